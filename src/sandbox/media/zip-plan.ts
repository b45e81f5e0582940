import { can } from '../http/access.js'
import type { Scope } from '../http/scope.js'
import { activeLock } from '../resources/file-shape.js'
import type { Bytes } from '../store/bytes.js'
import type { FileRecord, ItemRecord } from '../store/records.js'
import type { NamedItem } from './zip-names.js'
import type { ZipProgress } from './zips.js'

/** A file on its way into an archive. */
export interface PlannedFile {
  readonly file: FileRecord
  readonly path: string
  readonly content: Bytes
  readonly size: number
}

/** What is in an archive, and what is not. */
export interface ZipPlan {
  readonly folders: readonly string[]
  readonly files: readonly PlannedFile[]
  readonly counts: Pick<ZipProgress, 'total' | 'skippedFiles' | 'skippedFolders'>
}

function isFree(scope: Scope, item: ItemRecord): boolean {
  const lock = item.type === 'file' ? activeLock(scope, item) : undefined
  const held = lock?.downloadPrevented === true && lock.createdBy !== scope.user.id
  return can(scope, item, 'download') && !held
}

/** Goes through the items, and leaves out what the caller may not download. */
export function plan(scope: Scope, entries: readonly NamedItem[]): ZipPlan {
  const folders: string[] = []
  const files: PlannedFile[] = []
  const counts = { total: 0, skippedFiles: 0, skippedFolders: 0 }
  const visit = (item: ItemRecord, path: string): void => {
    if (item.type === 'web_link' || item.trashedAt !== undefined) {
      return
    }
    const free = isFree(scope, item)
    if (item.type === 'file') {
      counts.total += 1
      counts.skippedFiles += free ? 0 : 1
      const content = (item.versions.at(-1) ?? item.versions[0]).content
      files.push(...(free ? [{ file: item, path, content, size: content.length }] : []))
      return
    }
    if (!free) {
      counts.skippedFolders += 1
      return
    }
    folders.push(`${path}/`)
    for (const child of scope.store.childrenOf(item)) {
      visit(child, `${path}/${child.name}`)
    }
  }
  for (const { item, name } of entries) {
    visit(item, name)
  }
  return { folders, files, counts }
}
