import { usesMarker } from '../http/paging.js'
import { invalid } from '../http/refusal.js'
import type { Call } from '../http/scope.js'
import type { ItemRecord } from '../store/records.js'
import type { Store } from '../store/store.js'
import { sizeOf } from '../store/tree.js'

const TYPES = ['folder', 'file', 'web_link']

/** How listings of items are ordered unless the caller asks otherwise. */
export const ORDER = [
  { by: 'type', direction: 'ASC' },
  { by: 'name', direction: 'ASC' },
] as const

function byName(a: ItemRecord, b: ItemRecord): number {
  return a.name.localeCompare(b.name, 'en') || Number(a.id) - Number(b.id)
}

/** Orders items by type, then by name. */
export function sortItems(items: readonly ItemRecord[]): ItemRecord[] {
  return items.toSorted((a, b) => TYPES.indexOf(a.type) - TYPES.indexOf(b.type) || byName(a, b))
}

function comparer(by: string, store: Store): (a: ItemRecord, b: ItemRecord) => number {
  if (by === 'id') {
    return (a, b) => Number(a.id) - Number(b.id)
  }
  if (by === 'date') {
    return (a, b) => a.modifiedAt - b.modifiedAt || byName(a, b)
  }
  if (by === 'size') {
    return (a, b) => sizeOf(store, a) - sizeOf(store, b) || byName(a, b)
  }
  return byName
}

/**
 * Orders items as the `sort` and `direction` of a query ask; within a type, folders first. Throws a
 * 400 for a query that wants both an order and markers.
 */
export function orderItems(
  c: Call,
  items: readonly ItemRecord[],
): { readonly items: ItemRecord[]; readonly order: readonly unknown[] } {
  const by = c.req.query('sort')
  if (by !== undefined && usesMarker(c)) {
    throw invalid('sort', "'sort' can not be used together with 'usemarker'")
  }
  const direction = c.req.query('direction')?.toUpperCase() === 'DESC' ? 'DESC' : 'ASC'
  if (by === undefined && direction === 'ASC') {
    return { items: sortItems(items), order: ORDER }
  }
  const compare = comparer(by ?? 'name', c.var.scope.store)
  const sign = direction === 'DESC' ? -1 : 1
  const sorted = items.toSorted(
    (a, b) => TYPES.indexOf(a.type) - TYPES.indexOf(b.type) || sign * compare(a, b),
  )
  return { items: sorted, order: [ORDER[0], { by: by ?? 'name', direction }] }
}
