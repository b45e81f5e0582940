import { AuthError } from '../errors/auth-error.js'
import type { AccessToken, TokenSource } from './token.js'

/**
 * A token from the developer console, which works for an hour.
 *
 * @param token - the token, or a function that gives one: it is asked for the first, and for the next
 *   whenever Box refuses the one before
 * @throws AuthError when there is no token, on construction or when the function gives none
 */
export function developerToken(token: string | (() => string | Promise<string>)): TokenSource {
  if (typeof token === 'string') {
    return new FixedToken(check(token))
  }
  return new AskedToken(token)
}

class FixedToken implements TokenSource {
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
}

class AskedToken implements TokenSource {
  readonly #ask: () => string | Promise<string>
  #current: Promise<AccessToken> | undefined

  constructor(ask: () => string | Promise<string>) {
    this.#ask = ask
  }

  token(): Promise<AccessToken> {
    return this.#current ?? this.#renew()
  }

  async invalidate(token: AccessToken): Promise<boolean> {
    const held = this.#current
    const current = await this.token()
    // Of many calls that are refused at once, only the first asks; the others wait for its answer.
    if (current.value === token.value && this.#current === held) {
      void this.#renew()
    }
    return (await this.token()).value !== token.value
  }

  #renew(): Promise<AccessToken> {
    const next = this.#fetch()
    this.#current = next
    // Nobody should be stuck with a failure: the next call asks again.
    next.catch(() => {
      if (this.#current === next) {
        this.#current = undefined
      }
    })
    return next
  }

  async #fetch(): Promise<AccessToken> {
    return check(await this.#ask())
  }
}

function check(value: string): AccessToken {
  const text = value.trim()
  if (text === '') {
    throw AuthError.noCredentials(
      'developerToken() was given an empty text; copy one from the developer console',
    )
  }
  return { value: text, expiresAt: Infinity }
}
