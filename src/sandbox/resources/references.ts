import { userShape } from './user-shape.js'
import { represent, type Selection } from '../http/fields.js'
import type { Scope } from '../http/scope.js'

/** Writes the user of an id as a reference, with the fields asked below it. Null when it is gone. */
export function userReference(
  scope: Scope,
  id: string | undefined,
  nested?: Selection,
): Record<string, unknown> | null {
  const user = id === undefined ? undefined : scope.store.users.get(id)
  return user ? represent(userShape, user, { scope, tier: nested ?? 'mini' }) : null
}
