import type { FolderRecord, ItemRecord } from './records.js'
import type { Store } from './store.js'
import { removeTask } from './tasks.js'

/** Gives an item and the folders it lies in, innermost first, up to the root of its owner. */
export function lineage(store: Store, item: ItemRecord): ItemRecord[] {
  const path: ItemRecord[] = [item]
  let parent = store.parentOf(item)
  while (parent) {
    path.push(parent)
    parent = store.parentOf(parent)
  }
  return path
}

/** Says whether an item, or a folder around it, is in the trash. */
export function isTrashed(store: Store, item: ItemRecord): boolean {
  return lineage(store, item).some(each => each.trashedAt !== undefined)
}

/** Lists all that lies below a folder, at any depth, folders before their content. */
export function descendants(store: Store, folder: FolderRecord): ItemRecord[] {
  return store
    .childrenOf(folder)
    .flatMap(child => (child.type === 'folder' ? [child, ...descendants(store, child)] : [child]))
}

/** Adds up the bytes of the current versions below a folder, leaving out what is in the trash. */
export function sizeOf(store: Store, item: ItemRecord): number {
  if (item.type === 'web_link') {
    return 0
  }
  if (item.type === 'file') {
    return item.versions[item.versions.length - 1]?.content.length ?? 0
  }
  return store
    .childrenOf(item)
    .filter(child => child.trashedAt === undefined)
    .reduce((sum, child) => sum + sizeOf(store, child), 0)
}

/** Removes an item for good, with its content, comments and collaborations. */
export function purge(store: Store, item: ItemRecord): void {
  if (item.type === 'folder') {
    // What was put into the trash on its own stays there.
    for (const child of store.childrenOf(item)) {
      if (!child.trashedAt) {
        purge(store, child)
      }
    }
  }
  for (const comment of store.comments.values()) {
    if (comment.fileId === item.id) {
      store.comments.delete(comment.id)
    }
  }
  for (const collaboration of store.collaborations.values()) {
    if (collaboration.itemId === item.id) {
      store.collaborations.delete(collaboration.id)
    }
  }
  for (const lock of store.folderLocks.values()) {
    if (lock.folderId === item.id) {
      store.folderLocks.delete(lock.id)
    }
  }
  store.watermarks.delete(item.id)
  dropMetadata(store, item)
  for (const task of store.tasks.values()) {
    if (task.fileId === item.id) {
      removeTask(store, task.id)
    }
  }
  for (const request of store.fileRequests.values()) {
    if (request.folderId === item.id) {
      store.fileRequests.delete(request.id)
    }
  }
  store.remove(item)
}

function dropMetadata(store: Store, { id }: ItemRecord): void {
  store.instances.delete(id)
  for (const policy of store.cascades.values()) {
    if (policy.folderId === id) {
      store.cascades.delete(policy.id)
    }
  }
}
