import { Hono } from 'hono'
import { readBody } from '../http/body.js'
import { invalid, notFound, Refusal } from '../http/refusal.js'
import type { SandboxEnv } from '../http/scope.js'
import type { EmailAliasRecord } from '../store/records.js'
import { userByLogin } from '../store/users.js'
import { findOwnUser } from './user-access.js'

function write({ id, email }: EmailAliasRecord): Record<string, unknown> {
  return { type: 'email_alias', id, email, is_confirmed: true }
}

/** `/users/{id}/email_aliases`. */
export const emailAliases = new Hono<SandboxEnv>()

emailAliases.get('/users/:id/email_aliases', c => {
  const { aliases } = findOwnUser(c.var.scope, c.req.param('id'))
  return c.json({ total_count: aliases.length, entries: aliases.map(write) })
})

emailAliases.post('/users/:id/email_aliases', async c => {
  const { store } = c.var.scope
  const user = findOwnUser(c.var.scope, c.req.param('id'))
  const email = (await readBody(c)).string('email')
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) {
    throw invalid('email', "'email' must be an email address")
  }
  if (userByLogin(store, email)) {
    throw new Refusal(409, 'user_login_already_used', 'The address is in use already')
  }
  const alias = { id: store.nextId(), email }
  user.aliases.push(alias)
  return c.json(write(alias), 201)
})

emailAliases.delete('/users/:id/email_aliases/:alias', c => {
  const user = findOwnUser(c.var.scope, c.req.param('id'))
  const index = user.aliases.findIndex(alias => alias.id === c.req.param('alias'))
  if (index < 0) {
    throw notFound('email_alias')
  }
  user.aliases.splice(index, 1)
  return c.body(null, 204)
})
