import type { Scope } from '../http/scope.js'
import { copyInstances } from '../metadata/instances.js'
import type { FolderRecord, ItemRecord } from '../store/records.js'
import { currentVersion } from './file-shape.js'
import { freshItem } from './item-changes.js'

/** Copies an item, and what lies below it, into a folder. Links, comments and old versions stay behind. */
export function copyItem(
  scope: Scope,
  source: ItemRecord,
  place: { readonly parent: FolderRecord; readonly name: string },
): ItemRecord {
  const { store } = scope
  const common = {
    ...freshItem(scope, place),
    description: source.description,
    tags: source.tags,
    contentCreatedAt: source.contentCreatedAt,
    contentModifiedAt: source.contentModifiedAt,
  }
  if (source.type === 'web_link') {
    const link: ItemRecord = { ...common, type: 'web_link', url: source.url }
    store.add(link)
    return link
  }
  if (source.type === 'file') {
    const version = { ...currentVersion(source), id: store.nextId(), number: 1, name: place.name }
    const file: ItemRecord = {
      ...common,
      type: 'file',
      versions: [version],
      lock: undefined,
      dispositionAt: undefined,
      downloadableBy: 'open',
    }
    return added(scope, source, file)
  }
  const children = store.childrenOf(source).filter(child => child.trashedAt === undefined)
  const folder: FolderRecord = { ...common, type: 'folder', settings: new Map(source.settings) }
  added(scope, source, folder)
  for (const child of children) {
    copyItem(scope, child, { parent: folder, name: child.name })
  }
  return folder
}

function added(scope: Scope, source: ItemRecord, copy: ItemRecord): ItemRecord {
  scope.store.add(copy)
  copyInstances(scope.store, source, copy)
  return copy
}
