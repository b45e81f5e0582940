import { BoxResource, Field, Resource } from './dsl.js'
import type { Group } from './group.js'
import type { User } from './user.js'

/**
 * Something of an application, such as a hub, that holds files and folders. It has no address of its
 * own: a shared link leads to it, and collaborations, associations and events name it.
 *
 * Box topic: App item associations.
 */
@BoxResource('app_item', { path: null })
export class AppItem extends Resource<'app_item'> {
  /** The kind of application, as `hubs`. Events call it `appItemType`. */
  @Field() declare applicationType?: string
  /** The kind of application, where an event is about it. */
  @Field() declare appItemType?: string
  /** The user that the event concerns. */
  @Field('user') declare user?: User
  /** The group that the event concerns. */
  @Field('group') declare group?: Group
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    app_item: AppItem
  }
}
