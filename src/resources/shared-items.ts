import type { AppItem } from './app-item.js'
import {
  Endpoint,
  Endpoints,
  type CallOptions,
  type ConditionalGet,
  type FieldPath,
  type Get,
  type Output,
  type Selected,
} from './dsl.js'
import type { Folder } from './folder.js'
import type { Item } from './item.js'
import type { WebLink } from './web-link.js'

/** Reads what a shared link stands for. With `ifNoneMatch`, `undefined` says that nothing changed. */
export interface GetShared<O> extends Get<O> {
  <const F extends readonly FieldPath<O>[]>(
    options: CallOptions & ConditionalGet & { readonly fields: F },
  ): Promise<Selected<O, F[number]> | undefined>
  (options: CallOptions & ConditionalGet): Promise<Output<O> | undefined>
}

/**
 * What a shared link stands for. The link is that of the client:
 * `client.withSharedLink(url).sharedItems.get()`.
 *
 * Box topic: Shared links.
 */
export class SharedItems extends Endpoints {
  /** Reads the item. */
  @Endpoint('GET /shared_items', 'item')
  declare get: GetShared<Item>

  /** Reads the item of a link that is known to be to a folder. */
  @Endpoint('GET /shared_items', 'folder', { fragment: 'folders' })
  declare folder: GetShared<Folder>

  /** Reads the item of a link that is known to be to a web link. */
  @Endpoint('GET /shared_items', 'web_link', { fragment: 'web_links' })
  declare webLink: GetShared<WebLink>

  /** Reads the item of a link that is known to be to something of an application. */
  @Endpoint('GET /shared_items', 'app_item', { fragment: 'app_items' })
  declare appItem: GetShared<AppItem>
}
