import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  type Delete,
  type Post,
  type Put,
} from './dsl.js'
import { ItemBase } from './item-base.js'
import type { WebLinkCreate, WebLinkUpdate } from './web-link-inputs.js'

/**
 * A bookmark in a folder.
 *
 * Box topic: Web links.
 */
@BoxResource('web_link')
export class WebLink extends ItemBase<'web_link'> {
  /** Where it leads. */
  @Field() declare url: string

  /** Changes what is named and leaves the rest. */
  @Endpoint('PUT /web_links/{id}', 'web_link')
  declare update: Put<WebLink, WebLinkUpdate>

  /** Moves it to the trash, or deletes it where the enterprise keeps no trash. */
  @Endpoint('DELETE /web_links/{id}')
  declare delete: Delete
}

/** The web links that the current user can reach. */
export class WebLinkRepository extends Repository<WebLink> {
  /** Makes a web link. */
  @Endpoint('POST /web_links', 'web_link')
  declare create: Post<WebLink, WebLinkCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    web_link: WebLink
  }
}
