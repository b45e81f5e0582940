import { randomUUID } from 'node:crypto'
import type { RedisOptions } from 'ioredis'
import { UsageError } from '../../errors/box-error.js'
import { corruptValue, type Lease, type Stored, type TokenStore } from '../store.js'
import type { Tokens } from '../tokens.js'
import { connectTo, type Connected, type RedisConnection } from '../../redis/connection.js'
import { Overdue, within } from '../../redis/deadline.js'
import { KeyRing, type EncryptionKey } from './encryption.js'
import { unwrap, wrap } from './envelope.js'
import { LOCK, READ, RELEASE, runScript, WRITE, type Script } from '../../redis/scripts.js'
import { storeError, type Place } from './store-error.js'

/** Options of `redisStore`. */
export interface RedisStoreOptions {
  /** What every key in Redis begins with. Default `boxwright:`. */
  readonly prefix?: string | undefined
  /**
   * Encrypts what is stored. Of several keys the first encrypts and all of them decrypt: put a new one
   * in front, and drop the old one when every value has been renewed. `undefined` is refused, so that
   * an unset variable does not switch encryption off.
   */
  readonly encryptionKey?: EncryptionKey | readonly EncryptionKey[]
  /**
   * Milliseconds that a command may take, reconnecting included. Default 2000: the sign-in
   * repeats what fails, so an outage that lasts longer is survived too.
   */
  readonly timeout?: number | undefined
}

/** A token store in Redis. */
export interface RedisStore extends TokenStore {
  /** Closes the connection, if the store opened it. */
  close(): Promise<void>
  /** Closes it, as `close()` does, at the end of an `await using`. */
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Shares tokens between processes through Redis 6.2 or later: a single server, Sentinel or a Cluster.
 *
 * ```ts
 * const auth = oauth2({ clientId, clientSecret, store: redisStore('redis://localhost:6379') })
 * ```
 *
 * Everything of one subject stands under one hash tag. A lease runs out by itself and has a number that
 * only ever rises; whoever writes after its lease has run out is refused. Replicas follow their master
 * with a delay: a failover can lose the last write, and with it a refresh token that can be used once.
 * Let Redis write its log at every command (`appendfsync always`), and let it evict nothing.
 *
 * @param redis - a connection of ioredis (also a Cluster), options for one (also of Sentinel), or an
 *   address. One that is given stays yours: the store does not close it.
 * @throws UsageError when an option cannot be used
 */
export function redisStore(
  redis: RedisConnection | RedisOptions | string,
  options: RedisStoreOptions = {},
): RedisStore {
  return new SharedStore(redis, options)
}

type Part = 'tokens' | 'lease' | 'fence'

class SharedStore implements RedisStore {
  readonly #connected: Connected
  readonly #prefix: string
  readonly #ring: KeyRing | undefined
  readonly #timeout: number
  /** Claims on a lease of which nobody knows whether Redis granted them. */
  readonly #claims = new Map<string, string>()

  constructor(redis: RedisConnection | RedisOptions | string, options: RedisStoreOptions) {
    const { prefix = 'boxwright:', timeout = 2_000 } = options
    if (/[{}]/.test(prefix)) {
      throw new UsageError(
        `redisStore: prefix '${prefix}' must hold no braces: they mark what keeps keys together in a cluster.`,
      )
    }
    this.#prefix = prefix
    this.#timeout = timeout
    this.#ring = ringOf(options)
    this.#connected = connectTo(redis)
  }

  async get(key: string): Promise<Stored | undefined> {
    const place = this.#place(key)
    const reply = await this.#run(READ, place, { keys: ['tokens'] })
    const [version, value] = reply as readonly unknown[]
    if (version === null && value === null) {
      return undefined
    }
    if (typeof version !== 'string' || typeof value !== 'string') {
      throw corruptValue(place.store, key)
    }
    return { tokens: await unwrap(value, place, this.#ring), version }
  }

  async compareAndSet(
    key: string,
    expected: string | undefined,
    tokens: Tokens | undefined,
    lease?: Lease,
  ): Promise<boolean> {
    const value = tokens === undefined ? '' : await wrap(tokens, key, this.#ring)
    const version = tokens === undefined ? '' : randomUUID()
    const values = [expected ?? '', lease?.fence ?? '', version, value]
    const keys: Part[] = ['tokens', 'lease']
    return (await this.#run(WRITE, this.#place(key), { keys, values })) === 1
  }

  async lock(key: string, ttl: number): Promise<Lease | undefined> {
    const claim = this.#claims.get(key) ?? randomUUID()
    // Two callers with one claim would both be granted it.
    this.#claims.delete(key)
    try {
      const late = (fence: unknown) => void this.#release(key, fence).catch(() => undefined)
      const work = { keys: ['lease', 'fence'] as const, values: [ttl, claim], late }
      const fence = await this.#run(LOCK, this.#place(key), work)
      return typeof fence === 'string'
        ? { fence, release: () => this.#release(key, fence) }
        : undefined
    } catch (error) {
      this.#claims.set(key, claim)
      throw error
    }
  }

  close(): Promise<void> {
    this.#connected.close()
    return Promise.resolve()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  async #release(key: string, fence: unknown): Promise<void> {
    if (typeof fence === 'string') {
      await this.#run(RELEASE, this.#place(key), { keys: ['lease'], values: [fence] })
    }
  }

  #place(key: string): Place {
    return { store: this.#connected.name, key }
  }

  async #run(script: Script, place: Place, { keys, values = [], late }: Work): Promise<unknown> {
    const { connection, problem } = this.#connected
    const stem = `${this.#prefix}{${encodeURIComponent(place.key)}}:`
    const names = keys.map(part => stem + part)
    try {
      return await within(this.#timeout, runScript(connection, script, names, values), late)
    } catch (error) {
      throw storeError(error instanceof Overdue ? (problem() ?? error) : error, place)
    }
  }
}

interface Work {
  readonly keys: readonly Part[]
  readonly values?: readonly (string | number)[]
  /** Is given a reply that came after the deadline. */
  readonly late?: (reply: unknown) => void
}

function ringOf(options: RedisStoreOptions): KeyRing | undefined {
  if (!('encryptionKey' in options)) {
    return undefined
  }
  const given: unknown = options.encryptionKey
  return new KeyRing((Array.isArray(given) ? given : [given]) as EncryptionKey[])
}
