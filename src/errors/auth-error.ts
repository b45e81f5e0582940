import { redactText } from '../util/redact.js'
import { BoxError } from './box-error.js'

/** What is known when no token could be had. */
export interface AuthErrorFacts {
  /** OAuth's code, such as `invalid_grant`. */
  readonly code?: string | undefined
  readonly status?: number | undefined
  readonly requestId?: string | undefined
  readonly cause?: unknown
}

/** No token could be had: there are no credentials, they were refused, or the store is out of reach. */
export class AuthError extends BoxError {
  /** OAuth's code, such as `invalid_grant`, when the token endpoint answered. */
  readonly code: string | undefined
  /** Of the HTTP reply, where there was one. */
  readonly status: number | undefined
  /** Box's id of the request, for its support. */
  readonly requestId: string | undefined

  constructor(message: string, { code, status, requestId, cause }: AuthErrorFacts = {}) {
    super(redactText(message), cause === undefined ? undefined : { cause })
    this.code = code
    this.status = status
    this.requestId = requestId
  }

  /** The facts as plain data, for structured logs. */
  toJSON(): object {
    return Object.assign({ name: this.name, message: this.message }, this)
  }

  /** The token endpoint answered, and refused. */
  static refused(description: string, facts: AuthErrorFacts): AuthError {
    const code = facts.code === undefined ? '' : ` (${facts.code})`
    const remedy =
      facts.code === 'invalid_grant'
        ? 'A person has to sign in again; for a server, check its key and whom it acts as, and that an ' +
          'admin has authorized the application.'
        : 'Check the client id, the secret and the grant of the application in the developer console.'
    return new AuthError(`Box refused the credentials${code}: ${description}. ${remedy}`, facts)
  }

  /** There is nothing to get a token with. */
  static noCredentials(what: string): AuthError {
    return new AuthError(`There is no token: ${what}.`)
  }

  /** The shared token store did not answer. */
  static storeUnreachable(store: string, cause: unknown): AuthError {
    return new AuthError(
      `The token store ${store} could not be reached; check its address and that it is running.`,
      { cause },
    )
  }
}
