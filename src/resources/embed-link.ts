import { Field } from './dsl.js'
import type { Item } from './item.js'
import type { Open } from './open.js'

/** What a token may do with one item. */
export class ResourceScope {
  @Field() declare scope?: Open<
    | 'annotation_edit'
    | 'annotation_view_all'
    | 'annotation_view_self'
    | 'base_explorer'
    | 'base_picker'
    | 'base_preview'
    | 'base_upload'
    | 'item_delete'
    | 'item_download'
    | 'item_preview'
    | 'item_rename'
    | 'item_share'
    | 'item_upload'
    | 'item_read'
  >
  @Field('item') declare object?: Item
}

/** Takes the address out of a file that has nothing else. */
export const embedUrlOf = (body: {
  readonly expiring_embed_link?: { readonly url?: unknown } | null
}): unknown => body.expiring_embed_link?.url

/** An address that shows a file in a frame. It must be opened within a minute of being asked for. */
export class ExpiringEmbedLink {
  @Field() declare url?: string
  @Field() declare accessToken?: string
  /** Seconds until the token expires. */
  @Field() declare expiresIn?: number
  @Field() declare tokenType?: Open<'bearer'>
  @Field([() => ResourceScope]) declare restrictedTo?: ResourceScope[]
}
