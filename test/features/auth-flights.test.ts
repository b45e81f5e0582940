import { afterEach, expect, test } from 'vitest'
import {
  AuthError,
  ccg,
  createClient,
  memoryStore,
  oauth2,
  remoteToken,
  type AuthProvider,
  type OAuth2Options,
} from '../../src/index.js'
import {
  APP,
  startAuthServer,
  type AuthServer,
  type AuthServerOptions,
} from '../support/auth-server.js'

const servers: AuthServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => server.stop()))
})

async function start(options: AuthServerOptions = {}): Promise<AuthServer> {
  const server = await startAuthServer(options)
  servers.push(server)
  return server
}

const clientOf = (server: AuthServer, auth: AuthProvider) =>
  createClient({ auth, baseUrls: server.baseUrls })

const person = (server: AuthServer, more: Partial<OAuth2Options> = {}) =>
  oauth2({ ...APP, ...server.issue(), ...more })

/** The part of a store's key that says which Box the tokens are for. */
const hostOf = (server: AuthServer) => server.baseUrls.oauth.slice('http://'.length)

const fifty = <T>(work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: 50 }, (_, index) => work(index)))

test('fifty first calls at once make one token request', async () => {
  const server = await start({ latency: 20 })
  const client = clientOf(server, ccg({ ...APP, enterpriseId: '1' }))
  await fifty(() => client.folders.get('0'))
  expect(server.forms).toHaveLength(1)
  expect(new Set(server.calls.map(call => call.token)).size).toBe(1)
})

test('fifty calls refused at once make one refresh, and none fails', async () => {
  const server = await start({ latency: 30, apiLatency: count => (count % 7) * 5 })
  const client = clientOf(server, person(server))
  await client.folders.get('0')
  server.expireAll()
  const folders = await fifty(() => client.folders.get('0'))
  expect(server.forms.map(form => form['grant_type'])).toEqual(['refresh_token'])
  expect(new Set(folders.map(folder => folder.name)).size).toBe(1)
  expect(server.spentTwice).toEqual([])
  expect(server.calls.filter(call => call.status === 200)).toHaveLength(51)
})

test('two clients with one sign-in share its flight', async () => {
  const server = await start({ latency: 20 })
  const auth = ccg({ ...APP, enterpriseId: '1' })
  const clients = [clientOf(server, auth), clientOf(server, auth)]
  await Promise.all(clients.map(client => client.folders.get('0')))
  expect(server.forms).toHaveLength(1)
})

test('a call that meets an expired token waits for the refresh and for nothing else', async () => {
  const server = await start({ latency: 50 })
  const client = clientOf(server, person(server))
  await client.folders.get('0')
  server.expireAll()
  const retries: number[] = []
  const watched = createClient({
    auth: person(server, server.issue()),
    baseUrls: server.baseUrls,
    trace: { onRetry: event => retries.push(event.delay) },
  })
  await watched.folders.get('0')
  server.expireAll()
  await watched.folders.get('0')
  // No wait was scheduled: the refused call, the refresh and the call again follow one another.
  expect(retries).toEqual([])
  expect(server.calls.map(call => call.status)).toEqual([200, 200, 401, 200])
})

test('in the advisory window calls use the old token while it is renewed behind them', async () => {
  const gate: { open?: () => void } = {}
  const opened = new Promise<void>(resolve => (gate.open = resolve))
  const server = await start()
  const old = server.issue()
  const store = memoryStore()
  await store.compareAndSet('remote:account:default@' + hostOf(server), undefined, {
    ...old,
    expiresAt: Date.now() + 50_000,
    lifetime: 3_600_000,
  })
  let asked = 0
  const auth = remoteToken(
    async () => {
      asked++
      await opened
      return { accessToken: server.issue().accessToken, expiresAt: Date.now() + 3_600_000 }
    },
    { store },
  )
  const client = clientOf(server, auth)
  await client.folders.get('0')
  // All of these go out, and come back, while the renewal has not been answered.
  const folders = await fifty(() => client.folders.get('0'))
  expect(new Set(folders.map(folder => folder.name))).toEqual(new Set([old.accessToken]))
  expect(asked).toBe(1)
  gate.open?.()
  await expect.poll(async () => (await client.folders.get('0')).name).not.toBe(old.accessToken)
  expect(asked).toBe(1)
})

test('in the mandatory window calls wait for the new token', async () => {
  const server = await start({ latency: 20 })
  const old = server.issue()
  const store = memoryStore()
  await store.compareAndSet(`${APP.clientId}:enterprise:1@${hostOf(server)}`, undefined, {
    ...old,
    expiresAt: Date.now() + 4_000,
    lifetime: 3_600_000,
  })
  const client = clientOf(server, ccg({ ...APP, enterpriseId: '1', store }))
  const folders = await fifty(() => client.folders.get('0'))
  expect(folders.map(folder => folder.name)).not.toContain(old.accessToken)
  expect(server.forms).toHaveLength(1)
})

