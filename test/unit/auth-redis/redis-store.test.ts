import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { redisStore, type RedisStore } from '../../../src/auth/redis/index.js'
import type { Tokens } from '../../../src/auth/index.js'
import { isBoxError } from '../../../src/errors/index.js'
import {
  startRedis,
  whyNoRedis,
  whyNoRedisServer,
  type RedisServer,
} from '../../support/redis-server.js'

const TOKENS: Tokens = {
  accessToken: 'access-1',
  refreshToken: 'refresh-1',
  expiresAt: 1_700_000_000_000,
  lifetime: 3_600_000,
}
const OTHER: Tokens = { ...TOKENS, accessToken: 'access-2', refreshToken: 'refresh-2' }

let server: RedisServer | undefined
let url = ''
let look: Redis
let count = 0

const opened: RedisStore[] = []
const open = (...args: Parameters<typeof redisStore>): RedisStore => {
  const store = redisStore(...args)
  opened.push(store)
  return store
}
/** A key that no other test has. */
const fresh = () => `client:user:${String(process.pid)}-${String(++count)}`

const none = whyNoRedis()

describe.skipIf(none !== undefined)('redisStore', () => {
  beforeAll(async () => {
    server = whyNoRedisServer() === undefined ? await startRedis() : undefined
    url = server?.url ?? process.env['REDIS_URL'] ?? ''
    look = new Redis(url)
  }, 120_000)
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(store => store.close()))
  })
  afterAll(async () => {
    look.disconnect()
    await server?.close()
  })

  test('gives what was stored, with another version after every write', async () => {
    const store = open(url)
    const key = fresh()
    expect(await store.get(key)).toBeUndefined()
    expect(await store.compareAndSet(key, undefined, TOKENS)).toBe(true)
    const first = await store.get(key)
    expect(first?.tokens).toEqual(TOKENS)
    expect(await store.compareAndSet(key, first?.version, TOKENS)).toBe(true)
    const second = await store.get(key)
    expect(second?.tokens).toEqual(TOKENS)
    expect(second?.version).not.toBe(first?.version)
  })

  test('an expiry that is not known stays unknown', async () => {
    const store = open(url)
    const key = fresh()
    await store.compareAndSet(key, undefined, { accessToken: 'a', expiresAt: Infinity })
    expect((await store.get(key))?.tokens.expiresAt).toBe(Infinity)
  })

  test('refuses a write upon another version than the stored one', async () => {
    const store = open(url)
    const key = fresh()
    expect(await store.compareAndSet(key, 'never', TOKENS)).toBe(false)
    await store.compareAndSet(key, undefined, TOKENS)
    const old = (await store.get(key))?.version
    await store.compareAndSet(key, old, OTHER)
    expect(await store.compareAndSet(key, old, TOKENS)).toBe(false)
    expect(await store.compareAndSet(key, undefined, TOKENS)).toBe(false)
    expect(await store.compareAndSet(key, old, undefined)).toBe(false)
    expect((await store.get(key))?.tokens).toEqual(OTHER)
  })

  test('wipes, and can be written again', async () => {
    const store = open(url)
    const key = fresh()
    await store.compareAndSet(key, undefined, TOKENS)
    const { version } = (await store.get(key))!
    expect(await store.compareAndSet(key, version, undefined)).toBe(true)
    expect(await store.get(key)).toBeUndefined()
    expect(await store.compareAndSet(key, version, OTHER)).toBe(false)
    expect(await store.compareAndSet(key, undefined, OTHER)).toBe(true)
  })

  test('of many writers upon one version, one wins', async () => {
    const stores = Array.from({ length: 8 }, () => open(url))
    const key = fresh()
    const writes = stores.flatMap(store =>
      Array.from({ length: 10 }, () => store.compareAndSet(key, undefined, TOKENS)),
    )
    expect((await Promise.all(writes)).filter(Boolean)).toHaveLength(1)
  })

  test('one of many has the lease; the numbers of leases only rise', async () => {
    const stores = Array.from({ length: 8 }, () => open(url))
    const key = fresh()
    const fences: number[] = []
    for (let round = 0; round < 3; round++) {
      const leases = await Promise.all(stores.map(store => store.lock(key, 10_000)))
      const held = leases.filter(lease => lease !== undefined)
      expect(held).toHaveLength(1)
      fences.push(parseInt(held[0]?.fence ?? '', 10))
      await held[0]?.release()
    }
    expect(fences).toEqual([...fences].sort((a, b) => a - b))
    expect(new Set(fences).size).toBe(3)
  })

  test('a lease runs out by itself', async () => {
    const store = open(url)
    const key = fresh()
    const start = performance.now()
    await store.lock(key, 150)
    expect(await open(url).lock(key, 150)).toBeUndefined()
    await expect.poll(() => open(url).lock(key, 150), { interval: 10 }).toBeDefined()
    expect(performance.now() - start).toBeGreaterThan(140)
  })

  test('refuses the late write of a lease that has run out, even when nobody took it since', async () => {
    const store = open(url)
    const key = fresh()
    const lease = await store.lock(key, 50)
    await expect.poll(() => look.exists(`boxwright:{${encodeURIComponent(key)}}:lease`)).toBe(0)
    expect(await store.compareAndSet(key, undefined, TOKENS, lease)).toBe(false)
    const next = await store.lock(key, 5_000)
    expect(await store.compareAndSet(key, undefined, TOKENS, lease)).toBe(false)
    expect(await store.compareAndSet(key, undefined, OTHER, next)).toBe(true)
    expect((await store.get(key))?.tokens).toEqual(OTHER)
  })

  test('releasing a lease that has run out leaves the next one alone', async () => {
    const [first, second] = [open(url), open(url)]
    const key = fresh()
    const lease = await first.lock(key, 30)
    await expect.poll(() => second.lock(key, 5_000), { interval: 10 }).toBeDefined()
    await lease?.release()
    expect(await first.lock(key, 5_000)).toBeUndefined()
  })

  test('leases and values of different keys have nothing to do with each other', async () => {
    const store = open(url)
    const [one, other] = [fresh(), fresh()]
    await store.lock(one, 5_000)
    expect(await store.lock(other, 5_000)).toBeDefined()
    await store.compareAndSet(one, undefined, TOKENS)
    expect(await store.get(other)).toBeUndefined()
  })

  test('keeps to its prefix, with everything of one key under one hash tag', async () => {
    const store = open(url, { prefix: 'mine:' })
    const key = `${fresh()}{}}{`
    const lease = await store.lock(key, 5_000)
    await store.compareAndSet(key, undefined, TOKENS, lease)
    const stem = `mine:{${encodeURIComponent(key)}}:`
    expect(await look.exists(`${stem}tokens`, `${stem}lease`, `${stem}fence`)).toBe(3)
    expect(await look.pttl(`${stem}lease`)).toBeGreaterThan(0)
    expect(() => redisStore(url, { prefix: 'a{b}' })).toThrow(/braces/)
  })

  test('takes options as well, and a connection, which it leaves open', async () => {
    const { host = '', port = 0 } = look.options
    const key = fresh()
    const given = open({ host, port, db: look.options.db ?? 0 })
    await given.compareAndSet(key, undefined, TOKENS)
    const shared = redisStore(look)
    expect((await shared.get(key))?.tokens).toEqual(TOKENS)
    await shared.close()
    expect(await look.ping()).toBe('PONG')
  })

  test('closes its own connection', async () => {
    const store = redisStore(url, { timeout: 500 })
    await store.get(fresh())
    await store[Symbol.asyncDispose]()
    await expect(store.get(fresh())).rejects.toThrow(/could not be reached/)
  })

  test('goes on when the server has forgotten the scripts', async () => {
    const store = open(url)
    const key = fresh()
    await store.compareAndSet(key, undefined, TOKENS)
    await look.script('FLUSH')
    expect((await store.get(key))?.tokens).toEqual(TOKENS)
  })

  test.each([
    ['no JSON', 'v', '{"accessTok'],
    ['no tokens', 'v', '{"format":1,"tokens":{"refreshToken":"r"}}'],
    ['no format', 'v', JSON.stringify({ tokens: TOKENS })],
    ['a newer format', 'v', '{"format":2,"tokens":{}}'],
  ])('%s is an error with a remedy, and is left as it is', async (_, version, value) => {
    const store = open(url)
    const key = fresh()
    const place = `boxwright:{${encodeURIComponent(key)}}:tokens`
    await look.hset(place, { version, value })
    const error: unknown = await store.get(key).catch((caught: unknown) => caught)
    expect(isBoxError(error)).toBe(true)
    expect(error).toMatchObject({ name: 'AuthError', code: 'store_corrupt' })
    expect(String(error)).toContain(key)
    expect(String(error)).toMatch(/left as it is/)
    expect(await store.compareAndSet(key, undefined, TOKENS)).toBe(false)
    expect(await look.hgetall(place)).toEqual({ version, value })
  })

  test('a value of another type, or half of one, is left as it is too', async () => {
    const store = open(url)
    const [text, half] = [fresh(), fresh()]
    const place = (key: string) => `boxwright:{${encodeURIComponent(key)}}:tokens`
    await look.set(place(text), 'something else')
    await look.hset(place(half), { value: 'x' })
    for (const key of [text, half]) {
      await expect(store.get(key)).rejects.toMatchObject({ code: 'store_corrupt' })
    }
    await expect(store.compareAndSet(text, undefined, TOKENS)).rejects.toMatchObject({
      code: 'store_corrupt',
    })
    expect(await store.compareAndSet(half, undefined, TOKENS)).toBe(false)
    expect(await look.get(place(text))).toBe('something else')
  })

  test('an error never shows the tokens of the command that failed', async () => {
    const key = fresh()
    await look.set(`boxwright:{${encodeURIComponent(key)}}:tokens`, 'x')
    const planted = { accessToken: 'PLANTED-A', refreshToken: 'PLANTED-R', expiresAt: 1 }
    const error: unknown = await open(url)
      .compareAndSet(key, undefined, planted)
      .catch((caught: unknown) => caught)
    const { inspect } = await import('node:util')
    const shown = inspect(error, { depth: Infinity, showHidden: true }) + JSON.stringify(error)
    expect(shown).toContain('WRONGTYPE')
    expect(shown).not.toContain('PLANTED')
  })
})

