import { Hono } from 'hono'
import { answerError } from '../http/answer-error.js'
import type { Call, Machine, SandboxEnv } from '../http/scope.js'
import type { UserRecord } from '../store/records.js'
import { isAdmin } from '../store/users.js'
import { consentPage, problemPage } from './authorize-page.js'
import { OAuthRefusal } from './oauth-refusal.js'
import { parseScopes } from './scopes.js'

type Params = Readonly<Record<string, string>>

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !text.includes('#')
}

/** Where the user goes afterwards. Throws what must be told on a page, never by a redirect. */
function redirectOf({ clientId, oauth }: Machine, params: Params): string {
  if (params['client_id'] !== clientId) {
    throw new OAuthRefusal('invalid_client', 'The client_id is not that of the application.')
  }
  const [only, ...others] = oauth.redirectUris ?? []
  const fallback = others.length === 0 ? only : undefined
  const uri = params['redirect_uri'] ?? fallback
  if (uri === undefined) {
    throw new OAuthRefusal('redirect_uri_missing', 'The redirect_uri is missing.')
  }
  if (!isWebAddress(uri) || !(oauth.redirectUris?.includes(uri) ?? true)) {
    throw new OAuthRefusal(
      'redirect_uri_mismatch',
      'The redirect_uri does not match one that is configured for the application.',
    )
  }
  return uri
}

/** What else is wrong, which the application is told. */
function problemOf(params: Params): Params | undefined {
  if (params['response_type'] !== 'code') {
    return problem('unsupported_response_type', "The response_type must be 'code'")
  }
  if (!parseScopes(params['scope'] ?? '')) {
    return problem('invalid_scope', 'A requested scope is unknown')
  }
  if (params['code_challenge'] !== undefined && params['code_challenge_method'] !== 'S256') {
    return problem('invalid_request', 'The code_challenge_method must be S256')
  }
  return undefined
}

function problem(error: string, description: string): Params {
  return { error, error_description: description }
}

function sendBack(c: Call, uri: string, answer: Params): Response {
  const url = new URL(uri)
  for (const [name, value] of Object.entries(answer)) {
    url.searchParams.append(name, value)
  }
  return c.redirect(url.href, 302)
}

// The admin first: it is who most sandboxes act as.
function usersOf({ store }: Machine): UserRecord[] {
  return [...store.users.values()]
    .filter(user => user.profile.get('automation') !== true)
    .sort((a, b) => Number(isAdmin(b)) - Number(isAdmin(a)))
}

function stateOf(params: Params): Params {
  return params['state'] === undefined ? {} : { state: params['state'] }
}

function decide(machine: Machine, params: Params, redirectUri: string): Params {
  const users = usersOf(machine)
  const user = users.find(({ id }) => id === params['sandbox_user']) ?? users[0]
  if (params['decision'] !== 'grant' || !user) {
    return problem('access_denied', 'The user denied access to your application')
  }
  const scopes = parseScopes(params['scope'] ?? '') ?? new Set()
  const code = machine.oauth.codes.issue({
    userId: user.id,
    redirectUri,
    challenge: params['code_challenge'],
    restriction: scopes.size === 0 ? undefined : { scopes },
  })
  return { code }
}

/** `/api/oauth2/authorize`: the page on which a user lets the app in. */
export const authorizing = new Hono<SandboxEnv>()

authorizing.onError((error, c) => {
  if (!(error instanceof OAuthRefusal)) {
    return answerError(error, c)
  }
  return c.html(problemPage(error.code, error.message), 400, HEADERS)
})

authorizing.get('/api/oauth2/authorize', c => {
  const { machine } = c.var
  const params = c.req.query()
  const uri = redirectOf(machine, params)
  const wrong = problemOf(params)
  if (wrong) {
    return sendBack(c, uri, { ...wrong, ...stateOf(params) })
  }
  const scopes = [...(parseScopes(params['scope'] ?? '') ?? [])]
  const view = { clientId: machine.clientId, scopes, users: usersOf(machine), params }
  return c.html(consentPage(view), 200, HEADERS)
})

authorizing.post('/api/oauth2/authorize', async c => {
  const { machine } = c.var
  const params = Object.fromEntries(new URLSearchParams(await c.req.text()))
  const uri = redirectOf(machine, params)
  const answer = problemOf(params) ?? decide(machine, params, uri)
  return sendBack(c, uri, { ...answer, ...stateOf(params) })
})
