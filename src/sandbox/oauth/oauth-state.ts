import { AuthorizationCodes } from './authorization-codes.js'
import { UsedIds } from './claims.js'
import { PublicKeys, type PublicKey } from './public-keys.js'

/** How the app is set up for signing in. */
export interface OAuthOptions {
  /** Addresses to which users may be sent back. Default: any `http(s)` address. */
  readonly redirectUris?: readonly string[]
  /** Seconds that a refresh token works. Default: 60 days. */
  readonly refreshTokenLifetime?: number
  /** Keys that the assertions of the app are checked with. */
  readonly publicKeys?: readonly PublicKey[]
}

/** What signing in needs to remember. */
export interface OAuthState {
  readonly codes: AuthorizationCodes
  readonly keys: PublicKeys
  readonly usedIds: UsedIds
  readonly redirectUris: readonly string[] | undefined
  /** Seconds. */
  readonly refreshTokenLifetime: number
}

/** Sets up signing in. Throws when a public key cannot be used. */
export function createOAuthState(options: OAuthOptions, now: () => number): OAuthState {
  const keys = new PublicKeys()
  for (const key of options.publicKeys ?? []) {
    keys.register(key)
  }
  return {
    codes: new AuthorizationCodes(now),
    keys,
    usedIds: new UsedIds(),
    redirectUris: options.redirectUris,
    refreshTokenLifetime: options.refreshTokenLifetime ?? 60 * 24 * 3600,
  }
}
