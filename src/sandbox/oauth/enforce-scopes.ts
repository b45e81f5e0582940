import type { MiddlewareHandler } from 'hono'
import { readBody } from '../http/body.js'
import { Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv } from '../http/scope.js'
import { allows, type Action } from './scopes.js'

const ITEMS = '(files|folders|web_links)'

// The first that matches counts.
const RULES: readonly (readonly [RegExp, Action])[] = [
  [/^GET \/files\/[^/]+\/content$/, 'download'],
  [/^\w+ \/files(\/[^/]+)?\/(content|upload_sessions)(\/|$)/, 'upload'],
  [/^\w+ \/zip_downloads(\/|$)/, 'download'],
  [/^GET \/internal_files\//, 'read'],
  [/^GET \/folders\/trash\/items$/, 'browse'],
  [/^POST \/(folders|web_links)$/, 'upload'],
  [new RegExp(`^POST /${ITEMS}/[^/]+/copy$`), 'upload'],
  [new RegExp(`^DELETE /${ITEMS}/[^/]+(/trash)?$`), 'delete'],
  [new RegExp(`^GET /${ITEMS}/`), 'read'],
  [/^GET \/(shared_items|search|comments|collections|recent_items)(\/|$)/, 'read'],
  [new RegExp(`^\\w+ /(${ITEMS}|comments|folder_locks)(/|$)`), 'write'],
  [/^\w+ \/collaborations(\/|$)/, 'collaborate'],
  [/^\w+ \/webhooks(\/|$)/, 'webhook'],
  [/^\w+ \/events$/, 'browse'],
]

async function changesOf(c: Call): Promise<readonly Action[]> {
  const { values } = await readBody(c)
  const actions = Object.keys(values).map((key): Action => {
    if (key === 'name') {
      return 'rename'
    }
    return key === 'shared_link' ? 'share' : 'write'
  })
  return actions.length === 0 ? ['write'] : actions
}

async function actionsOf(c: Call): Promise<readonly Action[]> {
  const call = `${c.req.method} ${c.req.path.replace(/^(\/api)?\/2\.0/, '')}`
  if (call === 'GET /users/me') {
    return []
  }
  if (/^PUT \/(files|folders|web_links)\/[^/]+$/.test(call)) {
    return changesOf(c)
  }
  return [RULES.find(([pattern]) => pattern.test(call))?.[1] ?? 'manage']
}

/** Answers 403 to what the scopes of a narrowed token do not allow. */
export const enforceScopes: MiddlewareHandler<SandboxEnv> = async (c, next) => {
  const { restriction } = c.var.scope
  if (restriction && !(await actionsOf(c)).every(action => allows(restriction, action))) {
    const problem = 'The request requires higher privileges than provided by the access token.'
    const challenge = `Bearer realm="Service", error="insufficient_scope", error_description="${problem}"`
    throw new Refusal(403, 'insufficient_scope', problem, {
      headers: { 'www-authenticate': challenge },
    })
  }
  await next()
}