test('a token request that is renewed behind fails no call while the old token works', async () => {
  // Tokens of 2 s: from 1.6 s on they are renewed behind, from 1.9 s on calls wait.
  const server = await start({
    lifetime: 2,
    fault: count => (count === 2 ? { status: 503 } : undefined),
  })
  const client = clientOf(server, ccg({ ...APP, enterpriseId: '1' }))
  const end = Date.now() + 3_500
  const names = new Set<string>()
  while (Date.now() < end) {
    names.add((await client.folders.get('0')).name)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  expect(names.size).toBeGreaterThanOrEqual(2)
  expect(server.calls.filter(call => call.status === 401)).toEqual([])
})

test('an aborted caller leaves the flight to the others', async () => {
  const server = await start({ latency: 80 })
  const client = clientOf(server, ccg({ ...APP, enterpriseId: '1' }))
  const control = new AbortController()
  const aborted = client.folders.get('0', { signal: control.signal })
  const other = client.folders.get('0')
  setTimeout(() => {
    control.abort()
  }, 20)
  await expect(aborted).rejects.toMatchObject({ name: 'AbortError' })
  await expect(other).resolves.toMatchObject({ id: '0' })
  expect(server.forms).toHaveLength(1)
})

test.each([{ status: 503 }, { status: 500 }, 'reset' as const])(
  'a refresh that fails in passing (%o) is repeated and keeps the tokens',
  async fault => {
    const server = await start({ fault: count => (count <= 2 ? fault : undefined) })
    const store = memoryStore()
    const client = clientOf(server, person(server, { store }))
    await client.folders.get('0')
    server.expireAll()
    await client.folders.get('0')
    expect(server.forms).toHaveLength(3)
    expect(new Set(server.forms.map(form => form['refresh_token'])).size).toBe(1)
  },
)

test('Retry-After of the token endpoint counts in seconds', async () => {
  const server = await start({
    fault: count => (count === 1 ? { status: 429, headers: { 'retry-after': '1' } } : undefined),
  })
  const start_ = performance.now()
  await clientOf(server, ccg({ ...APP, enterpriseId: '1' })).folders.get('0')
  expect(performance.now() - start_).toBeGreaterThan(950)
  expect(server.forms).toHaveLength(2)
})

test('a refresh that goes on failing tells the real error, and the tokens outlive it', async () => {
  const broken = { on: true }
  const server = await start({
    fault: () => (broken.on ? { status: 503, headers: { 'retry-after': '3600' } } : undefined),
  })
  const client = clientOf(server, person(server))
  await client.folders.get('0')
  server.expireAll()
  const error = await client.folders.get('0').catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(AuthError)
  expect(error).toMatchObject({ status: 503 })
  broken.on = false
  await expect(client.folders.get('0')).resolves.toMatchObject({ id: '0' })
  expect(server.forms[0]?.['refresh_token']).toBe(server.forms[1]?.['refresh_token'])
})

test('an invalid_grant looks at the store again, and uses what somebody else put there', async () => {
  const store = memoryStore()
  const server = await start({
    fault: (_count, form) => {
      if (form['refresh_token'] !== 'dead-refresh-token') {
        return undefined
      }
      // While the answer is on its way, another process stores its own.
      void put({ ...server.issue(), expiresAt: Date.now() + 3_600_000 })
      return { status: 400, body: { error: 'invalid_grant', error_description: 'Expired' } }
    },
  })
  const auth = oauth2({ ...APP, store })
  const key = `${APP.clientId}:account:default@${hostOf(server)}`
  const put = async (tokens: { accessToken: string; refreshToken: string; expiresAt: number }) =>
    store.compareAndSet(key, (await store.get(key))?.version, tokens)
  await put({ accessToken: 'dead-access', refreshToken: 'dead-refresh-token', expiresAt: 1 })
  const client = clientOf(server, auth)
  await expect(client.folders.get('0')).resolves.toMatchObject({ id: '0' })
  expect(server.forms).toHaveLength(1)
  expect(await store.get(key)).toBeDefined()
})

test('an invalid_grant that stays true after a second look wipes the store', async () => {
  const told: unknown[] = []
  const server = await start()
  const store = memoryStore()
  const auth = oauth2({
    ...APP,
    store,
    accessToken: 'dead-access-token',
    refreshToken: 'dead-refresh-token',
    storeTokens: tokens => void told.push(tokens),
  })
  const client = clientOf(server, auth)
  const first = client.folders.get('0')
  await expect(first).rejects.toMatchObject({
    name: 'AuthError',
    code: 'invalid_grant',
    status: 400,
    // Neither id nor secret is wrong: that is not what should be looked at.
    message: expect.stringMatching(/\(invalid_grant\).+ A person has to sign in again/) as string,
  })
  expect(server.forms).toHaveLength(1)
  expect(told).toEqual([undefined])
  await expect(client.folders.get('0')).rejects.toThrow(/authorizeUrl\(\)/)
  expect(server.forms).toHaveLength(1)
})

test('a refused client is told at once, and nothing is repeated', async () => {
  const server = await start()
  const client = clientOf(
    server,
    ccg({ ...APP, clientSecret: 'wrong-secret-9', enterpriseId: '1' }),
  )
  await expect(client.folders.get('0')).rejects.toMatchObject({
    code: 'invalid_client',
    message: expect.stringMatching(/Check the client id, the secret/) as string,
  })
  expect(server.forms).toHaveLength(1)
})

test('a sign-in with an access token alone says what is missing when that one has ended', async () => {
  const server = await start()
  const { accessToken } = server.issue()
  const client = clientOf(server, oauth2({ ...APP, accessToken }))
  await client.folders.get('0')
  server.expireAll()
  await expect(client.folders.get('0')).rejects.toThrow(/no refresh token; send the user/)
  expect(server.forms).toEqual([])
})

test('storeTokens is told after the store, its error reaches the caller, and the tokens are kept', async () => {
  const server = await start()
  const store = memoryStore()
  const seen: unknown[] = []
  const auth = ccg({
    ...APP,
    enterpriseId: '1',
    store,
    storeTokens: async tokens => {
      seen.push(tokens)
      if (seen.length === 1) {
        await Promise.reject(new Error('the database is full'))
      }
    },
  })
  const client = clientOf(server, auth)
  await expect(client.folders.get('0')).rejects.toThrow('the database is full')
  await expect(client.folders.get('0')).resolves.toMatchObject({ id: '0' })
  expect(server.forms).toHaveLength(1)
  expect(seen).toHaveLength(1)
})
