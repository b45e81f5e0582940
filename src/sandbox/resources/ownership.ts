import { denied, notFound } from '../http/refusal.js'
import type { Scope } from '../http/scope.js'
import type { CollaborationRecord } from '../store/records.js'
import { itemOf } from './collaboration-shape.js'
import { checkFree, touch } from './item-changes.js'

/**
 * Makes a collaborator the owner of the item. Their collaboration goes, and the owner from before
 * gets one as co-owner. Throws a 403 when the caller does not own the item.
 */
export function handOver(scope: Scope, collaboration: CollaborationRecord): void {
  const { store, user } = scope
  const item = itemOf(scope, collaboration)
  if (item.ownerId !== user.id || collaboration.status !== 'accepted') {
    throw denied()
  }
  const root = store.roots.get(collaboration.userId ?? '')
  if (!root) {
    throw notFound('user')
  }
  checkFree(scope, { parent: root, name: item.name, type: item.type }, item)
  store.move(item, root)
  store.collaborations.delete(collaboration.id)
  const now = store.now()
  const id = store.nextId()
  store.collaborations.set(id, {
    ...collaboration,
    id,
    userId: user.id,
    role: 'co-owner',
    createdBy: root.ownerId,
    createdAt: now,
    modifiedAt: now,
  })
  touch(scope, item)
}
