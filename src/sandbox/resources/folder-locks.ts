import { Hono } from 'hono'
import { find, roleOn } from '../http/access.js'
import { readBody } from '../http/body.js'
import { represent, timestamp, type Shape } from '../http/fields.js'
import { denied, invalid, notFound, Refusal } from '../http/refusal.js'
import type { SandboxEnv, Scope } from '../http/scope.js'
import type { FolderLockRecord, FolderRecord } from '../store/records.js'
import { descendants } from '../store/tree.js'
import { folderReference } from './item-fields.js'
import { userReference } from './references.js'

const NAMES = ['type', 'id', 'folder', 'created_by', 'created_at', 'locked_operations', 'lock_type']

const shape: Shape<FolderLockRecord> = {
  mini: NAMES,
  standard: NAMES,
  fields: {
    type: () => 'folder_lock',
    id: lock => lock.id,
    folder: (lock, scope) => {
      const folder = scope.store.items.get(lock.folderId)
      return folder && represent(folderReference, folder, { scope, tier: 'mini' })
    },
    created_by: (lock, scope, nested) => userReference(scope, lock.createdBy, nested),
    created_at: lock => timestamp(lock.createdAt),
    locked_operations: () => ({ move: true, delete: true }),
    lock_type: () => 'freeze',
  },
}

function locksOf({ store }: Scope, folder: FolderRecord): FolderLockRecord[] {
  return [...store.folderLocks.values()].filter(lock => lock.folderId === folder.id)
}

/** Throws a 403 when a folder, or one below it, is locked: it can be neither moved nor deleted. */
export function checkUnfrozen(scope: Scope, folder: FolderRecord): void {
  const all = [folder, ...descendants(scope.store, folder)]
  if (all.some(each => each.type === 'folder' && locksOf(scope, each).length > 0)) {
    throw new Refusal(403, 'access_denied_item_locked', 'Access denied - folder locked')
  }
}

function ownFolder(scope: Scope, id: string): FolderRecord {
  const folder = find(scope, { type: 'folder', id })
  const role = roleOn(scope, folder)
  if (folder.parentId === undefined || (role !== 'owner' && role !== 'co-owner')) {
    throw denied()
  }
  return folder
}

/** `/folder_locks`. */
export const folderLocks = new Hono<SandboxEnv>()

folderLocks.get('/folder_locks', c => {
  const { scope } = c.var
  const id = c.req.query('folder_id')
  if (id === undefined) {
    throw invalid('folder_id', "'folder_id' is required", 'missing_parameter')
  }
  const all = locksOf(scope, find(scope, { type: 'folder', id }))
  const entries = all.map(lock => represent(shape, lock, { scope, tier: 'standard' }))
  return c.json({ entries, limit: '1000', next_marker: null })
})

folderLocks.post('/folder_locks', async c => {
  const { scope } = c.var
  const body = await readBody(c)
  const folder = ownFolder(scope, body.required('folder').string('id'))
  const operations = body.object('locked_operations')
  if (operations && !(operations.boolean('move') && operations.boolean('delete'))) {
    throw invalid('locked_operations', "'move' and 'delete' must both be true")
  }
  const { store, user } = scope
  const lock = {
    id: store.nextId(),
    folderId: folder.id,
    createdBy: user.id,
    createdAt: store.now(),
  }
  store.folderLocks.set(lock.id, lock)
  return c.json(represent(shape, lock, { scope, tier: 'standard' }))
})

folderLocks.delete('/folder_locks/:id', c => {
  const { scope } = c.var
  const lock = scope.store.folderLocks.get(c.req.param('id'))
  if (!lock) {
    throw notFound('folder_lock')
  }
  ownFolder(scope, lock.folderId)
  scope.store.folderLocks.delete(lock.id)
  return c.body(null, 204)
})
