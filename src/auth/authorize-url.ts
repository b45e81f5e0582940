import { AuthError } from '../errors/auth-error.js'
import { isSameText, randomText, sha256 } from './native-crypto.js'

/** What the page on which a user grants access is told. */
export interface AuthorizeUrlOptions {
  /** Where Box sends the user afterwards; needed when the application has several such addresses. */
  readonly redirectUri?: string | undefined
  /** Comes back unchanged. Default: fresh random text, which is what guards against forgery. */
  readonly state?: string | undefined
  /** Scopes, separated by spaces. Default: all that the application has. */
  readonly scope?: string | undefined
  /** Whether to add a PKCE challenge. */
  readonly pkce?: boolean | undefined
}

/** Where to send the user, and what to keep until they come back. */
export interface Authorization {
  /** Where to send the user. */
  readonly url: string
  /** Must come back unchanged. Keep it with the user's session. */
  readonly state: string
  /** For `exchange`, when there is a PKCE challenge. Keep it secret. */
  readonly codeVerifier?: string | undefined
}

/** Builds the address of the page on which a user grants access. */
export function authorizeUrl(
  page: string,
  clientId: string,
  { redirectUri, state = randomText(32), scope, pkce = false }: AuthorizeUrlOptions,
): Authorization {
  const codeVerifier = pkce ? randomText(48) : undefined
  const query = new URLSearchParams({
    state,
    response_type: 'code',
    client_id: clientId,
    ...(redirectUri !== undefined && { redirect_uri: redirectUri }),
    ...(scope !== undefined && { scope }),
    ...(codeVerifier !== undefined && {
      code_challenge: sha256(codeVerifier),
      code_challenge_method: 'S256',
    }),
  })
  return { url: `${page}?${query.toString()}`, state, codeVerifier }
}

/**
 * Compares a state that came back with the one that was sent, in constant time.
 *
 * @throws AuthError when they differ
 */
export function checkState(returned: string | undefined, expected: string): void {
  if (returned === undefined || expected === '' || !isSameText(returned, expected)) {
    throw new AuthError(
      'The state that came back is not the one that was sent, so the answer may be forged: begin again with authorizeUrl().',
    )
  }
}
