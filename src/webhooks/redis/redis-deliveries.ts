import { connectTo } from '../../redis/connection.js'
import { within } from '../../redis/deadline.js'
import { RELEASE, runScript, script, type Script } from '../../redis/scripts.js'
import { BoxError, UsageError } from '../../errors/box-error.js'
import { redactText } from '../../util/redact.js'
import type { DeliveryStore } from '../delivery-store.js'

/** Options of `redisDeliveries`. */
export interface RedisDeliveriesOptions {
  /** What every key in Redis begins with. Default `boxwright:webhooks:`. */
  readonly prefix?: string | undefined
  /** Milliseconds to remember a handled event. Default 6 hours: Box repeats for about two. */
  readonly maxAge?: number | undefined
  /** Milliseconds after which the claim of a process that is gone ends. Default 5 minutes. */
  readonly claimTime?: number | undefined
  /** Milliseconds that a command may take, reconnecting included. Default 2000. */
  readonly timeout?: number | undefined
}

/** A delivery store in Redis. */
export interface RedisDeliveries extends DeliveryStore {
  /** Closes the connection, if the store opened it. */
  close(): Promise<void>
  /** Closes it, as `close()` does, at the end of an `await using`. */
  [Symbol.asyncDispose](): Promise<void>
}

/** `event` `claim ttl` -> '' when it was free, else what holds it. */
const CLAIM = script(`
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then
  return ''
end
return redis.call('GET', KEYS[1])`)

/** `event` `done ttl`: whoever has handled an event says so, even when its claim has run out. */
const FINISH = script(`redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) return 1`)

const DONE = 'done'

/**
 * Remembers handled events in Redis 6.2 or later, for all processes that receive the same webhooks. Of
 * several that get an event at once, one claims it.
 *
 * ```ts
 * import { redisDeliveries } from 'boxwright/webhooks/redis'
 *
 * const deliveries = redisDeliveries('redis://localhost:6379')
 * ```
 *
 * @param redis - a connection of ioredis (also a Cluster), options for one (also of Sentinel), or an
 *   address. One that is given stays yours: the store does not close it.
 * @throws UsageError when an option cannot be used
 */
export function redisDeliveries(
  redis: Parameters<typeof connectTo>[0],
  options: RedisDeliveriesOptions = {},
): RedisDeliveries {
  const { prefix = 'boxwright:webhooks:', maxAge = 6 * 3_600_000 } = options
  const { claimTime = 300_000, timeout = 2_000 } = options
  checkTimes({ maxAge, claimTime, timeout })
  const { connection, name, problem, close } = connectTo(redis)
  const run = async (what: Script, key: string, values: (string | number)[]): Promise<unknown> => {
    try {
      return await within(timeout, runScript(connection, what, [key], values))
    } catch (error) {
      throw storeError(name, problem() ?? error)
    }
  }
  const claim: DeliveryStore['claim'] = async event => {
    const key = prefix + event
    const mine = crypto.randomUUID()
    const holder = await run(CLAIM, key, [mine, claimTime])
    // The own claim is found when the connection broke and the command was sent again.
    if (holder === '' || holder === mine) {
      return {
        done: async () => {
          await run(FINISH, key, [DONE, maxAge])
        },
        release: async () => {
          await run(RELEASE, key, [mine])
        },
      }
    }
    return holder === DONE ? 'done' : 'claimed'
  }
  const end = () => {
    close()
    return Promise.resolve()
  }
  return { claim, close: end, [Symbol.asyncDispose]: end }
}

function storeError(name: string, error: unknown): BoxError {
  const problem = redactText(error instanceof Error ? error.message : String(error))
  return new BoxError(
    `The delivery store ${name} did not do what it should: ${problem}. ` +
      `Check its address and that it is running.`,
  )
}

function checkTimes(times: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(times)) {
    if (!Number.isInteger(value) || value <= 0) {
      throw new UsageError(
        `redisDeliveries: ${name} must be a whole number of milliseconds above 0, not ${String(value)}.`,
      )
    }
  }
}
