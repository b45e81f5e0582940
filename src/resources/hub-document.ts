import { Field } from './dsl.js'
import type { Open } from './open.js'

/** A page of a hub's document. */
export class HubDocumentPage {
  @Field() declare id: string
  @Field() declare type: string
  /** The page it is under; `null` at the top. */
  @Field() declare parentId?: string | null
  /** The title, as rich text. */
  @Field() declare titleFragment: string
}

/** A block on a page of a hub's document. */
export class HubDocumentBlock {
  @Field() declare id: string
  @Field() declare type: Open<
    'paragraph' | 'section_title' | 'callout_box' | 'item_list' | 'divider'
  >
  /** The block it is in; `null` at the top of the page. */
  @Field() declare parentId?: string | null
  /** Rich text, in blocks that have some. */
  @Field() declare fragment?: string
}
