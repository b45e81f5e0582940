import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInOperations } from '../../src/client/sign-in-operations.js'
import { ccg, createClient, oauth2, operations, type OAuth2 } from '../../src/index.js'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.js'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.stop())

const app = () => ({ clientId: sandbox.clientId, clientSecret: sandbox.clientSecret })

/** A sign-in whose requests go to the sandbox. */
function signIn(tokens: { accessToken?: string; refreshToken?: string } = {}): OAuth2 {
  const auth = oauth2({ ...app(), ...tokens })
  createClient({ auth, baseUrls: sandbox.baseUrls })
  return auth
}

const admin = () => sandbox.signIn(sandbox.users.admin)

/** Does as the user of a browser does, who opens the page and presses Grant. */
async function grant(url: string): Promise<string> {
  expect((await fetch(url)).status).toBe(200)
  const query = new URL(url).searchParams
  const form = new URLSearchParams({ ...Object.fromEntries(query), decision: 'grant' })
  const reply = await fetch(sandbox.baseUrls.authorize, {
    method: 'POST',
    body: form,
    redirect: 'manual',
  })
  return new URL(reply.headers.get('location') ?? '').searchParams.get('code') ?? ''
}

const redirectUri = 'http://127.0.0.1:1/callback'

/** How each operation is performed, and what proves that Box has understood it. */
const performed: Readonly<Record<string, () => Promise<unknown>>> = {
  'GET /authorize by OAuth2.authorizeUrl': () => grant(signIn().authorizeUrl({ redirectUri }).url),
  'POST /oauth2/token by OAuth2.exchange': async () => {
    const auth = signIn()
    await auth.exchange({ code: await grant(auth.authorizeUrl({ redirectUri }).url) })
    return (await auth.token()).value
  },
  'POST /oauth2/token by OAuth2.downscope': async () => {
    const { accessToken } = await signIn(admin()).downscope({ scopes: ['item_preview'] })
    return accessToken
  },
  'POST /oauth2/token#refresh by OAuth2.token': async () => {
    const { refreshToken } = admin()
    return (await signIn({ refreshToken }).token()).value
  },
  'POST /oauth2/revoke by OAuth2.revoke': async () => {
    const tokens = admin()
    await signIn(tokens).revoke()
    const after = await fetch(`${sandbox.baseUrls.api}/users/me`, {
      headers: { authorization: `Bearer ${tokens.accessToken}` },
    })
    return after.status === 401
  },
  'POST /oauth2/token by ServerAuth.token': async () => {
    const auth = ccg({ ...app(), enterpriseId: sandbox.enterpriseId })
    createClient({ auth, baseUrls: sandbox.baseUrls })
    return (await auth.token()).value
  },
}

const labelOf = ({ method, path, fragment, resource, name }: (typeof signInOperations)[number]) =>
  `${method} ${path}${fragment === undefined ? '' : `#${fragment}`} by ${resource}.${name}`

describe('the operations of signing in', () => {
  it('are among those that the library has', () => {
    expect(operations().filter(row => signInOperations.includes(row))).toEqual(signInOperations)
  })

  it('are all performed here', () => {
    expect(Object.keys(performed).sort()).toEqual(signInOperations.map(labelOf).sort())
  })

  it.each(signInOperations.map(row => [labelOf(row), row] as const))('%s', async (label, row) => {
    const before = sandbox.requests.length
    expect(await performed[label]?.()).toBeTruthy()
    const seen = sandbox.requests.slice(before)
    const made = seen.filter(
      ({ method, path, status }) =>
        method === row.method && path.endsWith(row.path) && status === 200,
    )
    expect(made.length).toBeGreaterThan(0)
  })
})
