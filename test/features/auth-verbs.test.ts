import { afterEach, describe, expect, it } from 'vitest'
import {
  AuthError,
  BOX_URLS,
  ccg,
  cooperativeTokens,
  createClient,
  developerToken,
  memoryStore,
  oauth2,
  remoteToken,
  UsageError,
  type AuthProvider,
  type SharedTokens,
} from '../../src/index.js'
import { startSandbox } from '../../src/sandbox/index.js'
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

describe('oauth2', () => {
  it('leads to the page, checks the state and trades the code for tokens', async () => {
    const server = await start()
    const told: unknown[] = []
    const auth = oauth2({ ...APP, storeTokens: tokens => void told.push(tokens), deviceId: 'd-1' })
    const client = clientOf(server, auth)
    const { url, state } = auth.authorizeUrl({ redirectUri: 'http://localhost:3000/back' })
    expect(url.startsWith(`${server.baseUrls.authorize}?state=`)).toBe(true)
    await auth.exchange({ code: 'good-code-123', state, expectedState: state })
    await client.folders.get('0')
    expect(server.forms).toEqual([
      {
        grant_type: 'authorization_code',
        code: 'good-code-123',
        client_id: APP.clientId,
        client_secret: APP.clientSecret,
        box_device_id: 'd-1',
      },
    ])
    expect(told).toEqual([expect.objectContaining({ lifetime: 3_600_000 })])
    server.expireAll()
    await client.folders.get('0')
    expect(server.forms[1]).toMatchObject({ grant_type: 'refresh_token', box_device_id: 'd-1' })
  })

  it('refuses a state that was forged, left out or used before, and sends nothing', async () => {
    const server = await start()
    const auth = oauth2(APP)
    clientOf(server, auth)
    const { state } = auth.authorizeUrl()
    const code = 'good-code-123'
    for (const forged of ['forged', '', `${state}x`, state.slice(1), undefined]) {
      await expect(auth.exchange({ code, state: forged, expectedState: state })).rejects.toThrow(
        AuthError,
      )
    }
    await expect(auth.exchange({ code, state })).rejects.toThrow(AuthError)
    expect(server.forms).toEqual([])
    await auth.exchange({ code, state, expectedState: state })
    await expect(auth.exchange({ code, state, expectedState: state })).rejects.toThrow(
      /used before/,
    )
    expect(server.forms).toHaveLength(1)
  })

  it('sends the verifier of a PKCE challenge', async () => {
    const server = await start()
    const auth = oauth2({ ...APP, pkce: true })
    clientOf(server, auth)
    const { url, codeVerifier } = auth.authorizeUrl()
    expect(new URL(url).searchParams.get('code_challenge_method')).toBe('S256')
    await auth.exchange({ code: 'good-code-123', codeVerifier })
    expect(server.forms[0]?.['code_verifier']).toBe(codeVerifier)
  })

  it('leads to Box itself before it belongs to a client', () => {
    const { url } = oauth2(APP).authorizeUrl()
    expect(url.startsWith(`${BOX_URLS.authorize}?state=`)).toBe(true)
  })

  it('begins with a refresh token alone', async () => {
    const server = await start()
    const { refreshToken } = server.issue()
    await clientOf(server, oauth2({ ...APP, refreshToken })).folders.get('0')
    expect(server.forms).toHaveLength(1)
    expect(server.calls.map(call => call.status)).toEqual([200])
  })
})

