import type { MiddlewareHandler } from 'hono'
import { followLink } from '../resources/shared-items.js'
import type { UserRecord } from '../store/records.js'
import { isAdmin } from '../store/users.js'
import { denied, Refusal } from './refusal.js'
import type { Call, SandboxEnv } from './scope.js'

function unauthorized(problem: string): Refusal {
  const challenge = `Bearer realm="Service", error="invalid_token", error_description="${problem}"`
  return new Refusal(401, 'unauthorized', problem, { headers: { 'www-authenticate': challenge } })
}

function tokenUser(c: Call): UserRecord {
  const { store, tokens } = c.var.machine
  const header = c.req.header('authorization')
  const [, value] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? []
  if (value === undefined) {
    throw unauthorized('The access token is missing.')
  }
  const user = store.users.get(tokens.valid(value)?.userId ?? '')
  if (!user) {
    throw unauthorized('The access token provided is invalid.')
  }
  return user
}

function actingUser(c: Call, user: UserRecord): UserRecord {
  const id = c.req.header('as-user')
  if (id === undefined) {
    return user
  }
  c.set('asUser', id)
  const other = c.var.machine.store.users.get(id)
  if (!isAdmin(user) || !other?.managed) {
    throw denied('The As-User header is not allowed here')
  }
  return other
}

/** Finds out on whose behalf a request is made. Throws a 401 or 403 when nobody can be told. */
export const authenticate: MiddlewareHandler<SandboxEnv> = async (c, next) => {
  const { machine } = c.var
  const user = actingUser(c, tokenUser(c))
  c.set('userId', user.id)
  const scope = { machine, store: machine.store, user }
  const header = c.req.header('boxapi')
  c.set('scope', header === undefined ? scope : { ...scope, link: followLink(scope, header) })
  await next()
}
