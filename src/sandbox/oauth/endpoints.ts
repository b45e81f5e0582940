import { Hono } from 'hono'
import { answerError } from '../http/answer-error.js'
import { notEmulated } from '../http/refusal.js'
import type { Call, SandboxEnv } from '../http/scope.js'
import { checkClient, grants, type TokenForm } from './grants.js'
import { OAuthRefusal } from './oauth-refusal.js'

// What Box grants, but this sandbox does not.
const ELSEWHERE = [
  'authorization_code',
  'refresh_token',
  'urn:ietf:params:oauth:grant-type:jwt-bearer',
  'urn:ietf:params:oauth:grant-type:token-exchange',
]

async function readForm(c: Call): Promise<TokenForm> {
  return Object.fromEntries(new URLSearchParams(await c.req.text()))
}

/** `/oauth2/token` and `/oauth2/revoke`. */
export const oauth = new Hono<SandboxEnv>()

oauth.onError((error, c) => {
  if (!(error instanceof OAuthRefusal)) {
    return answerError(error, c)
  }
  return c.json({ error: error.code, error_description: error.message }, 400)
})

oauth.post('/oauth2/token', async c => {
  const { machine } = c.var
  const form = await readForm(c)
  const type = form['grant_type'] ?? ''
  if (ELSEWHERE.includes(type)) {
    throw notEmulated(`grant_type '${type}' in POST /oauth2/token`)
  }
  const grant = Object.hasOwn(grants, type) ? grants[type] : undefined
  if (!grant) {
    throw new OAuthRefusal('unsupported_grant_type', 'The grant_type is missing or unknown')
  }
  const { userId } = grant(machine, form)
  const { value } = machine.tokens.issue(userId, machine.tokenLifetime)
  c.set('userId', userId)
  return c.json({
    access_token: value,
    expires_in: machine.tokenLifetime,
    restricted_to: [],
    token_type: 'bearer',
  })
})

oauth.post('/oauth2/revoke', async c => {
  const form = await readForm(c)
  checkClient(c.var.machine, form)
  c.var.machine.tokens.revoke(form['token'] ?? '')
  return c.body(null, 200)
})
