import type { Store } from './store.js'

/** Adds a file request on the root folder of a user, and gives its id. */
export function addFileRequest(store: Store, userId: string): string {
  const id = store.nextId()
  const now = store.now()
  store.fileRequests.set(id, {
    id,
    folderId: '0',
    title: 'Send us your files',
    description: null,
    status: 'active',
    isEmailRequired: false,
    isDescriptionRequired: false,
    expiresAt: undefined,
    etag: 0,
    createdBy: userId,
    createdAt: now,
    updatedBy: userId,
    updatedAt: now,
  })
  return id
}
