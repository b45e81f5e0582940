import { AuthError } from '../errors/auth-error.js'
import { closedError } from './closed-error.js'
import { FixedToken, type Asked } from './fixed-token.js'
import { promptForToken } from './prompt.js'
import { SignIn } from './sign-in.js'
import type { AccessToken } from './token.js'

/** A token from the developer console. Made by `developerToken()`. */
export type DeveloperToken = SignIn

/**
 * A token from the developer console, which works for an hour.
 *
 * @param token - the token, or a function that gives one: it is asked for the first, and for the next
 *   whenever Box refuses the one before. Default: a prompt on the terminal.
 * @throws AuthError when there is no token, on construction or when the function gives none
 */
export function developerToken(
  token: string | (() => string | Promise<string>) = promptForToken,
): DeveloperToken {
  return new DeveloperSignIn(
    typeof token === 'string' ? new FixedToken(check(token)) : new AskedToken(token),
  )
}

class DeveloperSignIn extends SignIn {
  readonly #source: Asked

  constructor(source: Asked) {
    // Box does not let such a token be revoked without the secret of its application.
    super()
    this.#source = source
  }

  protected override open(): Asked {
    return this.#source
  }
}

class AskedToken implements Asked {
  readonly #ask: () => string | Promise<string>
  #current: Promise<AccessToken> | undefined
  #isClosed = false

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

  wipe(): Promise<void> {
    this.#current = undefined
    return Promise.resolve()
  }

  close(): void {
    this.#isClosed = true
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
    if (this.#isClosed) {
      throw closedError()
    }
    return { value: check(await this.#ask()), expiresAt: Infinity }
  }
}

function check(value: string): string {
  const text = value.trim()
  if (text === '') {
    throw AuthError.noCredentials(
      'developerToken() was given an empty text; copy one from the developer console',
    )
  }
  return text
}
