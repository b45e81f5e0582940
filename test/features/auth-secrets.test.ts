import { inspect } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { jwt } from '../../src/auth/jwt/index.js'
import {
  ccg,
  createClient,
  developerToken,
  memoryStore,
  oauth2,
  type AuthProvider,
} from '../../src/index.js'
import { makeKeys, PASSPHRASE } from '../support/auth-keys.js'
import { APP, startAuthServer, type AuthServer } from '../support/auth-server.js'

const keys = makeKeys()
const LINK = 'https://links.example.org/planted-link-path'
const LINK_PASSWORD = 'planted-link-password'
const CODE = 'good-code-123'

let server: AuthServer
/** Everything that was written, thrown, traced or can be looked at in a run. */
let shown: string[]

const show = (...values: unknown[]) => {
  for (const value of values) {
    shown.push(inspect(value, { depth: 12, showHidden: true }), String(value))
    if (value instanceof Error) {
      shown.push(value.stack ?? '', JSON.stringify(value))
    }
  }
}

// The endpoint repeats in its refusals whatever it was sent: the worst that could happen.
const leaky = {
  fault: (count: number, form: Readonly<Record<string, string>>) =>
    count % 2 === 1
      ? {
          status: count % 4 === 1 ? 503 : 400,
          body: {
            error: 'server_error',
            error_description: `You sent ${Object.values(form).join(' and ')}`,
            echo: [form],
          },
        }
      : undefined,
}

beforeEach(async () => {
  shown = []
  server = await startAuthServer({ ...leaky, name: 'root', publicKey: keys.publicKey })
})
afterEach(() => server.stop())

function clientOf(auth: AuthProvider) {
  const line = (text: string) => void shown.push(text)
  const event = (value: object) => {
    show(value)
    // What is worked out only when it is looked at is looked at here.
    const facts = value as Record<string, unknown>
    for (const key of ['url', 'headers', 'body', 'error', 'status']) {
      show(facts[key], (facts['request'] as Record<string, unknown> | undefined)?.[key])
    }
  }
  return createClient({
    auth,
    baseUrls: server.baseUrls,
    log: { info: line, warn: line, error: line },
    trace: { onRequest: event, onResponse: event, onError: event, onRetry: event },
  })
}

async function use(auth: AuthProvider & { revoke(): Promise<void> }): Promise<void> {
  const client = clientOf(auth)
  show(auth, client)
  for (let i = 0; i < 3; i++) {
    await client.folders.get('0').then(undefined, show)
    server.expireAll()
  }
  const linked = client.withSharedLink(LINK, LINK_PASSWORD)
  await linked.request({ path: '/shared_items' }).catch(show)
  show(linked, auth)
  await auth.revoke().catch(show)
}

test('no secret of a run is found in any log, trace, error or inspection of it', async () => {
  const first = server.issue()
  const person = oauth2({ ...APP, ...first, pkce: true, store: memoryStore() })
  await use(person)
  const { codeVerifier = '', state } = person.authorizeUrl()
  for (let i = 0; i < 4; i++) {
    const asked = { code: CODE, codeVerifier }
    await person
      .exchange(i === 0 ? { ...asked, state: 'forged-state-1', expectedState: state } : asked)
      .catch(show)
  }
  await person
    .downscope({ scopes: ['item_preview'], sharedLink: LINK, actorToken: 'planted-actor-token' })
    .catch(show)
  await person
    .downscope({ scopes: ['item_preview'], sharedLink: LINK, actorToken: 'planted-actor-token' })
    .catch(show)
  await use(ccg({ ...APP, enterpriseId: '1' }))
  const app = { ...APP, publicKeyId: 'k', privateKey: keys.encrypted, passphrase: PASSPHRASE }
  await use(jwt({ ...app, enterpriseId: '1' }))
  await use(developerToken('planted-developer-token'))
  await use(developerToken(() => 'planted-asked-token'))

  const body = keys.plain.split('\n').slice(1, -2)
  const planted = {
    'client secret': [APP.clientSecret],
    'access tokens': server.calls.map(call => call.token).filter(token => token !== ''),
    'refresh tokens': [first.refreshToken, ...fieldsOf('refresh_token')],
    assertions: fieldsOf('assertion'),
    'private key': [...body, ...keys.encrypted.split('\n').slice(1, -2)],
    passphrase: [PASSPHRASE],
    code: [CODE],
    'code verifier': [codeVerifier],
    state: [state, 'forged-state-1'],
    'actor token': ['planted-actor-token'],
    'shared link': ['planted-link-path', LINK_PASSWORD],
    'revoked tokens': server.revoked.map(form => form['token'] ?? ''),
  }
  const everything = shown.join('\n')
  for (const [name, secrets] of Object.entries(planted)) {
    expect(secrets.length, `${name} were planted`).toBeGreaterThan(0)
    expect(
      secrets.filter(secret => everything.includes(secret)),
      name,
    ).toEqual([])
  }
  // The search looks at something: the run was logged, refused and traced.
  expect(everything).toContain('/oauth2/token')
  expect(everything).toContain('AuthError')
  expect(everything).toContain('[redacted]')
})

const fieldsOf = (name: string) => server.forms.flatMap(form => form[name] ?? [])
