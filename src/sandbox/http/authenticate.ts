import type { MiddlewareHandler } from 'hono'
import { followLink } from '../resources/shared-items.js'
import type { UserRecord } from '../store/records.js'
import type { TokenRecord } from '../store/tokens.js'
import { isAdmin } from '../store/users.js'
import { denied, Refusal } from './refusal.js'
import type { Call, Machine, SandboxEnv, Scope } from './scope.js'

function unauthorized(problem: string): Refusal {
  const challenge = `Bearer realm="Service", error="invalid_token", error_description="${problem}"`
  return new Refusal(401, 'unauthorized', problem, { headers: { 'www-authenticate': challenge } })
}

function tokenOf(c: Call): TokenRecord {
  const header = c.req.header('authorization')
  const [, value] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? []
  if (value === undefined) {
    throw unauthorized('The access token is missing.')
  }
  const token = c.var.machine.tokens.valid(value)
  if (!token) {
    throw unauthorized('The access token provided is invalid.')
  }
  return token
}

/** Gives what a token lets its bearer do. Throws a 401 when its user is gone. */
export function openScope(machine: Machine, { userId, restriction }: TokenRecord): Scope {
  const { store } = machine
  const user = store.users.get(userId)
  if (!user) {
    throw unauthorized('The access token provided is invalid.')
  }
  const scope = { machine, store, user, restriction }
  const link = restriction?.link
  return link === undefined
    ? scope
    : { ...scope, link: followLink(scope, `shared_link=${encodeURIComponent(link)}`) }
}

function actingUser(c: Call, { user, restriction }: Scope): UserRecord {
  const id = c.req.header('as-user')
  if (id === undefined) {
    return user
  }
  c.set('asUser', id)
  const other = c.var.machine.store.users.get(id)
  if (restriction || !isAdmin(user) || !other?.managed) {
    throw denied('The As-User header is not allowed here')
  }
  return other
}

/** Finds out on whose behalf a request is made. Throws a 401 or 403 when nobody can be told. */
export const authenticate: MiddlewareHandler<SandboxEnv> = async (c, next) => {
  const own = openScope(c.var.machine, tokenOf(c))
  const user = actingUser(c, own)
  c.set('userId', user.id)
  const scope = { ...own, user }
  const header = c.req.header('boxapi')
  c.set('scope', header === undefined ? scope : { ...scope, link: followLink(scope, header) })
  await next()
}
