import { Field } from './dsl.js'

/** Something of an application, such as a hub, that holds files and folders. */
export class AppItem {
  @Field() declare id: string
  @Field() declare type: 'app_item'
  /** The kind of application, as `hubs`. */
  @Field() declare applicationType: string
}
