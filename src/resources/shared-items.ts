import type { AppItem } from './app-item.js'
import { Endpoint, Endpoints, type Get } from './dsl.js'
import type { Folder } from './folder.js'
import type { Item } from './item.js'
import type { WebLink } from './web-link.js'

/**
 * What a shared link stands for. The link is that of the client:
 * `client.withSharedLink(url).sharedItems.get()`.
 *
 * Box topic: Shared links.
 */
export class SharedItems extends Endpoints {
  /** Reads the item. */
  @Endpoint('GET /shared_items', 'item')
  declare get: Get<Item>

  /** Reads the item of a link that is known to be to a folder. */
  @Endpoint('GET /shared_items', 'folder', { fragment: 'folders' })
  declare folder: Get<Folder>

  /** Reads the item of a link that is known to be to a web link. */
  @Endpoint('GET /shared_items', 'web_link', { fragment: 'web_links' })
  declare webLink: Get<WebLink>

  /** Reads the item of a link that is known to be to something of an application. */
  @Endpoint('GET /shared_items', 'app_item', { fragment: 'app_items' })
  declare appItem: Get<AppItem>
}
