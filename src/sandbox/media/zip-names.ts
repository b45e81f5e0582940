import { randomBytes } from 'node:crypto'
import { extname } from 'node:path'
import type { FileRecord, FolderRecord } from '../store/records.js'

/** An item and its name in the archive. */
export interface NamedItem {
  readonly item: FileRecord | FolderRecord
  readonly name: string
}

function fresh({ type, name }: FileRecord | FolderRecord): string {
  return randomBytes(3).toString('hex') + (type === 'file' ? extname(name) : '')
}

/** Names the items of an archive: those that share a name all get others. */
export function nameEntries(items: readonly (FileRecord | FolderRecord)[]): {
  readonly entries: NamedItem[]
  readonly conflicts: Record<string, unknown>[][]
} {
  const groups = new Map<string, Set<FileRecord | FolderRecord>>()
  for (const item of items) {
    const key = item.name.toLowerCase()
    groups.set(key, (groups.get(key) ?? new Set()).add(item))
  }
  const entries: NamedItem[] = []
  const conflicts: Record<string, unknown>[][] = []
  for (const group of groups.values()) {
    const named = [...group].map(item => ({ item, name: group.size > 1 ? fresh(item) : item.name }))
    entries.push(...named)
    if (group.size > 1) {
      conflicts.push(
        named.map(({ item: { id, type, name: original_name }, name: download_name }) => ({
          id,
          type,
          original_name,
          download_name,
        })),
      )
    }
  }
  return { entries, conflicts }
}
