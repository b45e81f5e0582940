import { afterEach, describe, expect, it } from 'vitest'
import {
  AuthError,
  ccg,
  createClient,
  oauth2,
  remoteToken,
  type AuthProvider,
} from '../../src/index.js'
import { APP, startAuthServer, type AuthServer } from '../support/auth-server.js'

const servers: AuthServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => server.stop()))
})

async function start(): Promise<AuthServer> {
  const server = await startAuthServer()
  servers.push(server)
  return server
}

const clientOf = (server: AuthServer, auth: AuthProvider) =>
  createClient({ auth, baseUrls: server.baseUrls })

describe('revoke and close', () => {
  it('takes an empty 200 for success and forgets the tokens everywhere', async () => {
    const server = await start()
    const told: unknown[] = []
    const tokens = server.issue()
    const auth = oauth2({ ...APP, ...tokens, storeTokens: kept => void told.push(kept) })
    const client = clientOf(server, auth)
    await client.folders.get('0')
    await auth.revoke()
    expect(server.revoked).toEqual([
      { client_id: APP.clientId, client_secret: APP.clientSecret, token: tokens.accessToken },
    ])
    expect(told).toEqual([undefined])
    await auth.revoke()
    expect(server.revoked).toHaveLength(1)
    await expect(client.folders.get('0')).rejects.toThrow(/no refresh token/)
  })

  it('gets a new token after a revocation where that needs nobody', async () => {
    const server = await start()
    const auth = ccg({ ...APP, enterpriseId: '1' })
    const client = clientOf(server, auth)
    await client.folders.get('0')
    await auth.revoke()
    await client.folders.get('0')
    expect(server.forms).toHaveLength(2)
  })

  it('does nothing without tokens, and forgets those that are not its own to revoke', async () => {
    const server = await start()
    const bare = oauth2(APP)
    clientOf(server, bare)
    await bare.revoke()
    let given = 0
    const remote = remoteToken(() => (given++, server.issue().accessToken))
    const client = clientOf(server, remote)
    await client.folders.get('0')
    await remote.revoke()
    await client.folders.get('0')
    expect(given).toBe(2)
    expect(server.revoked).toEqual([])
  })

  it('asks for no token once closed, while one that works goes on working', async () => {
    const server = await start()
    const auth = oauth2({ ...APP, ...server.issue() })
    const client = clientOf(server, auth)
    await client.folders.get('0')
    await auth.close()
    await auth.close({ revoke: true })
    await client.folders.get('0')
    server.expireAll()
    await expect(client.folders.get('0')).rejects.toThrow(/was closed/)
    await expect(auth.exchange({ code: 'good-code-123' })).rejects.toThrow(/was closed/)
    expect(server.forms).toEqual([])
    expect(server.revoked).toEqual([])
    await expect(auth.closing(() => 1)).rejects.toThrow(/was closed/)
  })

  it('closes and revokes after the work, whatever comes of it', async () => {
    const server = await start()
    const make = () => {
      const auth = oauth2({ ...APP, ...server.issue() })
      return { auth, client: clientOf(server, auth) }
    }
    const good = make()
    expect(await good.auth.closing(() => 42, { revoke: true })).toBe(42)
    await expect(good.client.folders.get('0')).rejects.toThrow(/was closed/)
    const bad = make()
    const work = () => Promise.reject(new Error('work'))
    await expect(bad.auth.closing(work, { revoke: true })).rejects.toThrow('work')
    expect(server.revoked).toHaveLength(2)
    const disposed = make()
    await disposed.auth[Symbol.asyncDispose]()
    expect(server.revoked).toHaveLength(2)
    await expect(disposed.auth.closing(() => 1)).rejects.toThrow(/was closed/)
  })

  it('stays closed when the revocation fails, and keeps the tokens', async () => {
    const server = await start()
    const auth = oauth2({ ...APP, clientSecret: 'x', ...server.issue() })
    const other = { ...server.baseUrls, oauth: `${server.baseUrls.api}/nowhere` }
    const client = createClient({ auth, baseUrls: other })
    await client.folders.get('0')
    await expect(auth.close({ revoke: true })).rejects.toThrow(AuthError)
    await expect(client.folders.get('0')).resolves.toMatchObject({ id: '0' })
    await expect(auth.closing(() => 1)).rejects.toThrow(/was closed/)
  })
})
