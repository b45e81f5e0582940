import { Hono } from 'hono'
import { notEmulated } from '../http/refusal.js'
import type { SandboxEnv } from '../http/scope.js'

const OPERATIONS = [
  ['PUT', '/groups/:id'],
  ['DELETE', '/groups/:id'],
  ['POST', '/groups/terminate_sessions'],
] as const

/**
 * Operations that are not emulated, on paths that would be taken for those of others: no group has
 * the id `terminate_sessions`. All further ones are found by having no route.
 */
export const unserved = new Hono<SandboxEnv>()

for (const [method, path] of OPERATIONS) {
  unserved.on(method, path, c => {
    throw notEmulated(`${method} ${c.req.path}`)
  })
}
