import { Refusal } from '../http/refusal.js'
import type { FolderRecord, ItemRecord, ItemType } from '../store/records.js'
import type { Store } from '../store/store.js'

// Slashes and what cannot be printed. A web link without a name is called by its address.
const FORBIDDEN = { file: /[/\\\p{Cc}]/u, folder: /[/\\\p{Cc}]/u, web_link: /\p{Cc}/u }

/** Throws a 400 for a name that Box does not take. */
export function checkName(name: string, type: ItemType): void {
  if (name.length > 255) {
    throw new Refusal(400, 'item_name_too_long', 'Item name too long')
  }
  const dots = name === '.' || name === '..'
  if (name === '' || name !== name.trim() || dots || FORBIDDEN[type].test(name)) {
    throw new Refusal(400, 'item_name_invalid', 'Item name invalid')
  }
}

/** Finds the item that already has a name in a folder, whatever the case of its letters. */
export function holderOf(store: Store, folder: FolderRecord, name: string): ItemRecord | undefined {
  const wanted = name.toLowerCase()
  return store
    .childrenOf(folder)
    .find(item => item.trashedAt === undefined && item.name.toLowerCase() === wanted)
}
