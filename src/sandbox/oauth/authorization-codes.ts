import { freshText, type Restriction } from '../store/tokens.js'

/** Milliseconds that an authorization code works. */
const LIFETIME = 30_000

/** What a user granted on the authorize page. */
export interface GrantedAccess {
  readonly userId: string
  /** Where the code was sent. */
  readonly redirectUri: string
  /** The PKCE challenge (S256), when there was one. */
  readonly challenge: string | undefined
  /** The scopes that were asked for; undefined: all that the app has. */
  readonly restriction: Restriction | undefined
}

/** The authorization codes of one sandbox, each of which works once. */
export class AuthorizationCodes {
  readonly #now: () => number
  readonly #codes = new Map<string, { readonly access: GrantedAccess; readonly endsAt: number }>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** Makes a code. */
  issue(access: GrantedAccess): string {
    const code = freshText()
    this.#codes.set(code, { access, endsAt: this.#now() + LIFETIME })
    return code
  }

  /** Uses up a code, whatever comes of it. */
  redeem(code: string): GrantedAccess | 'expired' | 'unknown' {
    const found = this.#codes.get(code)
    this.#codes.delete(code)
    if (!found) {
      return 'unknown'
    }
    return found.endsAt > this.#now() ? found.access : 'expired'
  }
}
