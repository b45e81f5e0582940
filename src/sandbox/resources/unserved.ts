import { Hono } from 'hono'
import { notEmulated } from '../http/refusal.js'
import type { SandboxEnv } from '../http/scope.js'

/**
 * Operations that are not emulated, on paths that would be taken for those of others: no file has
 * the id `upload_sessions`. All further ones are found by having no route.
 */
export const unserved = new Hono<SandboxEnv>()

for (const path of ['/files/upload_sessions', '/users/terminate_sessions']) {
  unserved.post(path, c => {
    throw notEmulated(`POST ${c.req.path}`)
  })
}
