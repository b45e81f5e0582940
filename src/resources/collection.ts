import { BoxResource, Endpoint, Field, Repository, Resource, list, type List } from './dsl.js'
import type { Item } from './item.js'
import type { OffsetQuery } from './item-inputs.js'
import type { Open } from './open.js'

/**
 * A user's own selection of items. Box has one for each user: the favourites.
 *
 * Box topic: Collections.
 */
@BoxResource('collection')
export class BoxCollection extends Resource<'collection'> {
  @Field() declare name: Open<'Favorites'>
  @Field() declare collectionType: Open<'favorites'>

  /** Lists the items in it. */
  @Endpoint('GET /collections/{id}/items', list('item', 'offset'))
  declare items: List<Item, OffsetQuery>
}

/** The collections of the current user. */
export class CollectionRepository extends Repository<BoxCollection> {
  /** Lists them. */
  @Endpoint('GET /collections', list('collection', 'offset'))
  declare list: List<BoxCollection, OffsetQuery>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    collection: BoxCollection
  }
}
