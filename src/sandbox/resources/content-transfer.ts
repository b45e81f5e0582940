import { Hono } from 'hono'
import { readBody } from '../http/body.js'
import { tierOf } from '../http/fields.js'
import { denied, invalid, notFound } from '../http/refusal.js'
import type { SandboxEnv, Scope } from '../http/scope.js'
import type { FolderRecord, UserRecord } from '../store/records.js'
import { checkFree, freshItem, touch } from './item-changes.js'
import { writeItem } from './item-shapes.js'
import { checkAdmin, findUser } from './user-access.js'

// Those who are coadmins only may not lay hands on the content of others with powers.
function checkRank({ user }: Scope, other: UserRecord): void {
  const above = ['admin', 'coadmin'].some(role => other.profile.get('role') === role)
  if (user.profile.get('role') === 'coadmin' && above && other !== user) {
    throw denied('Cannot transfer files from/to higher privileged accounts')
  }
}

function makeFolder(scope: Scope, root: FolderRecord, giver: UserRecord): FolderRecord {
  const place = { parent: root, name: `${giver.name}'s Files and Folders` }
  checkFree(scope, { ...place, type: 'folder' })
  const folder: FolderRecord = {
    ...freshItem(scope, place),
    type: 'folder',
    settings: new Map<string, unknown>(),
  }
  scope.store.add(folder)
  scope.store.emit('ITEM_CREATE', scope.user, folder)
  return folder
}

// An owner is nobody's guest.
function dropOwnCollaborations({ store }: Scope, owner: UserRecord): void {
  for (const { id, itemId, userId } of store.collaborations.values()) {
    if (userId === owner.id && store.items.get(itemId)?.ownerId === owner.id) {
      store.collaborations.delete(id)
    }
  }
}

function transfer(scope: Scope, giver: UserRecord, receiver: UserRecord): FolderRecord {
  const { store } = scope
  const from = store.roots.get(giver.id)
  const to = store.roots.get(receiver.id)
  if (!from || !to) {
    throw notFound('user')
  }
  const folder = makeFolder(scope, to, giver)
  for (const item of store.childrenOf(from)) {
    store.move(item, folder)
    touch(scope, item)
    store.emit('ITEM_MOVE', scope.user, item)
  }
  dropOwnCollaborations(scope, receiver)
  return folder
}

/** `/users/{id}/folders/0`: everything that one user owns goes to another. */
export const contentTransfer = new Hono<SandboxEnv>()

contentTransfer.put('/users/:id/folders/0', async c => {
  const { scope } = c.var
  checkAdmin(scope)
  const giver = findUser(scope, c.req.param('id'))
  const receiver = findUser(scope, (await readBody(c)).required('owned_by').string('id'))
  if (giver === receiver) {
    throw invalid('owned_by', 'Content can not be transferred to the user who owns it')
  }
  checkRank(scope, giver)
  checkRank(scope, receiver)
  return c.json(writeItem(transfer(scope, giver, receiver), { scope, tier: tierOf(c) }))
})
