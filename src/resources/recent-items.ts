import { Endpoint, Endpoints, Field, list, type List } from './dsl.js'
import type { Item } from './item.js'
import type { Open } from './open.js'

/** An item that the current user had to do with lately. */
export class RecentItem {
  @Field() declare type: Open<'recent_item'>
  @Field('item') declare item?: Item
  @Field() declare interactionType?: Open<
    'item_preview' | 'item_upload' | 'item_comment' | 'item_open' | 'item_modify'
  >
  @Field(Date) declare interactedAt?: Date
  /** The shared link through which it was reached. */
  @Field() declare interactionSharedLink?: string | null
}

/**
 * What the current user had to do with in the last 90 days: 1,000 items at most.
 *
 * Box topic: Recent items.
 */
export class RecentItems extends Endpoints {
  /** Lists them, the latest first. */
  @Endpoint('GET /recent_items', list(() => RecentItem, 'marker', 'item'))
  declare list: List<RecentItem, unknown, 'item'>
}
