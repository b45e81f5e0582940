import { Hono } from 'hono'
import { notFound } from '../http/refusal.js'
import type { SandboxEnv } from '../http/scope.js'

/** `/groups/{id}`: the enterprise of a sandbox has no groups. */
export const groups = new Hono<SandboxEnv>()

groups.get('/groups/:id', () => {
  throw notFound('group')
})
