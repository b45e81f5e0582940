import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BoxError, UsageError } from '../../../src/errors/index.js'
import {
  memoryDeliveries,
  type DeliveryClaim,
  type DeliveryStore,
} from '../../../src/webhooks/index.js'
import { redisDeliveries } from '../../../src/webhooks/redis/index.js'
import { startRedis, type RedisServer } from '../../support/redis-server.js'

let redis: RedisServer

beforeAll(async () => {
  redis = await startRedis()
}, 60_000)
afterAll(() => redis.close())

async function claimed(store: DeliveryStore, key: string): Promise<DeliveryClaim> {
  const claim = await store.claim(key)
  if (typeof claim === 'string') {
    throw new Error(`expected a claim, got ${claim}`)
  }
  return claim
}

describe.each([
  ['memory', () => Object.assign(memoryDeliveries(), { close: () => Promise.resolve() })],
  ['Redis', () => redisDeliveries(redis.url, { prefix: `t:${crypto.randomUUID()}:` })],
])('%s', (_, make) => {
  test('one claim at a time; done is done, released is free', async () => {
    const store = make()
    const all = await Promise.all(Array.from({ length: 20 }, () => store.claim('a')))
    const won = all.filter(claim => typeof claim !== 'string')
    expect([won.length, all.filter(claim => claim === 'claimed').length]).toEqual([1, 19])
    await (won[0] as DeliveryClaim).done()
    expect(await store.claim('a')).toBe('done')
    await (await claimed(store, 'b')).release()
    await (await claimed(store, 'b')).done()
    expect(await store.claim('b')).toBe('done')
    await store.close()
  })
})

describe('memory', () => {
  test('is bounded in size and in age', async () => {
    let now = 0
    const store = memoryDeliveries({ maxEntries: 2, maxAge: 100, now: () => now })
    for (const key of ['a', 'b', 'c']) {
      await (await claimed(store, key)).done()
    }
    expect([await store.claim('b'), await store.claim('c')]).toEqual(['done', 'done'])
    await (await claimed(store, 'a')).release()
    now = 101
    await claimed(store, 'c')
  })

  test('a claim that was never settled ends, and its late holder takes nothing away', async () => {
    let now = 0
    const store = memoryDeliveries({ claimTime: 50, now: () => now })
    const late = await claimed(store, 'a')
    now = 51
    await claimed(store, 'a')
    await late.release()
    expect(await store.claim('a')).toBe('claimed')
  })

  test.each(['maxEntries', 'maxAge', 'claimTime'])('%s must be usable', name => {
    expect(() => memoryDeliveries({ [name]: 0 })).toThrow(UsageError)
  })
})

describe('Redis', () => {
  test('is shared, and the claim of a process that is gone ends', async () => {
    const prefix = `t:${crypto.randomUUID()}:`
    const one = redisDeliveries(redis.url, { prefix, claimTime: 60_000 })
    const connection = new Redis(redis.port, '127.0.0.1')
    const two = redisDeliveries(connection, { prefix, maxAge: 90_000 })
    const late = await claimed(one, 'a')
    expect(await two.claim('a')).toBe('claimed')
    expect(await connection.pttl(`${prefix}a`)).toBeGreaterThan(0)
    await connection.del(`${prefix}a`)
    const mine = await claimed(two, 'a')
    await late.release()
    expect(await one.claim('a')).toBe('claimed')
    await mine.done()
    expect(await one.claim('a')).toBe('done')
    const rest = await connection.pttl(`${prefix}a`)
    expect([rest > 60_000, rest <= 90_000]).toEqual([true, true])
    await Promise.all([one.close(), two.close()])
    expect(await connection.ping()).toBe('PONG')
    connection.disconnect()
  })

  test('that cannot be reached is told in a sentence', async () => {
    await using store = redisDeliveries('redis://127.0.0.1:1', { timeout: 200 })
    const work = store.claim('a')
    await expect(work).rejects.toThrow(BoxError)
    await expect(work).rejects.toThrow(/The delivery store redis:\/\/127\.0\.0\.1:1\/0 did not/)
  })

  test.each(['maxAge', 'claimTime', 'timeout'])('%s must be usable', name => {
    expect(() => redisDeliveries('redis://127.0.0.1:1', { [name]: 0.5 })).toThrow(UsageError)
  })
})
