import { AuthError } from '../errors/auth-error.js'
import type { Tokens } from './tokens.js'

/** Tokens as a store keeps them. */
export interface Stored {
  /** What is stored. */
  readonly tokens: Tokens
  /** Another one after every write; compared for equality only. */
  readonly version: string
}

/** The right to renew the tokens of one key. It runs out by itself, so no holder can block the others. */
export interface Lease {
  /** Proves to the store whose lease it is: a write with one that has run out is refused. */
  readonly fence: string
  /** Gives the lease back. Does nothing when it has run out or was given back. */
  release(): Promise<void>
}

/**
 * Where tokens are shared. Implement it to keep them in a database of one's own: three calls, each of
 * which must be atomic across every process that uses the store.
 *
 * A call that fails is repeated for a while, so a restart of the database is survived. A value that
 * cannot be read must fail with `corruptValue`, and must not be overwritten.
 */
export interface TokenStore {
  /** Gives what is stored under `key`. */
  get(key: string): Promise<Stored | undefined>
  /**
   * Writes, only if what is stored still has the version `expected`, and with a lease only while it is
   * held.
   *
   * @param expected - the version that was read; `undefined`: nothing was stored
   * @param tokens - `undefined` wipes
   * @returns false when it was refused, and nothing has changed
   */
  compareAndSet(
    key: string,
    expected: string | undefined,
    tokens: Tokens | undefined,
    lease?: Lease,
  ): Promise<boolean>
  /**
   * Takes the lease of `key`.
   *
   * @param ttl - milliseconds after which it runs out
   * @returns `undefined`, at once, when somebody else has it
   */
  lock(key: string, ttl: number): Promise<Lease | undefined>
}

/** The code of the errors that `corruptValue` makes. */
export const STORE_CORRUPT = 'store_corrupt'

/**
 * Makes the error for a stored value that cannot be read. It ends the call: nothing is repeated, and
 * nothing overwritten.
 *
 * @param store - names the store, with its address or path
 * @param key - the key under which the value stands
 */
export function corruptValue(store: string, key: string, cause?: unknown): AuthError {
  const message =
    `The token store ${store} holds a value under '${key}' that cannot be read. It is left as it is; ` +
    'repair or remove it, then sign in again'
  return new AuthError(`${message}.`, { code: STORE_CORRUPT, cause })
}
