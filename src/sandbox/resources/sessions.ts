import { Hono } from 'hono'
import { readBody, type Body } from '../http/body.js'
import { invalid, notFound } from '../http/refusal.js'
import type { SandboxEnv, Scope } from '../http/scope.js'
import type { UserRecord } from '../store/records.js'
import { userByLogin } from '../store/users.js'
import { findGroup } from './group-access.js'
import { checkAdmin, findUser } from './user-access.js'

function named(scope: Scope, body: Body): UserRecord[] {
  const ids = body.strings('user_ids') ?? []
  const logins = body.strings('user_logins') ?? []
  if (ids.length === 0 && logins.length === 0) {
    throw invalid('user_ids', 'Users can not be NULL or EMPTY')
  }
  const byLogin = logins.map(login => {
    const user = userByLogin(scope.store, login)
    if (!user?.managed) {
      throw notFound('user')
    }
    return user
  })
  return [...ids.map(id => findUser(scope, id)), ...byLogin]
}

const message = 'Request is successful, please check the admin events for the status of the job'

/** `/users/terminate_sessions` and that of groups: here sessions have ended when the reply comes. */
export const sessions = new Hono<SandboxEnv>()

sessions.post('/users/terminate_sessions', async c => {
  const { scope } = c.var
  checkAdmin(scope)
  for (const { id } of named(scope, await readBody(c))) {
    scope.machine.tokens.revokeOf(id)
  }
  return c.json({ message }, 202)
})

sessions.post('/groups/terminate_sessions', async c => {
  const { scope } = c.var
  checkAdmin(scope)
  const ids = (await readBody(c)).strings('group_ids') ?? []
  if (ids.length === 0) {
    throw invalid('group_ids', 'Groups can not be NULL or EMPTY')
  }
  const groups = ids.map(id => findGroup(scope, id))
  for (const { groupId, userId } of scope.store.memberships.values()) {
    if (groups.some(({ id }) => id === groupId)) {
      scope.machine.tokens.revokeOf(userId)
    }
  }
  return c.json({ message }, 202)
})
