import type { Source } from './sign-in.js'
import type { AccessToken, TokenSource } from './token.js'

/** A source that can be asked again. */
export type Asked = Source & Required<TokenSource>

/** One token, for as long as it works. */
export class FixedToken implements Asked {
  readonly #token: AccessToken

  constructor(value: string) {
    this.#token = { value, expiresAt: Infinity }
  }

  held(): AccessToken {
    return this.#token
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
