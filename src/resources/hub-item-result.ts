import { Field } from './dsl.js'
import type { Item } from './item.js'
import type { Open } from './open.js'

/** What became of putting one item into a hub, or of taking it out. */
export class HubItemResult {
  @Field() declare action?: Open<'add' | 'remove'>
  /** Its id and type only. */
  @Field('item') declare item?: Item
  /** The item list it was put into: the id of a block. */
  @Field() declare parentId?: string
  /** An HTTP status: 200 where it went well. */
  @Field() declare status?: number
  /** What went wrong. */
  @Field() declare error?: string
}

/** Takes the results out of the reply. */
export const resultsOf = (body: { readonly operations?: unknown }): unknown => body.operations
