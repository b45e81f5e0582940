import { AuthError } from '../errors/auth-error.js'
import { TOKEN_DEADLINE } from './connection.js'
import type { Grant } from './grant.js'
import { LeasedStore, released, Superseded } from './leased-store.js'
import type { Connection } from './provider.js'
import { delayAfter, repeat } from './repeat.js'
import type { Lease, Stored, TokenStore } from './store.js'
import type { Tokens } from './tokens.js'
import { urgencyOf, type RenewalOptions } from './windows.js'

/** What tokens are renewed with. */
export interface RenewalParts {
  readonly grant: Grant
  readonly store: TokenStore
  readonly connection: Connection
  readonly renewal?: RenewalOptions | undefined
  /** Tokens to begin with while the store is empty. */
  readonly seed?: Tokens | undefined
}

/** Tokens that work, and whether it was this renewal that got them. */
export interface Renewed {
  readonly tokens: Tokens
  readonly isOwn: boolean
}

/** What is to be renewed. */
export interface Wanted {
  /** The access token that will no longer do; `undefined`: any will. */
  readonly replaced: string | undefined
  /** Told when the refresh token turned out to be dead and the store was emptied. */
  readonly onWipe: () => Promise<void>
}

/** What the holder of the lease found. */
interface Found extends Wanted {
  readonly lease: Lease
  readonly stored: Stored | undefined
}

const LEASE = 15_000
// Milliseconds between looks at a store that is out of reach, which a restart makes it for a moment.
const STORE_DELAY = 100
const SUPERSEDED = 10

/**
 * Renews tokens that several processes share: one of them asks Box, the others find the answer in the
 * store. A refresh token works once, so it is spent only under the lease and after a last look, and
 * what it brought is not given up before it is stored.
 */
export class Renewal {
  readonly #parts: RenewalParts
  readonly #connection: Connection
  readonly #store: LeasedStore
  readonly #patience: number
  #seed: Tokens | undefined
  /** Got but not yet stored: the write was refused, or the store was out of reach. */
  #unsaved: { readonly tokens: Tokens; readonly spent: string | undefined } | undefined

  constructor(parts: RenewalParts) {
    const { grant, store, connection, renewal, seed } = parts
    const lease = renewal?.lease ?? LEASE
    this.#parts = parts
    // Less than the lease, so that a holder that runs cannot outlive it unnoticed.
    this.#connection = within((lease * 2) / 3, connection)
    const key = `${grant.key}@${connection.urls.oauth.replace(/^\w+:\/\//, '')}`
    this.#store = new LeasedStore(store, key, lease)
    this.#patience = lease
    this.#seed = seed
  }

  /** The tokens to begin with, while nothing was refused. */
  get seed(): Tokens | undefined {
    return this.#seed
  }

  /** Gets tokens other than the replaced ones: from the store if they are there, else from Box. */
  async renew(wanted: Wanted): Promise<Renewed> {
    try {
      return await this.#repeat(() => this.#turn(wanted))
    } catch (error) {
      const tokens = this.#unsaved?.tokens
      if (tokens === undefined || tokens.accessToken === wanted.replaced) {
        throw error
      }
      process.emitWarning(
        `New tokens work in this process but could not be stored: ${String(error)}`,
        'BoxwrightWarning',
      )
      return { tokens, isOwn: true }
    }
  }

  /**
   * Puts tokens in the place of whatever is stored, while nobody else renews it.
   *
   * @param change - given what is stored, gives what shall be; `undefined` wipes. It may be asked again.
   */
  async replace(change: (stored?: Stored) => Promise<Tokens | undefined>): Promise<void> {
    await this.#repeat(async () => {
      const entered = await this.#store.enter(() => undefined)
      if ('tokens' in entered) {
        throw new Superseded()
      }
      await released(entered.lease, async lease => {
        const stored = await this.#store.read()
        await this.#store.write(stored?.version, await change(stored), lease)
        this.#seed = this.#unsaved = undefined
      })
    })
  }

  async #turn(wanted: Wanted): Promise<Renewed> {
    const entered = await this.#store.enter(stored => this.#good(stored, wanted))
    if ('tokens' in entered) {
      return { tokens: entered.tokens, isOwn: false }
    }
    return released(entered.lease, async lease => {
      const stored = await this.#store.read()
      const good = this.#good(stored, wanted)
      return good === undefined
        ? this.#renewUnder({ ...wanted, lease, stored })
        : { tokens: good, isOwn: false }
    })
  }

  async #renewUnder(found: Found): Promise<Renewed> {
    const { stored, lease, replaced } = found
    if (stored !== undefined && stored.version !== this.#unsaved?.spent) {
      this.#unsaved = undefined
    }
    let tokens = this.#unsaved?.tokens
    if (tokens === undefined || tokens.accessToken === replaced) {
      const current = tokens ?? stored?.tokens ?? this.#seed
      try {
        tokens = await this.#parts.grant.fetch(this.#connection, current)
      } catch (error) {
        return { tokens: await this.#doubt(error, current?.refreshToken, found), isOwn: false }
      }
    }
    this.#unsaved = { tokens, spent: stored?.version }
    await this.#store.write(stored?.version, tokens, lease)
    this.#unsaved = undefined
    return { tokens, isOwn: true }
  }

  /**
   * A refresh token was refused. Somebody may have been quicker after all: only when a second look finds
   * nothing better is it dead, and only then does it leave the store.
   */
  async #doubt(error: unknown, spent: string | undefined, found: Found): Promise<Tokens> {
    if (spent === undefined || !(error instanceof AuthError) || error.code !== 'invalid_grant') {
      throw error
    }
    const good = this.#good(await this.#store.read(), found)
    if (good !== undefined) {
      return good
    }
    await this.#store.write(found.stored?.version, undefined, found.lease)
    this.#unsaved = undefined
    if (this.#seed !== undefined && this.#seed.refreshToken !== spent) {
      throw new Superseded()
    }
    this.#seed = undefined
    await found.onWipe()
    throw error
  }

  /** What is stored, if it will do; while nothing is, the tokens to begin with. */
  #good(stored: Stored | undefined, { replaced }: Wanted): Tokens | undefined {
    const tokens = stored === undefined ? this.#seed : stored.tokens
    if (tokens === undefined || tokens.accessToken === '' || tokens.accessToken === replaced) {
      return undefined
    }
    const urgency = urgencyOf(tokens, this.#connection.now(), this.#parts.renewal)
    return urgency === 'mandatory' ? undefined : tokens
  }

  #repeat<T>(work: () => Promise<T>): Promise<T> {
    const { grant } = this.#parts
    const end = performance.now() + this.#patience
    let refusals = 0
    return repeat(work, error => {
      if (!(error instanceof AuthError)) {
        return undefined
      }
      if (this.#store.isFailure(error)) {
        return performance.now() < end ? STORE_DELAY * (1 + Math.random()) : undefined
      }
      refusals++
      if (error instanceof Superseded) {
        return refusals < SUPERSEDED ? 0 : undefined
      }
      const isDifferent = refusals < 3 && grant.isWorthRepeating?.(error) === true
      return isDifferent ? 0 : delayAfter(error, refusals)
    })
  }
}

function within(deadline: number, connection: Connection): Connection {
  if (deadline >= TOKEN_DEADLINE) {
    return connection
  }
  const { send, urls, now } = connection
  return {
    urls,
    now,
    send: request =>
      send({ ...request, rules: { ...request.rules, timeouts: { total: deadline } } }),
  }
}
