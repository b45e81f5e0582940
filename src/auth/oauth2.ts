import { AuthError } from '../errors/auth-error.js'
import { checkApp, formOfApp } from './app.js'
import {
  authorizeUrl,
  checkState,
  type Authorization,
  type AuthorizeUrlOptions,
} from './authorize-url.js'
import { sha256 } from './native-crypto.js'
import type { Grant } from './grant.js'
import type { Connection } from './provider.js'
import { repeat } from './repeat.js'
import { sharedOptions, type SignInOptions } from './sign-in-options.js'
import { SignIn } from './sign-in.js'
import { TokenCache } from './token-cache.js'
import { requestTokens, tokensOf, type TokenForm } from './token-request.js'
import type { Tokens } from './tokens.js'

/** Options of `oauth2`. */
export interface OAuth2Options extends SignInOptions {
  readonly clientId: string
  /** Left out only by applications that have none and use PKCE. */
  readonly clientSecret?: string | undefined
  /** Tells the tokens of several people apart in one store. Default `'default'`. */
  readonly account?: string | undefined
  /** A token from an earlier sign-in, used while the store is empty. */
  readonly accessToken?: string | undefined
  /** Works once; each renewal brings the next. */
  readonly refreshToken?: string | undefined
  /** When `accessToken` ends, in milliseconds since 1970; default: unknown, and a 401 tells. */
  readonly expiresAt?: number | undefined
  /** Names the device to Box, for device pinning. */
  readonly deviceId?: string | undefined
  readonly deviceName?: string | undefined
  /** Whether `authorizeUrl` makes a PKCE challenge. Default false. */
  readonly pkce?: boolean | undefined
}

/** What came back from the page on which the user granted access. */
export interface ExchangeOptions {
  /** What came back with the user as `code`. */
  readonly code: string
  /** The state that came back, and the one that was sent: both are needed to be compared. */
  readonly state?: string | undefined
  /** The `state` that `authorizeUrl()` gave; another one is refused. */
  readonly expectedState?: string | undefined
  /** From `authorizeUrl`, when it made a challenge. */
  readonly codeVerifier?: string | undefined
}

/**
 * Signs a person in with the three-legged flow: send them to `authorizeUrl()`, hand what comes back to
 * `exchange()`. From then on tokens are renewed with the refresh token, each of which works once.
 *
 * ```ts
 * const auth = oauth2({ clientId, clientSecret, store: fileStore('tokens.json') })
 * const { url, state } = auth.authorizeUrl({ redirectUri })
 * await auth.exchange({ code, state: returned, expectedState: state })
 * const client = createClient({ auth })
 * ```
 *
 * @throws UsageError when a part is missing
 */
export function oauth2(options: OAuth2Options): OAuth2 {
  return new OAuth2(options)
}

/** The three-legged flow. Made by `oauth2()`. */
export class OAuth2 extends SignIn<TokenCache> {
  readonly #options: OAuth2Options
  readonly #shared: ReturnType<typeof sharedOptions>
  readonly #spentStates = new Set<string>()

  /** @internal */
  constructor(options: OAuth2Options) {
    const { clientId, clientSecret } = options
    checkApp('oauth2', { clientId, ...(clientSecret !== undefined && { clientSecret }) })
    super({ clientId, clientSecret })
    this.#options = options
    this.#shared = sharedOptions(options)
  }

  /** Builds the address of the page on which a user grants access, with a state of its own. */
  authorizeUrl(options: AuthorizeUrlOptions = {}): Authorization {
    const { clientId, pkce } = this.#options
    return authorizeUrl(this.opened.connection.urls.authorize, clientId, { pkce, ...options })
  }

  /**
   * Compares the state that came back with the one that was sent, in constant time.
   *
   * @throws AuthError when they differ: the answer is not one to our question
   */
  checkState(returned: string | undefined, expected: string): void {
    checkState(returned, expected)
  }

  /**
   * Trades the code that came back for tokens, and stores them.
   *
   * @throws AuthError when the state is not the one that was sent or was used before, or Box refuses
   *   the code
   */
  async exchange({ code, state, expectedState, codeVerifier }: ExchangeOptions): Promise<void> {
    this.checkOpen()
    if (state !== undefined || expectedState !== undefined) {
      checkState(state, expectedState ?? '')
    }
    const spent = state === undefined ? undefined : sha256(state)
    if (spent !== undefined && this.#spentStates.has(spent)) {
      throw new AuthError('The state was used before: begin again with authorizeUrl().')
    }
    const { connection, source } = this.opened
    const form = this.#form({ grant_type: 'authorization_code', code, code_verifier: codeVerifier })
    const granted = await repeat(() => requestTokens(connection, form))
    if (spent !== undefined) {
      this.#spentStates.add(spent)
    }
    await source.adopt(tokensOf(granted))
  }

  protected override open(connection: Connection): TokenCache {
    const { clientId, account = 'default' } = this.#options
    const grant: Grant = {
      key: `${clientId}:account:${account}`,
      fetch: async (context, current) => {
        const refreshToken = current?.refreshToken
        if (refreshToken === undefined) {
          throw AuthError.noCredentials(
            'oauth2() has no refresh token; send the user to authorizeUrl() and hand what comes back to exchange()',
          )
        }
        const form = this.#form({ grant_type: 'refresh_token', refresh_token: refreshToken })
        return { refreshToken, ...defined(tokensOf(await requestTokens(context, form))) }
      },
    }
    return new TokenCache({ ...this.#shared, grant, connection, seed: seedOf(this.#options) })
  }

  #form(fields: TokenForm): TokenForm {
    const { deviceId, deviceName } = this.#options
    return {
      ...fields,
      ...formOfApp(this.#options),
      box_device_id: deviceId,
      box_device_name: deviceName,
    }
  }
}

function seedOf({ accessToken, refreshToken, expiresAt }: OAuth2Options): Tokens | undefined {
  if (accessToken === undefined) {
    return refreshToken === undefined ? undefined : { accessToken: '', refreshToken, expiresAt: 0 }
  }
  return { accessToken, refreshToken, expiresAt: expiresAt ?? Infinity }
}

// RFC 6749, 6: a reply without a refresh token leaves the old one in force.
function defined({ refreshToken, ...tokens }: Tokens): Tokens {
  return refreshToken === undefined ? tokens : { ...tokens, refreshToken }
}
