import { UsageError } from '../errors/box-error.js'
import type { DeliveryClaim, DeliveryStore } from './delivery-store.js'

/** Options of `memoryDeliveries`. */
export interface MemoryDeliveriesOptions {
  /** How many events to remember at most; the oldest are forgotten first. Default 10,000. */
  readonly maxEntries?: number | undefined
  /** Milliseconds to remember one. Default 6 hours: Box repeats for about two. */
  readonly maxAge?: number | undefined
  /** Milliseconds after which a claim that was never settled ends. Default 5 minutes. */
  readonly claimTime?: number | undefined
  /** Gives the moment it is, in milliseconds since 1970. Default `Date.now`. */
  readonly now?: (() => number) | undefined
}

interface Limits {
  readonly maxEntries: number
  readonly maxAge: number
  readonly claimTime: number
}

interface Entry {
  readonly isDone: boolean
  readonly until: number
}

/**
 * Remembers handled events in this process.
 *
 * @throws UsageError when an option is no positive number
 */
export function memoryDeliveries(options: MemoryDeliveriesOptions = {}): DeliveryStore {
  const { maxEntries = 10_000, maxAge = 6 * 3_600_000, claimTime = 300_000 } = options
  const limits = { maxEntries, maxAge, claimTime }
  for (const [name, value] of Object.entries(limits)) {
    if (!(value > 0)) {
      throw new UsageError(`memoryDeliveries: ${name} must be above 0, not ${String(value)}.`)
    }
  }
  return new MemoryDeliveries(limits, options.now ?? Date.now)
}

class MemoryDeliveries implements DeliveryStore {
  // A Map keeps the order in which entries came, so the first is the oldest.
  readonly #entries = new Map<string, Entry>()
  readonly #limits: Limits
  readonly #now: () => number

  constructor(limits: Limits, now: () => number) {
    this.#limits = limits
    this.#now = now
  }

  claim(key: string): Promise<DeliveryClaim | 'done' | 'claimed'> {
    const known = this.#entries.get(key)
    if (known && known.until > this.#now()) {
      return Promise.resolve(known.isDone ? 'done' : 'claimed')
    }
    const mine = this.#put(key, false, this.#limits.claimTime)
    return Promise.resolve({
      done: () => {
        this.#put(key, true, this.#limits.maxAge)
        return Promise.resolve()
      },
      release: () => {
        // The claim may have run out, and another may hold the event now.
        if (this.#entries.get(key) === mine) {
          this.#entries.delete(key)
        }
        return Promise.resolve()
      },
    })
  }

  #put(key: string, isDone: boolean, time: number): Entry {
    const now = this.#now()
    const entry = { isDone, until: now + time }
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    for (const [oldest, { until }] of this.#entries) {
      if (this.#entries.size <= this.#limits.maxEntries && until > now) {
        break
      }
      this.#entries.delete(oldest)
    }
    return entry
  }
}
