import type { AppItem } from './app-item.js'
import { Field } from './dsl.js'
import type { Item } from './item.js'

/** Which associations to list. */
export interface AppItemAssociationQuery {
  /** Only those with this kind of application, as `hubs`. */
  readonly applicationType?: string | undefined
}

/**
 * Says that a file or folder belongs to something of an application, such as a hub.
 *
 * Box topic: App item associations.
 */
export class AppItemAssociation {
  @Field() declare id: string
  @Field() declare type: 'app_item_association'
  @Field('app_item') declare appItem: AppItem
  /** The item itself, or a folder above it. */
  @Field('item') declare item: Item
}
