import { randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  redisStore,
  type RedisStore,
  type RedisStoreOptions,
} from '../../../src/auth/redis/index.js'
import {
  startRedis,
  whyNoRedis,
  whyNoRedisServer,
  type RedisServer,
} from '../../support/redis-server.js'

const TOKENS = {
  accessToken: 'PLANTED-access',
  refreshToken: 'PLANTED-refresh',
  expiresAt: 5,
  lifetime: undefined,
}
const KEY = randomBytes(32)

let server: RedisServer | undefined
let look: Redis
let url = ''
let count = 0
const opened: RedisStore[] = []
const open = (encryptionKey?: RedisStoreOptions['encryptionKey']): RedisStore => {
  const store = redisStore(url, encryptionKey === undefined ? {} : { encryptionKey })
  opened.push(store)
  return store
}
const fresh = () => `sealed-${String(process.pid)}-${String(++count)}`
const raw = (key: string) => look.hget(`boxwright:{${key}}:tokens`, 'value')

test('an empty or short key is refused, and an unset variable does not switch encryption off', () => {
  for (const encryptionKey of ['', randomBytes(16), undefined, [], { id: '', key: 'x' }]) {
    expect(() => redisStore('redis://127.0.0.1:1', { encryptionKey } as RedisStoreOptions)).toThrow(
      /encryptionKey/,
    )
  }
  const twice = [
    { id: 'a', key: 'x' },
    { id: 'a', key: 'y' },
  ]
  expect(() => redisStore('redis://127.0.0.1:1', { encryptionKey: twice })).toThrow(/of its own/)
})

describe.skipIf(whyNoRedis() !== undefined)('encryption at rest', () => {
  beforeAll(async () => {
    server = whyNoRedisServer() === undefined ? await startRedis() : undefined
    url = server?.url ?? process.env['REDIS_URL'] ?? ''
    look = new Redis(url)
  }, 120_000)
  afterEach(() => Promise.all(opened.splice(0).map(store => store.close())))
  afterAll(async () => {
    look.disconnect()
    await server?.close()
  })

  test.each([
    ['32 bytes', KEY],
    ['a passphrase', 'correct horse battery staple'],
  ])('with %s nothing readable is stored, and another process reads it', async (_, secret) => {
    const key = fresh()
    await open(secret).compareAndSet(key, undefined, TOKENS)
    expect(await raw(key)).toContain('"key":"default"')
    expect(await raw(key)).not.toContain('PLANTED')
    expect((await open(secret).get(key))?.tokens).toEqual(TOKENS)
  })

  test('the same tokens never give the same text', async () => {
    const [one, other] = [fresh(), fresh()]
    const store = open(KEY)
    await store.compareAndSet(one, undefined, TOKENS)
    await store.compareAndSet(other, undefined, TOKENS)
    expect(await raw(one)).not.toBe(await raw(other))
  })

  test('processes with one passphrase come to use one salt', async () => {
    const key = fresh()
    const salt = async () =>
      (JSON.parse((await raw(key))!) as { sealed: { salt: string } }).sealed.salt
    await open('passphrase').compareAndSet(key, undefined, TOKENS)
    const first = await salt()
    const other = open('passphrase')
    await other.compareAndSet(key, (await other.get(key))?.version, TOKENS)
    expect(await salt()).toBe(first)
  })

  test('a key is exchanged while both are known', async () => {
    const key = fresh()
    await open({ id: 'old', key: 'first' }).compareAndSet(key, undefined, TOKENS)
    const both = open([
      { id: 'new', key: KEY },
      { id: 'old', key: 'first' },
    ])
    const stored = await both.get(key)
    expect(stored?.tokens).toEqual(TOKENS)
    await both.compareAndSet(key, stored?.version, TOKENS)
    expect((await open({ id: 'new', key: KEY }).get(key))?.tokens).toEqual(TOKENS)
  })

  test('what was stored in plain is read, and encrypted with the next write', async () => {
    const key = fresh()
    await open().compareAndSet(key, undefined, TOKENS)
    const store = open(KEY)
    const stored = await store.get(key)
    expect(stored?.tokens).toEqual(TOKENS)
    await store.compareAndSet(key, stored?.version, TOKENS)
    expect(await raw(key)).not.toContain('PLANTED')
  })

  test.each([
    ['another key', randomBytes(32)],
    ['a key of another id', { id: 'else', key: KEY }],
    ['a passphrase', 'passphrase'],
    ['no key', undefined],
  ])('with %s it is an error that names the remedy, and is left as it is', async (_, secret) => {
    const key = fresh()
    await open(KEY).compareAndSet(key, undefined, TOKENS)
    const before = await raw(key)
    const store = open(secret)
    const error: unknown = await store.get(key).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ name: 'AuthError', code: 'store_corrupt' })
    expect(String(error)).toContain(`'${key}'`)
    expect(String(error)).toMatch(/left as it is.*encryptionKey/)
    expect(await store.compareAndSet(key, undefined, TOKENS)).toBe(false)
    expect(await raw(key)).toBe(before)
  })

  test('a value that was changed, or copied from another key, does not open', async () => {
    const [key, copied] = [fresh(), fresh()]
    const store = open(KEY)
    await store.compareAndSet(key, undefined, TOKENS)
    const value = (await raw(key))!
    await look.hset(`boxwright:{${copied}}:tokens`, { version: 'v', value })
    await expect(store.get(copied)).rejects.toMatchObject({ code: 'store_corrupt' })
    const cut = value.replace(/"tag":"...../, '"tag":"AAAAA')
    await look.hset(`boxwright:{${key}}:tokens`, { value: cut })
    await expect(store.get(key)).rejects.toMatchObject({ code: 'store_corrupt' })
  })
})
