import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CheckpointError, createClient, type Checkpoint } from '../../src/index.js'
import { redisCheckpoint, redisGroup } from '../../src/events/redis/index.js'
import { startServer, type SandboxServer } from '../../src/sandbox/server.js'
import { Consumers } from '../support/events-consumers.js'
import { until } from '../support/events-storm.js'
import { startRedis, whyNoRedis, type RedisServer } from '../support/redis-server.js'
import { refusal } from './harness.js'

const LEASE = 2_000
const at = (position: string): Checkpoint => ({ stream: 'enterprise', position, seen: [] })

describe.skipIf(whyNoRedis() !== undefined)('a group of readers in Redis', () => {
  let redis: RedisServer
  let sandbox: SandboxServer

  beforeEach(async () => {
    redis = await startRedis()
    sandbox = await startServer()
  })
  afterEach(async () => {
    await sandbox.stop()
    await redis.close()
  })

  test('a late checkpoint of one whose lease is over is refused', async () => {
    const group = redisGroup(redis.url, 'late', { lease: 300 })
    const { signal } = new AbortController()
    const stopped = await group.join(signal)
    expect(await stopped.load()).toBeUndefined()
    await stopped.save(at('1'))
    const other = redisGroup(redis.url, 'late', { lease: 30_000 })
    // Stands still, as under SIGSTOP: nothing is renewed until the lease is over.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 700)
    expect(stopped.isHeld()).toBe(false)
    const next = await other.join(signal)
    expect(await next.load()).toEqual(at('1'))
    await next.save(at('2'))
    const error = await refusal(stopped.save(at('1')), CheckpointError)
    expect(error.code).toBe('conflict')
    expect([stopped.lost.aborted, stopped.isHeld(), next.isHeld()]).toEqual([true, false, true])
    expect(await next.load()).toEqual(at('2'))
    await Promise.all([next.leave(), stopped.leave()])
    await Promise.all([group.close(), other.close()])
  })

  test('two readers of one checkpoint do not overwrite each other', async () => {
    const [one, two] = [redisCheckpoint(redis.url, 'c'), redisCheckpoint(redis.url, 'c')]
    await one.load()
    await two.load()
    await one.save(at('1'))
    const error = await refusal(two.save(at('9')), CheckpointError)
    expect(error.code).toBe('conflict')
    expect(await two.load()).toEqual(at('1'))
    await Promise.all([one.close(), two.close()])
  })

  test.each(['SIGKILL', 'SIGSTOP'] as const)(
    'one reads at a time, and another takes over after %s',
    { timeout: 120_000 },
    async signal => {
      const { baseUrls, developerToken: token } = sandbox
      const shared = { token, baseUrls, every: 10, redis: redis.url, lease: LEASE }
      const consumers = new Consumers(shared)
      const client = createClient({ auth: token, baseUrls, proxy: 'none' })
      try {
        const link = await client.webLinks.create({ url: 'https://x.example', parent: { id: '0' } })
        const write = async (count: number) => {
          for (let i = 0; i < count; i++) {
            await link.update({ description: `${String(count)} ${String(i)}` })
          }
        }
        const isAllRead = () => {
          const seen = new Set(consumers.lines().map(({ id }) => id))
          return sandbox.events.every(({ id }) => seen.has(id))
        }
        const leader = await consumers.add()
        await write(20)
        await until(isAllRead)
        const second = await consumers.add()
        await write(50)
        await until(isAllRead)
        expect(new Set(consumers.lines().map(({ name }) => name))).toEqual(new Set([leader]))

        consumers.signal(leader, signal)
        await write(50)
        await until(isAllRead)
        const lines = consumers.lines()
        expect(lines.at(-1)?.name).toBe(second)
        const before = lines.filter(({ name }) => name === leader).map(({ id }) => id)
        const again = lines.filter(({ name, id }) => name === second && before.includes(id))
        expect(again.length).toBeLessThanOrEqual(11)

        if (signal === 'SIGSTOP') {
          const count = (name: string) =>
            consumers.lines().filter(each => each.name === name).length
          const had = count(leader)
          consumers.signal(leader, 'SIGCONT')
          await write(30)
          await until(isAllRead)
          // At most the event that was on its way when it was stopped.
          expect(count(leader) - had).toBeLessThanOrEqual(1)
        }
      } finally {
        await consumers.end()
        await client.close()
      }
    },
  )
})
