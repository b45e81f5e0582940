import { denied, notFound } from '../http/refusal.js'
import type { Scope } from '../http/scope.js'
import type { GroupRecord } from '../store/group-records.js'
import { membershipOf } from '../store/groups.js'
import { isAdmin } from '../store/users.js'
import { lookUp } from './lookup.js'

/** Finds a group of the enterprise. Throws a 404 otherwise, and for people from elsewhere. */
export function findGroup(scope: Scope, id: string): GroupRecord {
  if (!scope.user.managed) {
    throw notFound('group')
  }
  return lookUp(scope.store.groups, id, 'group')
}

/** Throws a 403 unless the caller is an admin, or one of the group's. */
export function checkGroupAdmin({ store, user }: Scope, { id }: GroupRecord): void {
  if (!isAdmin(user) && membershipOf(store, id, user.id)?.role !== 'admin') {
    throw denied()
  }
}
