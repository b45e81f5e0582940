import type { Tokens } from './tokens.js'

/**
 * When tokens are renewed, in milliseconds before their end, and how long that may take. Both windows are
 * cut to a share of the token's life, a fifth and a twentieth, so that short-lived tokens work too.
 */
export interface RenewalOptions {
  /** From here on the token is renewed behind the calls, which still use the old one. Default 60,000. */
  readonly advisory?: number | undefined
  /** From here on calls wait for the new one. Default 5,000. */
  readonly mandatory?: number | undefined
  /**
   * How long a process may hold the store's lease: when one dies with it, the others wait so long. A token
   * request may take two thirds of it, 10,000 at most. Default 15,000.
   */
  readonly lease?: number | undefined
}

/** How badly tokens need renewing. */
export type Urgency = 'none' | 'advisory' | 'mandatory'

/**
 * Tells how badly tokens need renewing.
 *
 * @param now - milliseconds since 1970 by Box's clock
 */
export function urgencyOf(tokens: Tokens, now: number, options: RenewalOptions = {}): Urgency {
  const { advisory = 60_000, mandatory = 5_000 } = options
  const left = tokens.expiresAt - now
  if (left === Infinity) {
    return 'none'
  }
  const life = tokens.lifetime ?? Math.max(left, 0)
  if (left <= Math.min(mandatory, life / 20)) {
    return 'mandatory'
  }
  return left <= Math.min(advisory, life / 5) ? 'advisory' : 'none'
}
