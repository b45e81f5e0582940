import { AuthError } from '../errors/auth-error.js'
import { TOKEN_DEADLINE } from './connection.js'
import { sleep } from './repeat.js'
import { STORE_CORRUPT, type Lease, type Stored, type TokenStore } from './store.js'
import type { Tokens } from './tokens.js'

/** One key of a store, as the renewal uses it: failures are told in one form, a refused write is one. */
export class LeasedStore {
  readonly #store: TokenStore
  readonly #key: string
  readonly #ttl: number
  readonly #failures = new WeakSet()

  /** @param ttl - milliseconds that a lease lasts */
  constructor(store: TokenStore, key: string, ttl: number) {
    this.#store = store
    this.#key = key
    this.#ttl = ttl
  }

  read(): Promise<Stored | undefined> {
    return this.#reach(() => this.#store.get(this.#key))
  }

  /** Writes under a lease. Throws Superseded when the lease is lost or the version has changed. */
  async write(
    expected: string | undefined,
    tokens: Tokens | undefined,
    lease: Lease,
  ): Promise<void> {
    const call = () => this.#store.compareAndSet(this.#key, expected, tokens, lease)
    if (!(await this.#reach(call))) {
      throw new Superseded()
    }
  }

  /** Waits for the lease, or until what is stored has what `find` looks for: whichever comes first. */
  async enter(
    find: (stored: Stored | undefined) => Tokens | undefined,
  ): Promise<{ readonly tokens: Tokens } | { readonly lease: Lease }> {
    const patience = this.#ttl + TOKEN_DEADLINE
    const end = performance.now() + patience
    for (;;) {
      const tokens = find(await this.read())
      if (tokens !== undefined) {
        return { tokens }
      }
      const lease = await this.#reach(() => this.#store.lock(this.#key, this.#ttl))
      if (lease !== undefined) {
        return { lease }
      }
      if (performance.now() > end) {
        throw new AuthError(
          `The token store's lease of '${this.#key}' was held by others for ${String(patience)} ms, ` +
            'and no token came of it; look for what the other processes report.',
        )
      }
      await sleep(20 + 60 * Math.random())
    }
  }

  /** Tells whether an error says that the store could not be reached. */
  isFailure(error: AuthError): boolean {
    return this.#failures.has(error)
  }

  async #reach<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await call()
    } catch (error) {
      const told =
        error instanceof AuthError
          ? error
          : AuthError.storeUnreachable(`that should hold '${this.#key}'`, error)
      if (told.code !== STORE_CORRUPT) {
        this.#failures.add(told)
      }
      throw told
    }
  }
}

/** Does something under a lease and gives it back; one that cannot be given back runs out. */
export async function released<T>(lease: Lease, work: (lease: Lease) => Promise<T>): Promise<T> {
  try {
    return await work(lease)
  } finally {
    await lease.release().catch(() => undefined)
  }
}

/** The store has changed meanwhile: the next attempt looks at it afresh. */
export class Superseded extends AuthError {
  constructor() {
    super(
      'The tokens in the store were changed by others again and again; are two applications using one key?',
    )
    this.name = 'AuthError'
  }
}
