import { AuthError } from '../errors/auth-error.js'
import type { Grant } from './grant.js'
import type { Connection } from './provider.js'
import { sharedOptions } from './sign-in-options.js'
import { SignIn } from './sign-in.js'
import type { TokenStore } from './store.js'
import { TokenCache } from './token-cache.js'
import type { RenewalOptions } from './windows.js'

/** A token from elsewhere. */
export interface RemoteToken {
  /** The token that the service gave. */
  readonly accessToken: string
  /** Milliseconds since 1970; without it, a 401 tells that it has ended. */
  readonly expiresAt?: number | undefined
}

/**
 * Gives a token from elsewhere, such as a service of one's own that alone knows the secrets.
 *
 * @param expired - the access token that no longer works; `undefined` at first
 */
export type RetrieveToken = (
  expired: string | undefined,
) => string | RemoteToken | Promise<string | RemoteToken>

/** Options of `remoteToken`. */
export interface RemoteTokenOptions {
  /** Where the token is shared. Default: this process alone. */
  readonly store?: TokenStore | undefined
  /** Tells the tokens of several people or applications apart in one store. Default `'default'`. */
  readonly account?: string | undefined
  /** How long before its end a token is replaced. */
  readonly renewal?: RenewalOptions | undefined
}

/**
 * Signs in with tokens that are got elsewhere. Many calls that need one at once ask once.
 *
 * @param retrieve - asked for the first token, and for the next when one has ended or was refused
 */
export function remoteToken(retrieve: RetrieveToken, options: RemoteTokenOptions = {}): SignIn {
  return new RemoteSignIn(retrieve, options)
}

class RemoteSignIn extends SignIn<TokenCache> {
  readonly #grant: Grant
  readonly #shared: ReturnType<typeof sharedOptions>

  constructor(retrieve: RetrieveToken, options: RemoteTokenOptions) {
    super()
    this.#shared = sharedOptions(options)
    this.#grant = {
      key: `remote:account:${options.account ?? 'default'}`,
      fetch: async (_context, current) => {
        const told = await retrieve(current?.accessToken)
        const { accessToken, expiresAt = Infinity } =
          typeof told === 'string' ? { accessToken: told } : told
        if (accessToken === '') {
          throw AuthError.noCredentials('the function given to remoteToken() gave an empty text')
        }
        return { accessToken, expiresAt }
      },
    }
  }

  protected override open(connection: Connection): TokenCache {
    return new TokenCache({ ...this.#shared, grant: this.#grant, connection })
  }
}
