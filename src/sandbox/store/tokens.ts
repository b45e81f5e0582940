import { randomBytes } from 'node:crypto'
import type { ItemRecord } from './records.js'
import type { Store } from './store.js'

/** What was granted together: revoking one token of it ends all, and what was derived from them. */
export class Family {
  readonly #parent: Family | undefined
  #isRevoked = false

  /** @param parent - the family of the token that this one was derived from */
  constructor(parent?: Family) {
    this.#parent = parent
  }

  get isRevoked(): boolean {
    return this.#isRevoked || (this.#parent?.isRevoked ?? false)
  }

  revoke(): void {
    this.#isRevoked = true
  }
}

/** What narrows a token. */
export interface Restriction {
  readonly scopes: ReadonlySet<string>
  /** The file or folder that it is for, with all below it; undefined: all that its user sees. */
  readonly item?: ItemRecord | undefined
  /** Address of the shared link through which the item is reached. */
  readonly link?: string | undefined
}

/** Who may do what with a token. */
export interface Grantee {
  readonly userId: string
  readonly family?: Family | undefined
  readonly restriction?: Restriction | undefined
}

/** A token that the sandbox has given out. */
export interface TokenRecord extends Grantee {
  readonly value: string
  readonly family: Family
  /** Milliseconds since 1970; `Infinity` for one that never ends. */
  readonly expiresAt: number
}

/** The tokens of one sandbox. */
export class Tokens {
  readonly #store: Store
  readonly #access = new Map<string, TokenRecord>()
  readonly #refresh = new Map<string, TokenRecord>()
  readonly #spent = new Set<string>()

  constructor(store: Store) {
    this.#store = store
  }

  /** Issues an access token, valid for `seconds`; `value` chooses its text. */
  issue(grantee: Grantee, seconds: number, value = freshText()): TokenRecord {
    return this.#add(this.#access, { ...grantee, value }, seconds)
  }

  /** Issues a refresh token, which works once and for `seconds`. */
  issueRefresh(grantee: Grantee, seconds: number): TokenRecord {
    return this.#add(this.#refresh, { ...grantee, value: freshText() }, seconds)
  }

  /** Gives an access token if it exists, has not ended and was not revoked. */
  valid(value: string): TokenRecord | undefined {
    return this.#alive(this.#access.get(value))
  }

  /** Uses up a refresh token; `expired` when it was used before, has ended or was revoked. */
  spend(value: string): TokenRecord | 'expired' | 'unknown' {
    const token = this.#refresh.get(value)
    if (!token) {
      return 'unknown'
    }
    if (this.#spent.has(value) || !this.#alive(token)) {
      return 'expired'
    }
    this.#spent.add(value)
    return token
  }

  /** Ends a token at once, with its whole family. Does nothing when there is no such token. */
  revoke(value: string): void {
    const token = this.#access.get(value) ?? this.#refresh.get(value)
    token?.family.revoke()
  }

  /** Ends all tokens of a user at once. */
  revokeOf(userId: string): void {
    for (const token of [...this.#access.values(), ...this.#refresh.values()]) {
      if (token.userId === userId) {
        token.family.revoke()
      }
    }
  }

  #add(
    kind: Map<string, TokenRecord>,
    grantee: Grantee & { readonly value: string },
    seconds: number,
  ): TokenRecord {
    const expiresAt = this.#store.now() + seconds * 1000
    const token = { ...grantee, family: grantee.family ?? new Family(), expiresAt }
    kind.set(token.value, token)
    return token
  }

  #alive(token: TokenRecord | undefined): TokenRecord | undefined {
    const over = !token || token.family.isRevoked || token.expiresAt <= this.#store.now()
    return over ? undefined : token
  }
}

/** Text that nobody guesses. */
export function freshText(): string {
  return randomBytes(24).toString('base64url')
}
