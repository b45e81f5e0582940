import type { EventRecord } from './events.js'
import { seeded } from './random.js'
import type { Store } from './store.js'

/** How a sandbox hands out its events. */
export interface FeedOptions {
  /** The position of the first event: digits, beyond 2^53 too. Default `1348790499819`. */
  readonly firstPosition?: string
  /** Sends positions as text, as Box does for an enterprise. Default: as numbers. */
  readonly textPositions?: boolean
  /** The share of events, from 0 to 1, that come a second time. Default 0. */
  readonly repeat?: number
  /** The share of events, from 0 to 1, that come after later ones. Default 0. */
  readonly reorder?: number
  /** What the choice of these events begins with. Default 1. */
  readonly seed?: number
  /** Milliseconds after which `admin_logs` tells of an event. Default 0. */
  readonly historyDelay?: number
  /** Milliseconds after which a held request is answered `reconnect`. Default 600,000. */
  readonly pollTimeout?: number
  /** How many requests a long-poll server takes. Default 10. */
  readonly maxRetries?: number
  /** Seconds after which clients are told to give a held request up. Default 610. */
  readonly retryTimeout?: number
  /** Minutes for which a long-poll server is there. Default 10. */
  readonly ttl?: number
}

const REORDERED_BY = 20
const REPEATED_AFTER = 50

interface Held {
  readonly event: EventRecord
  left: number
}

/** The events in the order in which streams hand them out, and the positions of that order. */
export class Feed {
  readonly entries: EventRecord[] = []
  readonly options: FeedOptions
  readonly #first: bigint
  readonly #random: () => number
  #held: Held[] = []

  constructor(store: Store, options: FeedOptions = {}) {
    this.options = options
    this.#first = BigInt(options.firstPosition ?? '1348790499819')
    this.#random = seeded(options.seed ?? 1)
    store.onEvent(event => {
      this.#take(event)
    })
  }

  /** The position of the event at an index. */
  position(index: number): string {
    return String(this.#first + BigInt(index))
  }

  /** The index at a position; undefined when this stream gave out no such position. */
  index(position: string, end: number): number | undefined {
    if (!/^\d+$/.test(position)) {
      return undefined
    }
    const index = BigInt(position) - this.#first
    // Whatever lies before the first event is the beginning.
    return index <= 0n ? 0 : index <= BigInt(end) ? Number(index) : undefined
  }

  /** Lets what was kept back for later come now. True when there was something. */
  flush(): boolean {
    const late = this.#held
    this.#held = []
    this.entries.push(...late.map(({ event }) => event))
    return late.length > 0
  }

  /** Tells whether anything that fits comes from an index on, or is kept back for later. */
  hasFrom(index: number, fits: (event: EventRecord) => boolean): boolean {
    for (let at = index; at < this.entries.length; at++) {
      const event = this.entries[at]
      if (event && fits(event)) {
        return true
      }
    }
    return this.#held.some(({ event }) => fits(event))
  }

  #take(event: EventRecord): void {
    const { repeat = 0, reorder = 0 } = this.options
    const due = this.#held.filter(each => --each.left <= 0)
    this.#held = this.#held.filter(each => each.left > 0)
    if (this.#random() < reorder) {
      this.#hold(event, REORDERED_BY)
    } else {
      this.entries.push(event)
    }
    this.entries.push(...due.map(each => each.event))
    if (this.#random() < repeat) {
      this.#hold(event, REPEATED_AFTER)
    }
  }

  #hold(event: EventRecord, most: number): void {
    this.#held.push({ event, left: 1 + Math.floor(this.#random() * most) })
  }
}
