import { Endpoint, Endpoints, list, type List } from './dsl.js'
import type { TrashQuery } from './item-inputs.js'
import type { Item } from './item.js'

/**
 * The trash of the current user. Its items restore and delete themselves.
 *
 * Box topic: Trashed items.
 */
export class Trash extends Endpoints {
  /** Lists what is in it. */
  @Endpoint('GET /folders/trash/items', list('item', 'either'))
  declare items: List<Item, TrashQuery>
}
