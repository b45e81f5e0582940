import { ApiError } from '../errors/api-error.js'
import { AuthError } from '../errors/auth-error.js'
import { TransportError } from '../errors/transport-error.js'
import type { HttpResponse } from '../transport/index.js'
import type { GrantContext } from './grant.js'
import type { Tokens } from './tokens.js'

/** A form for the token endpoint; what is undefined is left out. */
export type TokenForm = Readonly<Record<string, string | undefined>>

/** What the token endpoint gave. */
export interface Granted extends Tokens {
  /** The reply as it was parsed. */
  readonly reply: Readonly<Record<string, unknown>>
}

/**
 * Asks the token endpoint, once.
 *
 * @throws AuthError with the failure as its cause
 */
export async function requestTokens(context: GrantContext, form: TokenForm): Promise<Granted> {
  const start = performance.now()
  const { status, body } = await postForm(context, 'token', form)
  const reply = typeof body === 'object' && body !== null ? (body as Granted['reply']) : {}
  const accessToken = reply['access_token']
  if (typeof accessToken !== 'string' || accessToken === '') {
    const what = `${context.urls.oauth}/token answered ${String(status)} without an access_token`
    throw new AuthError(`${what}; check baseUrls.oauth.`, { status })
  }
  const refreshToken = reply['refresh_token']
  const lifetime = 1000 * Number(reply['expires_in'] ?? NaN)
  return {
    reply,
    accessToken,
    refreshToken: typeof refreshToken === 'string' ? refreshToken : undefined,
    // Counted from the moment of asking: the token may have begun to live any time since.
    ...(lifetime > 0
      ? { lifetime, expiresAt: context.now() - (performance.now() - start) + lifetime }
      : { expiresAt: Infinity }),
  }
}

/** Keeps of a reply what a store should keep. */
export function tokensOf({ accessToken, refreshToken, expiresAt, lifetime }: Granted): Tokens {
  return { accessToken, refreshToken, expiresAt, lifetime }
}

/**
 * Posts a form to the OAuth endpoints.
 *
 * @throws AuthError with the failure as its cause
 */
export async function postForm(
  { send, urls }: GrantContext,
  endpoint: 'token' | 'revoke',
  form: TokenForm,
): Promise<HttpResponse> {
  try {
    return await send({
      method: 'POST',
      url: `${urls.oauth}/${endpoint}`,
      headers: { accept: 'application/json' },
      body: { form },
      // A form full of secrets goes where it was meant to go, or nowhere.
      rules: { anonymous: true, redirect: 'manual' },
    })
  } catch (error) {
    throw asAuthError(error)
  }
}

function asAuthError(error: unknown): unknown {
  if (error instanceof TransportError) {
    return new AuthError(`No token could be had: ${error.message}`, { cause: error })
  }
  if (!(error instanceof ApiError)) {
    return error
  }
  const { code, status, requestId } = error
  const facts = { code, status, requestId, cause: error }
  if (status === 429 || status >= 500) {
    return new AuthError(`Box gives no token at present: ${error.message}`, facts)
  }
  return AuthError.refused(descriptionOf(error), facts)
}

function descriptionOf({ body, message }: ApiError): string {
  const said =
    typeof body === 'object' && body !== null && 'error_description' in body
      ? body.error_description
      : undefined
  return typeof said === 'string' && said !== '' ? said.replace(/[.\s]+$/, '') : message
}
