import { AuthError } from '../errors/auth-error.js'
import type { Source } from './sign-in.js'
import type { AccessToken, TokenSource } from './token.js'

/** A source that can be asked again. */
export type Asked = Source & Required<TokenSource>

/** One token, for as long as it works. */
export class FixedToken implements Asked {
  readonly #token: AccessToken

  constructor(token: AccessToken) {
    this.#token = token
  }

  token(): Promise<AccessToken> {
    return Promise.resolve(this.#token)
  }

  invalidate(): Promise<boolean> {
    return Promise.resolve(false)
  }

  wipe(): Promise<void> {
    return Promise.resolve()
  }

  close(): void {
    // There is nothing that could be asked for.
  }
}

/**
 * Takes the token out of a text.
 *
 * @throws AuthError when there is none
 */
export function checkToken(value: string): AccessToken {
  const text = value.trim()
  if (text === '') {
    throw AuthError.noCredentials(
      'developerToken() was given an empty text; copy one from the developer console',
    )
  }
  return { value: text, expiresAt: Infinity }
}
