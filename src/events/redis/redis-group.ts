import { randomUUID } from 'node:crypto'
import type { RedisOptions } from 'ioredis'
import { UsageError } from '../../errors/index.js'
import type { RedisConnection } from '../../redis/connection.js'
import { LOCK, RELEASE } from '../../redis/scripts.js'
import type { ConsumerGroup, Turn } from '../../resources/index.js'
import { sleep } from '../backoff.js'
import { Commands, type RedisCheckpointOptions } from './commands.js'
import { RedisTurn } from './redis-turn.js'

/** Options of `redisGroup`. */
export interface RedisGroupOptions extends RedisCheckpointOptions {
  /**
   * Milliseconds after which another process takes over from one that died or hangs. Default 15,000.
   */
  readonly lease?: number | undefined
}

/** Processes of which one reads at a time, as Redis knows them. */
export interface RedisGroup extends ConsumerGroup {
  /** Closes the connection, if the group opened it. */
  close(): Promise<void>
  /** Closes it, as `close()` does, at the end of an `await using`. */
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Lets one process of several read a stream, and keeps the checkpoint that the next one goes on from:
 *
 * ```ts
 * import { redisGroup } from 'boxwright/events/redis'
 *
 * const group = redisGroup('redis://localhost:6379', 'audit')
 * for await (const event of client.events.enterprise({ group })) console.log(event.eventType)
 * ```
 *
 * The one that reads holds a lease that runs out by itself. When it dies, another takes over; when it
 * stood still meanwhile, it finds its lease gone, and its checkpoints are refused.
 *
 * @param redis - a connection of ioredis (also a Cluster), options for one (also of Sentinel), or an
 *   address. One that is given stays yours: the group does not close it.
 * @param name - names the group; one stream for each
 * @throws UsageError when an option cannot be used
 */
export function redisGroup(
  redis: RedisConnection | RedisOptions | string,
  name: string,
  options: RedisGroupOptions = {},
): RedisGroup {
  const { lease = 15_000 } = options
  if (!(lease >= 100)) {
    throw new UsageError(`redisGroup: lease is in milliseconds, at least 100, not ${lease}.`)
  }
  return new Group(new Commands('redisGroup', { redis, name }, options), lease)
}

class Group implements RedisGroup {
  readonly #commands: Commands
  readonly #ttl: number
  /** A claim on the lease of which nobody knows whether Redis granted it. */
  #claim: string | undefined

  constructor(commands: Commands, ttl: number) {
    this.#commands = commands
    this.#ttl = ttl
  }

  async join(signal: AbortSignal): Promise<Turn> {
    for (;;) {
      signal.throwIfAborted()
      const turn = await this.#take()
      if (turn) {
        return turn
      }
      // By chance, so that those who wait do not all ask at once.
      await sleep(this.#ttl * (0.1 + Math.random() / 5), signal)
    }
  }

  close(): Promise<void> {
    this.#commands.close()
    return Promise.resolve()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  async #take(): Promise<Turn | undefined> {
    const claim = this.#claim ?? randomUUID()
    // Two streams with one claim would both be granted it.
    this.#claim = undefined
    const asked = performance.now()
    try {
      const fence = await this.#commands.run(LOCK, {
        keys: ['lease', 'fence'],
        values: [this.#ttl, claim],
        late: this.#release,
      })
      return typeof fence === 'string'
        ? new RedisTurn(this.#commands, { fence, ttl: this.#ttl, asked })
        : undefined
    } catch (error) {
      this.#claim = claim
      throw error
    }
  }

  /** Gives a lease back that came after nobody waited for it any more. */
  readonly #release = (fence: unknown): void => {
    if (typeof fence === 'string') {
      const work = { keys: ['lease'], values: [fence] } as const
      void this.#commands.run(RELEASE, work).catch(() => undefined)
    }
  }
}
