import { Endpoint, Endpoints, Field, jsonText, list, range, type List } from './dsl.js'
import type { File } from './file.js'
import type { Folder } from './folder.js'
import type { Item } from './item.js'
import { metadataQueryEncode, type MetadataQuery } from './metadata-query.js'
import type { SearchQuery } from './search-query.js'

/** An item that a search found, and the shared link through which the user can reach it. */
export class SearchResult {
  @Field() declare type?: string
  @Field('item') declare item?: Item
  /** Absent where the user has the item without a link. */
  @Field() declare accessibleViaSharedLink?: string | null
}

const encode = {
  createdAtRange: range,
  updatedAtRange: range,
  sizeRange: range,
  deletedAtRange: range,
  mdfilters: jsonText,
} as const

/**
 * The search for items. New and changed items are found after some minutes.
 *
 * Box topic: Search.
 */
export class Search extends Endpoints {
  /** Searches what the current user can reach. */
  @Endpoint('GET /search', list('item', 'offset'), {
    needs: {
      ownerUserIds: 'ids?',
      recentUpdaterUserIds: 'ids?',
      ancestorFolderIds: 'ids?',
      deletedUserIds: 'ids?',
    },
    encode,
  })
  declare query: List<Item, SearchQuery>

  /** Searches, besides, what the user has lately opened through shared links. */
  @Endpoint('GET /search', list(() => SearchResult, 'offset', 'item'), {
    needs: {
      ownerUserIds: 'ids?',
      recentUpdaterUserIds: 'ids?',
      ancestorFolderIds: 'ids?',
      deletedUserIds: 'ids?',
    },
    encode,
    query: { include_recent_shared_links: 'true' },
  })
  declare withSharedLinks: List<SearchResult, SearchQuery, 'item'>

  /**
   * Finds files and folders by their metadata. Ask for instances, or for single fields of them, with
   * `fields: ['metadata.enterprise_27335.invoice.amount']`.
   *
   * Box topic: Metadata queries.
   */
  @Endpoint('POST /metadata_queries/execute_read', list('metadata_query_result', 'marker'), {
    needs: { from: 'text', ancestorFolderId: 'id' },
    encode: metadataQueryEncode,
    // It reads only.
    idempotent: true,
  })
  declare metadataQuery: List<File | Folder, MetadataQuery>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    metadata_query_result: File | Folder
  }
}
