import type { RedisOptions } from 'ioredis'
import { CheckpointError, UsageError } from '../../errors/index.js'
import { connectTo, type Connected, type RedisConnection } from '../../redis/connection.js'
import { Overdue, within } from '../../redis/deadline.js'
import { runScript, type Script } from '../../redis/scripts.js'
import { redactText } from '../../util/redact.js'

/** Options of what is kept in Redis. */
export interface RedisCheckpointOptions {
  /** What every key in Redis begins with. Default `boxwright:`. */
  readonly prefix?: string | undefined
  /** Milliseconds that a command may take, reconnecting included. Default 2000. */
  readonly timeout?: number | undefined
}

/** Where Redis is, and the name under which a stream stands there. */
export interface Place {
  readonly redis: RedisConnection | RedisOptions | string
  readonly name: string
}

/** One command. */
export interface Work {
  readonly keys: readonly ('checkpoint' | 'lease' | 'fence')[]
  readonly values?: readonly (string | number)[]
  /** Is given a reply that came after the deadline. */
  readonly late?: (reply: unknown) => void
}

/** Runs scripts on the keys of one name. */
export class Commands {
  /** What is said of the place in errors. */
  readonly place: string
  readonly #connected: Connected
  readonly #stem: string
  readonly #timeout: number

  constructor(owner: string, { redis, name }: Place, options: RedisCheckpointOptions) {
    const { prefix = 'boxwright:', timeout = 2_000 } = options
    if (typeof name !== 'string' || name === '') {
      throw new UsageError(`${owner}: give the stream a name, under which it stands in Redis.`)
    }
    if (/[{}]/.test(prefix)) {
      throw new UsageError(
        `${owner}: prefix '${prefix}' must hold no braces: they mark what keeps keys together in a cluster.`,
      )
    }
    this.#connected = connectTo(redis)
    this.#stem = `${prefix}{events:${encodeURIComponent(name)}}:`
    this.#timeout = timeout
    this.place = `'${name}' at ${this.#connected.name}`
  }

  async run(script: Script, { keys, values = [], late }: Work): Promise<unknown> {
    const { connection, problem } = this.#connected
    const names = keys.map(key => this.#stem + key)
    try {
      return await within(this.#timeout, runScript(connection, script, names, values), late)
    } catch (error) {
      const cause = error instanceof Overdue ? (problem() ?? error) : error
      const why = redactText(cause instanceof Error ? cause.message : String(cause))
      throw new CheckpointError(
        why.includes('WRONGTYPE') ? 'corrupt' : 'unreachable',
        `The checkpoint ${this.place} could not be reached: ${why}. Check the address and the server.`,
        { cause },
      )
    }
  }

  close(): void {
    this.#connected.close()
  }
}