describe('downscope', () => {
  it('exchanges the access token alone, with all that was asked for', async () => {
    const server = await start()
    const tokens = server.issue()
    const auth = oauth2({ ...APP, ...tokens })
    clientOf(server, auth)
    const narrowed = await auth.downscope({
      scopes: ['item_preview', 'base_explorer', 'a_scope_of_tomorrow'],
      resource: { type: 'file', id: '42' },
      sharedLink: 'https://app.box.com/s/abc',
      actorToken: 'actor',
      extra: { box_extra: '1' },
    })
    expect(server.forms).toEqual([
      {
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        subject_token: tokens.accessToken,
        subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
        scope: 'item_preview base_explorer a_scope_of_tomorrow',
        resource: `${server.baseUrls.api}/files/42`,
        box_shared_link: 'https://app.box.com/s/abc',
        actor_token: 'actor',
        actor_token_type: 'urn:ietf:params:oauth:token-type:id_token',
        box_extra: '1',
      },
    ])
    expect(server.seen.map(seen => seen.body.toString()).join()).not.toContain(tokens.refreshToken)
    expect(narrowed.restrictedTo).toHaveLength(3)
    const browser = createClient({ auth: narrowed.accessToken, baseUrls: server.baseUrls })
    await expect(browser.folders.get('0')).resolves.toMatchObject({ name: narrowed.accessToken })
  })

  it('uses the next token when the one it held has just died', async () => {
    const server = await start()
    const auth = oauth2({ ...APP, ...server.issue() })
    await clientOf(server, auth).folders.get('0')
    server.expireAll()
    await auth.downscope({ scopes: ['item_preview'] })
    expect(server.forms.map(form => form['grant_type']?.split(':').at(-1))).toEqual([
      'token-exchange',
      'refresh_token',
      'token-exchange',
    ])
    expect(server.forms[2]?.['subject_token']).not.toBe(server.forms[0]?.['subject_token'])
  })

  it('works for a developer token, and refuses what cannot be meant', async () => {
    const server = await start()
    const auth = developerToken(server.issue().accessToken)
    clientOf(server, auth)
    await auth.downscope({ scopes: ['item_upload'], resource: 'https://api.box.com/2.0/folders/1' })
    expect(server.forms[0]?.['resource']).toBe('https://api.box.com/2.0/folders/1')
    await expect(auth.downscope({ scopes: [] })).rejects.toThrow(UsageError)
    await expect(
      auth.downscope({ scopes: ['item_upload'], resource: { type: 'file', id: '../users/me' } }),
    ).rejects.toThrow(UsageError)
    expect(server.forms).toHaveLength(1)
  })
})

describe('ccg', () => {
  it('proves itself as an enterprise or a user, and each has tokens of its own', async () => {
    const server = await start()
    const auth = ccg({ ...APP, enterpriseId: '1', userId: '2' })
    await clientOf(server, auth).folders.get('0')
    await clientOf(server, auth.asEnterprise()).folders.get('0')
    // It knows where its origin belongs without a client of its own.
    await auth.asUser({ id: '3' }).downscope({ scopes: ['item_preview'] })
    const [first] = server.forms
    expect(first).toEqual({
      grant_type: 'client_credentials',
      client_id: APP.clientId,
      client_secret: APP.clientSecret,
      box_subject_type: 'user',
      box_subject_id: '2',
    })
    const subjects = server.forms.map(form => [form['box_subject_type'], form['box_subject_id']])
    expect(subjects.slice(1, 3)).toEqual([
      ['enterprise', '1'],
      ['user', '3'],
    ])
  })

  it('refuses parts that are missing, by name', () => {
    expect(() => ccg({ ...APP, clientSecret: '', enterpriseId: '1' })).toThrow(/ccg: clientSecret/)
    expect(() => ccg(APP)).toThrow(/enterpriseId must be the id/)
    expect(() => ccg({ ...APP, userId: '' })).toThrow(/userId must be the id/)
    expect(() => ccg({ ...APP, userId: '1' }).asEnterprise()).toThrow(UsageError)
    expect(() => oauth2({ clientId: '' })).toThrow(/oauth2: clientId/)
  })
})

