import { denied, notFound } from '../http/refusal.js'
import type { Scope } from '../http/scope.js'
import type { UserRecord } from '../store/records.js'
import { isAdmin } from '../store/users.js'

/** Finds a user of the enterprise, or the caller. Throws a 404 otherwise. */
export function findUser(scope: Scope, id: string): UserRecord {
  const user = scope.store.users.get(id)
  if (!user || (!user.managed && user !== scope.user)) {
    throw notFound('user')
  }
  return user
}

/** Finds a user whom the caller may change: themselves, or as an admin. Throws a 403 or a 404. */
export function findOwnUser(scope: Scope, id: string): UserRecord {
  const user = findUser(scope, id)
  if (user !== scope.user) {
    checkAdmin(scope)
  }
  return user
}

/** Throws a 403 unless the caller may manage others. */
export function checkAdmin({ user }: Scope): void {
  if (!isAdmin(user)) {
    throw denied()
  }
}
