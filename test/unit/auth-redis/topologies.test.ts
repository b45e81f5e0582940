import { Cluster, Redis } from 'ioredis'
import { describe, expect, test } from 'vitest'
import { redisStore } from '../../../src/auth/redis/index.js'
import { startCluster, startSentinel, whyNoRedisServer } from '../../support/redis-server.js'

const tokens = (name: string) => ({
  accessToken: name,
  refreshToken: undefined,
  expiresAt: 5,
  lifetime: undefined,
})

describe.skipIf(whyNoRedisServer() !== undefined)('redisStore', () => {
  test('works on a cluster, whichever node a key belongs to', async () => {
    const nodes = await startCluster()
    // Replicas may lag, so reading from them must not be possible.
    const cluster = new Cluster(
      nodes.ports.map(port => ({ host: '127.0.0.1', port })),
      { scaleReads: 'slave' },
    )
    const store = redisStore(cluster)
    const keys = Array.from({ length: 20 }, (_, index) => `client:user:${String(index)}`)
    for (const key of keys) {
      const lease = await store.lock(key, 5_000)
      expect(lease).toBeDefined()
      expect(await store.lock(key, 5_000)).toBeUndefined()
      expect(await store.compareAndSet(key, undefined, tokens(key), lease)).toBe(true)
      await lease?.release()
      expect((await store.get(key))?.tokens).toEqual(tokens(key))
    }
    const sizes = await Promise.all(cluster.nodes('master').map(node => node.dbsize()))
    expect(sizes).toHaveLength(3)
    expect(Math.min(...sizes)).toBeGreaterThan(0)
    expect(sizes.reduce((sum, size) => sum + size)).toBe(2 * keys.length)
    await store.close()
    expect(cluster.status).toBe('ready')
    cluster.disconnect()
    await nodes.close()
  }, 60_000)

  test('follows a sentinel to the new master', async () => {
    const { sentinel, master, close } = await startSentinel()
    const store = redisStore(
      { name: 'tokens', sentinels: [{ host: '127.0.0.1', port: sentinel }] },
      { timeout: 20_000 },
    )
    const lease = await store.lock('k', 60_000)
    await store.compareAndSet('k', undefined, tokens('first'), lease)
    // Replicas follow with a delay.
    const look = new Redis(master.url)
    expect(await look.wait(1, 10_000)).toBe(1)
    look.disconnect()
    await master.stop()
    expect((await store.get('k'))?.tokens).toEqual(tokens('first'))
    expect(await store.lock('k', 60_000)).toBeUndefined()
    const { version } = (await store.get('k'))!
    expect(await store.compareAndSet('k', version, tokens('second'), lease)).toBe(true)
    expect((await store.get('k'))?.tokens).toEqual(tokens('second'))
    await store.close()
    await close()
  }, 60_000)
})