describe('any sign-in', () => {
  it('gives its token to what boxwright does not send, and renews one that was refused there', async () => {
    const server = await start()
    const auth = oauth2({ ...APP, ...server.issue() })
    const client = clientOf(server, auth)
    const first = await auth.token()
    expect((await client.folders.get('0')).name).toBe(first.value)
    expect(server.forms).toEqual([])
    server.expireAll()
    expect(await auth.invalidate(first)).toBe(true)
    // A stale report, of a token that is no longer the current one, costs no request.
    expect(await auth.invalidate(first)).toBe(true)
    const second = await auth.token()
    expect(second.value).not.toBe(first.value)
    expect((await client.folders.get('0')).name).toBe(second.value)
    expect(server.forms).toHaveLength(1)
    await auth.close()
    expect(auth.isClosed).toBe(true)
    expect((await auth.token()).value).toBe(second.value)
    await expect(auth.invalidate(second)).rejects.toThrow(/was closed/)
  })

  it('gives a fixed token as it is, which nobody can renew', async () => {
    const auth = developerToken('dev-token-1')
    expect(auth.isClosed).toBe(false)
    const token = await auth.token()
    expect(token).toMatchObject({ value: 'dev-token-1' })
    expect(await auth.invalidate(token)).toBe(false)
  })
})

describe('tokens that others manage', () => {
  it('are taken over without a request when somebody else was quicker', async () => {
    const server = await start()
    const shared: { tokens: SharedTokens | undefined } = { tokens: server.issue() }
    const make = () =>
      clientOf(
        server,
        cooperativeTokens({
          ...APP,
          retrieveTokens: () => shared.tokens,
          storeTokens: tokens => {
            shared.tokens = tokens
          },
        }),
      )
    const [one, two] = [make(), make()]
    await Promise.all([one.folders.get('0'), two.folders.get('0')])
    expect(server.forms).toEqual([])
    server.expireAll()
    await one.folders.get('0')
    await two.folders.get('0')
    expect(server.forms).toHaveLength(1)
    expect(server.spentTwice).toEqual([])
  })

  it('are asked for with the one that ended', async () => {
    const server = await start()
    const asked: unknown[] = []
    const client = clientOf(
      server,
      remoteToken(expired => {
        asked.push(expired)
        return server.issue().accessToken
      }),
    )
    const { name } = await client.folders.get('0')
    server.expireAll()
    await client.folders.get('0')
    expect(asked).toEqual([undefined, name])
  })

  it('are kept apart by account in one store', async () => {
    const server = await start()
    const store = memoryStore()
    const clientFor = (account: string) =>
      clientOf(
        server,
        remoteToken(() => server.issue().accessToken, { store, account }),
      )
    const [ann, bob, again] = [clientFor('ann'), clientFor('bob'), clientFor('ann')]
    const names = await Promise.all([ann, bob].map(client => client.folders.get('0')))
    expect(names[0]?.name).not.toBe(names[1]?.name)
    expect((await again.folders.get('0')).name).toBe(names[0]?.name)
  })

  it('fail with the 401 itself when the same token comes again', async () => {
    const server = await start()
    const client = clientOf(
      server,
      remoteToken(() => 'the-same'),
    )
    await expect(client.folders.get('0')).rejects.toMatchObject({ status: 401 })
  })
})

it('makes an app user through a client, then acts as it', async () => {
  const sandbox = await startSandbox()
  try {
    const { clientId, clientSecret, enterpriseId } = sandbox
    const auth = ccg({ clientId, clientSecret, enterpriseId })
    const client = createClient({ auth, baseUrls: sandbox.baseUrls })
    const user = await client.users.create({ name: 'Robot', isPlatformAccessOnly: true })
    const asUser = createClient({ auth: auth.asUser(user), baseUrls: sandbox.baseUrls })
    await expect(asUser.users.me()).resolves.toMatchObject({ id: user.id, name: 'Robot' })
    await expect(client.users.me()).resolves.not.toMatchObject({ id: user.id })
  } finally {
    await sandbox.stop()
  }
})
