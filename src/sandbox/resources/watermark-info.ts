import type { Scope } from '../http/scope.js'
import type { ItemRecord } from '../store/records.js'
import { lineage } from '../store/tree.js'

/** Writes whether previews of an item show a watermark. */
export function watermarkInfo(item: ItemRecord, { store }: Scope): Record<string, boolean> {
  const above = lineage(store, item).slice(1)
  const own = store.watermarks.has(item.id)
  const inherited = above.some(each => store.watermarks.has(each.id))
  return {
    is_watermarked: own || inherited,
    is_watermark_inherited: !own && inherited,
    is_watermarked_by_access_policy: false,
  }
}
