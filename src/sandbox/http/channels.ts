import { randomBytes } from 'node:crypto'
import type { Scope } from './scope.js'

const MINUTE = 60_000

/** Where one client waits for changes. */
export interface Channel {
  readonly scope: Scope
  readonly streamType: string
  readonly endsAt: number
  /** How many requests it still takes. */
  left: number
}

/** The long-poll servers that were handed out. */
export class Channels {
  readonly #now: () => number
  readonly #ttl: number
  readonly #polls: number
  readonly #open = new Map<string, Channel>()

  /** @param limits - minutes that a channel works, and the requests it takes */
  constructor(now: () => number, limits: { readonly ttl: number; readonly polls: number }) {
    this.#now = now
    this.#ttl = limits.ttl
    this.#polls = limits.polls
  }

  /** Opens a channel and gives its key. */
  open(scope: Scope, streamType: string): string {
    const now = this.#now()
    for (const [key, { endsAt }] of this.#open) {
      if (endsAt <= now) {
        this.#open.delete(key)
      }
    }
    const key = randomBytes(10).toString('hex')
    const endsAt = now + this.#ttl * MINUTE
    this.#open.set(key, { scope, streamType, endsAt, left: this.#polls })
    return key
  }

  /** Counts a request to a channel; undefined when it takes no more, or is none. */
  use(key: string): Channel | undefined {
    const channel = this.#open.get(key)
    if (!channel || channel.endsAt <= this.#now() || channel.left <= 0) {
      return undefined
    }
    channel.left--
    return channel
  }
}
