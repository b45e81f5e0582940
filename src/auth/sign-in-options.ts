import { memoryStore } from './memory-store.js'
import type { TokenStore } from './store.js'
import type { StoreTokens } from './token-cache.js'
import type { RenewalOptions } from './windows.js'

/** What every way to sign in can be given besides its credentials. */
export interface SignInOptions {
  /** Where tokens are shared. Default: this process alone. */
  readonly store?: TokenStore | undefined
  readonly storeTokens?: StoreTokens | undefined
  /** How long before their end tokens are renewed. */
  readonly renewal?: RenewalOptions | undefined
}

/** Those options alone, with their defaults. */
export function sharedOptions({ store, storeTokens, renewal }: SignInOptions) {
  return { store: store ?? memoryStore(), storeTokens, renewal }
}
