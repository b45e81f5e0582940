import { randomBytes } from 'node:crypto'
import type { Store } from './store.js'

/** A bearer token that the sandbox accepts. */
export interface TokenRecord {
  readonly value: string
  readonly userId: string
  /** Milliseconds since 1970; `Infinity` for one that never ends. */
  readonly expiresAt: number
}

/** The bearer tokens of one sandbox. */
export class Tokens {
  readonly #store: Store
  readonly #tokens = new Map<string, TokenRecord>()

  constructor(store: Store) {
    this.#store = store
  }

  /** Issues a token for a user, valid for `seconds`; `value` chooses its text. */
  issue(
    userId: string,
    seconds: number,
    value = randomBytes(24).toString('base64url'),
  ): TokenRecord {
    const token = { value, userId, expiresAt: this.#store.now() + seconds * 1000 }
    this.#tokens.set(value, token)
    return token
  }

  /** Gives the token if it exists and has not ended. */
  valid(value: string): TokenRecord | undefined {
    const token = this.#tokens.get(value)
    return token && token.expiresAt > this.#store.now() ? token : undefined
  }

  /** Ends a token at once. */
  revoke(value: string): void {
    this.#tokens.delete(value)
  }

  /** Ends all tokens of a user at once. */
  revokeOf(userId: string): void {
    for (const token of this.#tokens.values()) {
      if (token.userId === userId) {
        this.#tokens.delete(token.value)
      }
    }
  }
}
