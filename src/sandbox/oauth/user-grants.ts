import { createHash } from 'node:crypto'
import type { GrantedAccess } from './authorization-codes.js'
import { invalidGrant, OAuthRefusal } from './oauth-refusal.js'
import { checkClient, field, type Grant, type TokenForm } from './token-request.js'

function checkVerifier({ challenge }: GrantedAccess, verifier: string | undefined): void {
  const digest = createHash('sha256')
    .update(verifier ?? '')
    .digest('base64url')
  if (challenge === undefined ? verifier !== undefined : digest !== challenge) {
    throw invalidGrant('The code_verifier does not match the code_challenge')
  }
}

function checkRedirect({ redirectUri }: GrantedAccess, form: TokenForm): void {
  if ((form['redirect_uri'] ?? redirectUri) !== redirectUri) {
    throw new OAuthRefusal(
      'redirect_uri_mismatch',
      'The redirect_uri is not the one that the code was sent to',
    )
  }
}

/** Trades a code from the authorize page for tokens. */
export const authorizationCode: Grant = ({ machine, form }) => {
  checkClient(machine, form)
  const access = machine.oauth.codes.redeem(field(form, 'code'))
  if (access === 'expired') {
    throw invalidGrant('The authorization code has expired')
  }
  if (access === 'unknown') {
    throw invalidGrant("Auth code doesn't exist or is invalid for the client")
  }
  checkRedirect(access, form)
  checkVerifier(access, form['code_verifier'])
  return { userId: access.userId, restriction: access.restriction, isRefreshable: true }
}

/** Trades a refresh token, which works once, for the next pair. */
export const refreshToken: Grant = ({ machine, form }) => {
  checkClient(machine, form)
  const token = machine.tokens.spend(field(form, 'refresh_token'))
  if (token === 'expired') {
    throw invalidGrant('Refresh token has expired')
  }
  if (token === 'unknown') {
    throw invalidGrant('Invalid refresh token')
  }
  const { userId, family, restriction } = token
  return { userId, family, restriction, isRefreshable: true }
}
