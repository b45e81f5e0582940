import { memoryStore } from './memory-store.js'
import { sha256 } from './native-crypto.js'
import type { Lease, Stored, TokenStore } from './store.js'
import type { Tokens } from './tokens.js'

/** Tokens as an application keeps them; what it does not know may be left out. */
export interface SharedTokens {
  readonly accessToken: string
  readonly refreshToken?: string | undefined
  /** Milliseconds since 1970; without it, a 401 tells that the access token has ended. */
  readonly expiresAt?: number | undefined
  readonly lifetime?: number | undefined
}

/** The functions behind which an application keeps tokens that several processes share. */
export interface TokenCallbacks {
  /** Gives the tokens that are in force, or nothing. Asked before every renewal. */
  retrieveTokens(): SharedTokens | null | undefined | Promise<SharedTokens | null | undefined>
  /** Keeps new tokens; `undefined`: forgets them. */
  storeTokens(tokens: Tokens | undefined): void | Promise<void>
  /**
   * Takes a lock that all processes share, or gives `undefined` at once when somebody else has it.
   * Default: a lock within this process.
   *
   * @param ttl - milliseconds after which the lock must run out by itself
   */
  lock?(ttl: number): Promise<Lease | undefined>
}

/** Makes a store of an application's own functions. */
export function callbackStore(callbacks: TokenCallbacks): TokenStore {
  const local = memoryStore()
  const get = async (): Promise<Stored | undefined> => {
    const shared = await callbacks.retrieveTokens()
    if (shared === null || shared === undefined) {
      return undefined
    }
    const { accessToken, refreshToken = '', expiresAt = Infinity } = shared
    const version = sha256(`${accessToken} ${refreshToken}`)
    return { tokens: { ...shared, expiresAt }, version }
  }
  return {
    get,
    async compareAndSet(_key, expected, tokens) {
      if ((await get())?.version !== expected) {
        return false
      }
      await callbacks.storeTokens(tokens)
      return true
    },
    lock: (key, ttl) => (callbacks.lock ? callbacks.lock(ttl) : local.lock(key, ttl)),
  }
}
