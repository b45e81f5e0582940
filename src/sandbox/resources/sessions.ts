import { Hono } from 'hono'
import { readBody, type Body } from '../http/body.js'
import { invalid, notFound } from '../http/refusal.js'
import type { SandboxEnv, Scope } from '../http/scope.js'
import type { UserRecord } from '../store/records.js'
import { userByLogin } from '../store/users.js'
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

/** `/users/terminate_sessions`: here sessions have ended when the reply comes. */
export const sessions = new Hono<SandboxEnv>()

sessions.post('/users/terminate_sessions', async c => {
  const { scope } = c.var
  checkAdmin(scope)
  for (const { id } of named(scope, await readBody(c))) {
    scope.machine.tokens.revokeOf(id)
  }
  const message = 'Request is successful, please check the admin events for the status of the job'
  return c.json({ message }, 202)
})
