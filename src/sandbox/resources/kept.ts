import { Refusal } from '../http/refusal.js'
import type { ItemRecord } from '../store/records.js'
import { keptBelow } from '../store/retention.js'
import type { Store } from '../store/store.js'

/** Throws a 403 when a retention policy or a legal hold keeps an item, or something below it. */
export function checkNotKept(store: Store, item: ItemRecord): void {
  if (keptBelow(store, item)) {
    throw new Refusal(
      403,
      'forbidden_by_policy',
      'A retention policy or a legal hold keeps the item from being deleted for good',
    )
  }
}
