import type { AuthError } from '../errors/auth-error.js'
import type { Next } from '../transport/index.js'
import type { Tokens } from './tokens.js'

/** The addresses that signing in needs, each without a slash at its end. */
export interface AuthUrls {
  /** `{oauth}/token` and `{oauth}/revoke`. */
  readonly oauth: string
  /** The page on which a user grants access. */
  readonly authorize: string
  /** The content API, in which the resource of a narrowed token stands. */
  readonly api: string
}

/** What a grant works with. */
export interface GrantContext {
  /** Sends without a token and without repetitions; a status from 400 throws an ApiError. */
  readonly send: Next
  readonly urls: AuthUrls
  /** Milliseconds since 1970 by Box's clock, as far as its replies have told. */
  readonly now: () => number
}

/** How a token is got. */
export interface Grant {
  /** Whose tokens these are: the application and its subject. The store keeps them under it. */
  readonly key: string
  /**
   * Gets tokens with one attempt; the cache repeats it when the failure is a passing one.
   *
   * @param current - what was stored, which no longer works or soon will not
   * @throws AuthError when the credentials are refused
   */
  fetch(context: GrantContext, current: Tokens | undefined): Promise<Tokens>
  /** Tells whether a refusal is worth a second attempt at once, because that will differ. */
  isWorthRepeating?(refusal: AuthError): boolean
}
