import type { Lease, Stored, TokenStore } from './store.js'
import type { Tokens } from './tokens.js'

/** Keeps tokens in this process, for as long as it lives. */
export function memoryStore(): TokenStore {
  return new MemoryStore()
}

interface Holder {
  readonly fence: string
  readonly end: number
}

class MemoryStore implements TokenStore {
  readonly #stored = new Map<string, Stored>()
  readonly #holders = new Map<string, Holder>()
  #count = 0

  get(key: string): Promise<Stored | undefined> {
    return Promise.resolve(this.#stored.get(key))
  }

  compareAndSet(
    key: string,
    expected: string | undefined,
    tokens: Tokens | undefined,
    lease?: Lease,
  ): Promise<boolean> {
    const isHeld = lease === undefined || this.#holder(key)?.fence === lease.fence
    if (!isHeld || this.#stored.get(key)?.version !== expected) {
      return Promise.resolve(false)
    }
    if (tokens === undefined) {
      this.#stored.delete(key)
    } else {
      this.#stored.set(key, { tokens, version: this.#next() })
    }
    return Promise.resolve(true)
  }

  lock(key: string, ttl: number): Promise<Lease | undefined> {
    if (this.#holder(key) !== undefined) {
      return Promise.resolve(undefined)
    }
    const fence = this.#next()
    this.#holders.set(key, { fence, end: performance.now() + ttl })
    const release = (): Promise<void> => {
      if (this.#holders.get(key)?.fence === fence) {
        this.#holders.delete(key)
      }
      return Promise.resolve()
    }
    return Promise.resolve({ fence, release })
  }

  #holder(key: string): Holder | undefined {
    const holder = this.#holders.get(key)
    return holder !== undefined && holder.end > performance.now() ? holder : undefined
  }

  #next(): string {
    return String(++this.#count)
  }
}
