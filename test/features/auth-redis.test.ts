import { Cluster, Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { jwt } from '../../src/auth/jwt/index.js'
import { redisStore, type RedisStore } from '../../src/auth/redis/index.js'
import { ccg, createClient, oauth2, type AuthProvider, type TokenStore } from '../../src/index.js'
import { makeKeys } from '../support/auth-keys.js'
import { APP, startAuthServer, type AuthServer } from '../support/auth-server.js'
import { startCluster, startRedis, whyNoRedisServer } from '../support/redis-server.js'

const keys = makeKeys()
const parts = { ...APP, publicKeyId: 'k', privateKey: keys.plain, userId: '7' }

/** Each way to sign in that shares tokens. */
const WAYS: [string, (store: TokenStore, server: AuthServer) => AuthProvider][] = [
  ['oauth2', (store, server) => oauth2({ ...APP, ...seedOf(server), store })],
  ['jwt', store => jwt({ ...parts, store })],
  ['ccg', store => ccg({ ...APP, enterpriseId: '1', store })],
]

const seeds = new Map<AuthServer, { readonly refreshToken: string }>()

/** The one refresh token that all processes begin with. */
function seedOf(server: AuthServer) {
  const { refreshToken } = seeds.get(server) ?? server.issue()
  seeds.set(server, { refreshToken })
  return { refreshToken }
}

describe.skipIf(whyNoRedisServer() !== undefined).each(WAYS)('%s over Redis', (_name, make) => {
  let redis: Awaited<ReturnType<typeof startRedis>>
  let look: Redis
  let server: AuthServer
  const stores: RedisStore[] = []

  beforeAll(async () => {
    redis = await startRedis()
    look = new Redis(redis.url)
  })
  beforeEach(async () => {
    await look.flushall()
    server = await startAuthServer({ publicKey: keys.publicKey })
  })
  afterEach(async () => {
    await Promise.all(stores.splice(0).map(store => store.close()))
    await server.stop()
  })
  afterAll(async () => {
    look.disconnect()
    await redis.close()
  })

  /** A client with a connection of its own, as another process would have it. */
  function another() {
    const store = redisStore(redis.url, { encryptionKey: 'a passphrase of the test' })
    stores.push(store)
    return createClient({ auth: make(store, server), baseUrls: server.baseUrls })
  }

  const storedKey = async () => (await look.keys('boxwright:*:tokens'))[0] ?? ''

  it('makes one token request for all processes, and one refresh after a 401', async () => {
    const clients = [another(), another(), another()]
    const call = () =>
      Promise.all(
        clients.flatMap(client => Array.from({ length: 8 }, () => client.folders.get('0'))),
      )
    await call()
    expect(server.forms).toHaveLength(1)
    server.expireAll()
    await call()
    expect(server.forms).toHaveLength(2)
    expect(server.spentTwice).toEqual([])
    // Nothing of it lies open in Redis.
    const dump = JSON.stringify(await look.hgetall(await storedKey()))
    expect(dump.length).toBeGreaterThan(100)
    for (const { token } of server.calls) {
      expect(dump).not.toContain(token)
    }
  })

  it('keeps the stored tokens while the token endpoint is down', async () => {
    await another().folders.get('0')
    const before = await look.hgetall(await storedKey())
    server.expireAll()
    server.options.fault = () => ({ status: 503, headers: { 'retry-after': '90' } })
    await expect(another().folders.get('0')).rejects.toMatchObject({
      name: 'AuthError',
      status: 503,
    })
    expect(await look.hgetall(await storedKey())).toEqual(before)
    server.options.fault = undefined
    await another().folders.get('0')
  })

  it('fails at a value that cannot be read, asks for nothing and overwrites nothing', async () => {
    await another().folders.get('0')
    const key = await storedKey()
    await look.hset(key, 'value', 'rubbish')
    const asked = server.forms.length
    await expect(another().folders.get('0')).rejects.toMatchObject({ code: 'store_corrupt' })
    expect(server.forms).toHaveLength(asked)
    expect(await look.hget(key, 'value')).toBe('rubbish')
  })
})

describe.skipIf(whyNoRedisServer() !== undefined)('every way over a Redis Cluster', () => {
  it('makes one token request for all processes', { timeout: 60_000 }, async () => {
    const nodes = await startCluster()
    const connect = () => new Cluster(nodes.ports.map(port => ({ host: '127.0.0.1', port })))
    const clusters = [connect(), connect()]
    for (const [, make] of WAYS) {
      const server = await startAuthServer({ publicKey: keys.publicKey })
      const clients = clusters.map(cluster =>
        createClient({ auth: make(redisStore(cluster), server), baseUrls: server.baseUrls }),
      )
      await Promise.all(
        clients.flatMap(client => [client.folders.get('0'), client.folders.get('0')]),
      )
      server.expireAll()
      await Promise.all(clients.map(client => client.folders.get('0')))
      expect(server.forms).toHaveLength(2)
      expect(server.spentTwice).toEqual([])
      await server.stop()
    }
    clusters.forEach(cluster => cluster.disconnect())
    await nodes.close()
  })
})