describe.skipIf(whyNoRedisServer() !== undefined)('redisStore and a server that goes away', () => {
  test('says that it is out of reach, in bounded time, with the reason and without the password', async () => {
    const printed = vi.spyOn(console, 'error')
    const gone = await startRedis()
    await gone.close()
    const store = open(`redis://user:PLANTED@127.0.0.1:${String(gone.port)}/2`, { timeout: 300 })
    const start = performance.now()
    const error = await store.get('k').then(
      () => undefined,
      (caught: unknown) => caught as Error,
    )
    expect(performance.now() - start).toBeLessThan(5_000)
    expect(error?.message).toContain(
      `redis://127.0.0.1:${String(gone.port)}/2 could not be reached`,
    )
    expect(String(error?.cause)).toContain('ECONNREFUSED')
    await expect(store.lock('k', 100)).rejects.toThrow(/could not be reached/)
    await expect(store.compareAndSet('k', undefined, TOKENS)).rejects.toThrow(
      /could not be reached/,
    )
    expect(printed).not.toHaveBeenCalled()
    printed.mockRestore()
    await store.close()
  })

  test('comes back with the server, and nothing is lost', async () => {
    const own = await startRedis()
    const store = open(own.url, { timeout: 10_000 })
    await store.compareAndSet('k', undefined, TOKENS)
    const lease = await store.lock('k', 60_000)
    await own.stop()
    const reads = Promise.all([store.get('k'), open(own.url, { timeout: 10_000 }).get('k')])
    await own.start()
    expect((await reads).map(stored => stored?.tokens)).toEqual([TOKENS, TOKENS])
    expect(await store.lock('k', 100)).toBeUndefined()
    const { version } = (await store.get('k'))!
    expect(await store.compareAndSet('k', version, OTHER, lease)).toBe(true)
    await store.close()
    await own.close()
  })

  test('a lease of which nobody heard is had with the next try, not waited for', async () => {
    const own = await startRedis()
    const connection = new Redis(own.url)
    const store = open(connection, { timeout: 200 })
    expect(await store.get('k')).toBeUndefined()
    // The command reaches the server, and its answer is too late.
    own.pause()
    await expect(store.lock('k', 60_000)).rejects.toThrow(/could not be reached/)
    const again = store.lock('k', 60_000)
    own.resume()
    expect(await again).toBeDefined()
    connection.disconnect()
    await own.close()
  })

  test('a lease that comes too late is given back', async () => {
    const own = await startRedis()
    const [mine, other] = [open(own.url, { timeout: 200 }), open(own.url)]
    await Promise.all([mine.get('k'), other.get('k')])
    own.pause()
    await expect(mine.lock('k', 60_000)).rejects.toThrow(/could not be reached/)
    own.resume()
    await expect.poll(() => other.lock('k', 60_000), { timeout: 5_000 }).toBeDefined()
    await Promise.all([mine.close(), other.close()])
    await own.close()
  })

  test('says so when the server refuses a command', async () => {
    const own = await startRedis(['--requirepass', 'PLANTED'])
    const store = open(own.url, { timeout: 500 })
    const error: unknown = await store.get('k').catch((caught: unknown) => caught)
    expect(String(error)).toMatch(/refused a command for 'k'.*NOAUTH.*rights/)
    await store.close()
    await own.close()
  })
})
