import { revokeTokens, type App } from './app.js'
import { closedError } from './closed-error.js'
import { openDefaultConnection } from './connection.js'
import { downscope, type DownscopedToken, type DownscopeOptions } from './downscope.js'
import type { AuthProvider, Connection } from './provider.js'
import type { AccessToken, TokenSource } from './token.js'
import type { Tokens } from './tokens.js'

/** What a way to sign in works on: TokenCache, or something simpler. */
export interface Source extends TokenSource {
  wipe(first: (tokens: Tokens) => Promise<void>): Promise<void>
  close(): void
}

/** A source, and the connection it was opened with. */
export interface Opened<S extends Source> {
  readonly connection: Connection
  readonly source: S
}

/** How a sign-in ends. */
export interface CloseOptions {
  /** Revoke the tokens at Box too. Default false: what is in a shared store may be in use elsewhere. */
  readonly revoke?: boolean | undefined
}

/**
 * A way to sign in. Hand it to `createClient({ auth })`: the verbs then go through the transport and to
 * the addresses of the first client that has it; before there is one, straight to Box.
 */
export abstract class SignIn<S extends Source = Source> implements AuthProvider, TokenSource {
  // Private, as all that is secret: printing this object must not show it.
  readonly #app: App | undefined
  readonly #opened: Map<string, Opened<S>> = new Map()
  #own: Opened<S> | undefined
  #isClosed = false

  /** @param app - may revoke the tokens; without it they are only forgotten */
  protected constructor(app?: App) {
    this.#app = app
  }

  /** Makes the source for one set of addresses. */
  protected abstract open(connection: Connection): S

  connect(connection: Connection): TokenSource {
    const { oauth } = connection.urls
    let opened = this.#opened.get(oauth)
    if (opened === undefined) {
      opened = this.#begin(connection)
      this.#opened.set(oauth, opened)
    }
    return opened.source
  }

  /** Whether this sign-in was closed. */
  get isClosed(): boolean {
    return this.#isClosed
  }

  /**
   * Gives the token that works now, for what boxwright does not send itself; it is got or renewed first
   * when that is needed. Ask again before every use: it is kept here for as long as it works.
   *
   * @param signal - ends the wait
   * @throws AuthError when there is none to be had
   */
  token(signal?: AbortSignal): Promise<AccessToken> {
    return this.opened.source.token(signal)
  }

  /**
   * Tells that a token got by `token()` was refused with a 401, and has it renewed, unless somebody has
   * done so already.
   *
   * @returns whether `token()` gives another one now
   */
  async invalidate(token: AccessToken): Promise<boolean> {
    return (await this.opened.source.invalidate?.(token)) ?? false
  }

  /**
   * Exchanges the token for one that can do less, fit to be given to a browser. It works for as long as
   * Box says and is not renewed.
   *
   * @throws AuthError when Box refuses, as it does when the scope is wider than the token's
   */
  async downscope(options: DownscopeOptions): Promise<DownscopedToken> {
    this.checkOpen()
    const { connection, source } = this.opened
    return downscope(connection, source, options)
  }

  /**
   * Revokes the tokens at Box and forgets them, here and in the store. Does nothing when there are none.
   *
   * @throws AuthError when Box refuses; the tokens are kept then
   */
  async revoke(): Promise<void> {
    const { connection, source } = this.opened
    const app = this.#app
    await source.wipe(async tokens => {
      if (app !== undefined) {
        await revokeTokens(connection, app, tokens)
      }
    })
  }

  /**
   * Ends this sign-in: no further token is asked for. Calls go on with one that still works. Closing
   * again does nothing.
   *
   * @throws AuthError when the tokens were to be revoked and Box refused; it is closed all the same
   */
  async close({ revoke = false }: CloseOptions = {}): Promise<void> {
    if (this.#isClosed) {
      return
    }
    this.#isClosed = true
    for (const { source } of this.#opened.values()) {
      source.close()
    }
    this.#own?.source.close()
    if (revoke) {
      await this.revoke()
    }
  }

  /**
   * Does some work and closes afterwards, whatever comes of it. When both fail, the error of the work is
   * thrown.
   *
   * @throws UsageError when it is closed already
   */
  async closing<T>(work: () => T | Promise<T>, options?: CloseOptions): Promise<T> {
    this.checkOpen()
    let result: T
    try {
      result = await work()
    } catch (error) {
      await this.close(options).catch(() => undefined)
      throw error
    }
    await this.close(options)
    return result
  }

  /** Closes at the end of an `await using` block, without revoking. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /** Throws a UsageError when this sign-in was closed. */
  protected checkOpen(): void {
    if (this.#isClosed) {
      throw closedError()
    }
  }

  /** The connection of the first client, when there is one. */
  protected get connected(): Connection | undefined {
    const [first] = this.#opened.values()
    return first?.connection
  }

  /** What the verbs work with: that of the first client, or one straight to Box. */
  protected get opened(): Opened<S> {
    const [first] = this.#opened.values()
    return first ?? (this.#own ??= this.#begin(openDefaultConnection()))
  }

  #begin(connection: Connection): Opened<S> {
    const source = this.open(connection)
    if (this.#isClosed) {
      source.close()
    }
    return { connection, source }
  }
}
