import { callbackStore, type TokenCallbacks } from './callback-store.js'
import { oauth2, type OAuth2, type OAuth2Options } from './oauth2.js'

/** Options of `cooperativeTokens`. */
export interface CooperativeOptions
  extends Omit<OAuth2Options, 'store' | 'storeTokens' | 'account'>, TokenCallbacks {}

/**
 * Signs in with tokens that several processes share through functions of the application's own. A
 * renewal looks at what is there first, and costs no request when somebody else was quicker. A store of
 * one's own (`TokenStore`) does this better: it can refuse a write that comes too late.
 *
 * @throws UsageError when a part is missing
 */
export function cooperativeTokens(options: CooperativeOptions): OAuth2 {
  return oauth2({ ...options, store: callbackStore(options), storeTokens: undefined })
}
