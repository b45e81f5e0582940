import { closedError } from './closed-error.js'
import { Renewal, type RenewalParts } from './renewal.js'
import { until } from './until.js'
import type { AccessToken, HoldingSource } from './token.js'
import type { Tokens } from './tokens.js'
import { urgencyOf } from './windows.js'

/** What a cache is made of. */
export interface CacheParts extends RenewalParts {
  /** Told of every change after it is stored: new tokens, or `undefined` when they are gone. */
  readonly storeTokens?: StoreTokens | undefined
}

/**
 * Told of new tokens after the store has them, or of `undefined` when they were revoked or refused for
 * good. What it throws reaches the caller; the tokens are kept all the same.
 */
export type StoreTokens = (tokens: Tokens | undefined) => void | Promise<void>

// After a renewal behind the scenes has failed, calls go on with the old token this long (milliseconds).
const QUIET = 5_000

/**
 * Knows when to ask for tokens. However many calls need one at once, one renewal runs, and it is
 * nobody's own: a call that is aborted leaves it to the others.
 */
export class TokenCache implements HoldingSource {
  readonly #parts: CacheParts
  readonly #renewal: Renewal
  #held: Tokens | undefined
  #access: AccessToken | undefined
  /** The access token that was refused; cleared when the renewal that it led to has ended. */
  #refused: string | undefined
  #flight: Promise<Tokens> | undefined
  #quietUntil = 0
  /** What `storeTokens` threw behind the scenes, until a caller has been told. */
  #untold: { readonly error: unknown } | undefined
  #isClosed = false

  constructor(parts: CacheParts) {
    this.#parts = parts
    this.#renewal = new Renewal(parts)
  }

  held(): AccessToken | undefined {
    const held = this.#held
    return held !== undefined &&
      this.#untold === undefined &&
      held.accessToken !== this.#refused &&
      urgencyOf(held, this.#parts.connection.now(), this.#parts.renewal) === 'none'
      ? this.#access
      : undefined
  }

  token(signal?: AbortSignal): Promise<AccessToken> {
    if (this.#untold !== undefined) {
      const { error } = this.#untold
      this.#untold = undefined
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as the callback threw it
      return Promise.reject(error)
    }
    const held = this.#held
    if (held === undefined || this.#access === undefined || held.accessToken === this.#refused) {
      return this.#wait(signal)
    }
    const urgency = urgencyOf(held, this.#parts.connection.now(), this.#parts.renewal)
    if (urgency === 'mandatory') {
      return this.#wait(signal)
    }
    if (urgency === 'advisory') {
      this.#renewBehind()
    }
    return Promise.resolve(this.#access)
  }

  async invalidate(token: AccessToken): Promise<boolean> {
    if (this.#held !== undefined && this.#held.accessToken !== token.value) {
      return true
    }
    this.#refused = token.value
    const joined = this.#flight
    let tokens = await this.#told(this.#join())
    if (joined !== undefined && tokens.accessToken === token.value) {
      // That renewal had begun before the token was refused, and found it good.
      tokens = await this.#told(this.#join())
    }
    return tokens.accessToken !== token.value
  }

  /** Takes tokens that were got in another way, and stores them. */
  async adopt(tokens: Tokens): Promise<void> {
    await this.#renewal.replace(() => Promise.resolve(tokens))
    this.#hold(tokens)
    await this.#parts.storeTokens?.(tokens)
  }

  /**
   * Forgets the tokens here and in the store.
   *
   * @param first - done before that with what is there, while nobody renews it
   */
  async wipe(first: (tokens: Tokens) => Promise<void>): Promise<void> {
    const done = new Set<string>()
    await this.#renewal.replace(async stored => {
      const tokens = stored?.tokens ?? this.#held ?? this.#renewal.seed
      if (tokens !== undefined && !done.has(tokens.accessToken)) {
        await first(tokens)
        done.add(tokens.accessToken)
      }
      return undefined
    })
    this.#held = this.#access = undefined
    if (done.size > 0) {
      await this.#parts.storeTokens?.(undefined)
    }
  }

  /** From now on no token is asked for; one that still works is given on. */
  close(): void {
    this.#isClosed = true
  }

  #open(): void {
    if (this.#isClosed) {
      throw closedError()
    }
  }

  #wait(signal: AbortSignal | undefined): Promise<AccessToken> {
    const next = this.#told(this.#join()).then(({ accessToken, expiresAt }) => ({
      value: accessToken,
      expiresAt,
    }))
    return signal === undefined ? next : until(next, signal)
  }

  #renewBehind(): void {
    const now = this.#parts.connection.now()
    if (this.#flight !== undefined || this.#isClosed || now < this.#quietUntil) {
      return
    }
    this.#join().catch(() => {
      this.#quietUntil = this.#parts.connection.now() + QUIET
    })
  }

  #join(): Promise<Tokens> {
    this.#flight ??= this.#fly().finally(() => {
      this.#flight = this.#refused = undefined
    })
    return this.#flight
  }

  async #fly(): Promise<Tokens> {
    this.#open()
    const { tokens, isOwn } = await this.#renewal.renew({
      replaced: this.#held?.accessToken,
      onWipe: () => this.#tell(undefined),
    })
    this.#hold(tokens)
    if (isOwn) {
      await this.#tell(tokens)
    }
    return tokens
  }

  async #tell(tokens: Tokens | undefined): Promise<void> {
    try {
      await this.#parts.storeTokens?.(tokens)
    } catch (error) {
      this.#untold = { error }
      throw error
    }
  }

  /** A caller waits for this and hears of its failure. */
  async #told<T>(flight: Promise<T>): Promise<T> {
    try {
      return await flight
    } catch (error) {
      if (this.#untold?.error === error) {
        this.#untold = undefined
      }
      throw error
    }
  }

  #hold(tokens: Tokens): void {
    const { accessToken, expiresAt, lifetime = expiresAt - this.#parts.connection.now() } = tokens
    this.#held = { ...tokens, lifetime }
    this.#access = { value: accessToken, expiresAt }
  }
}
