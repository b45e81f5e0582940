import { Hono } from 'hono'
import { answerError } from '../http/answer-error.js'
import type { Call, SandboxEnv } from '../http/scope.js'
import { grants } from './grants.js'
import { issueTokens } from './issue.js'
import { OAuthRefusal } from './oauth-refusal.js'
import { checkClient, type TokenForm } from './token-request.js'

async function readForm(c: Call): Promise<TokenForm> {
  return Object.fromEntries(new URLSearchParams(await c.req.text()))
}

/** `/oauth2/token` and `/oauth2/revoke`. */
export const oauth = new Hono<SandboxEnv>()

oauth.onError((error, c) => {
  if (!(error instanceof OAuthRefusal)) {
    return answerError(error, c)
  }
  return c.json({ error: error.code, error_description: error.message }, error.status)
})

oauth.post('/oauth2/token', async c => {
  const { machine } = c.var
  const form = await readForm(c)
  const type = form['grant_type'] ?? ''
  const grant = Object.hasOwn(grants, type) ? grants[type] : undefined
  if (!grant) {
    throw new OAuthRefusal('unsupported_grant_type', 'The grant_type is missing or unknown')
  }
  const { origin, pathname } = new URL(c.req.url)
  const granted = grant({ machine, form, endpoint: origin + pathname })
  c.set('userId', granted.userId)
  c.header('cache-control', 'no-store')
  return c.json(issueTokens(machine, granted))
})

oauth.post('/oauth2/revoke', async c => {
  const form = await readForm(c)
  checkClient(c.var.machine, form)
  c.var.machine.tokens.revoke(form['token'] ?? '')
  return c.body(null, 200)
})
