import type { Machine } from '../http/scope.js'
import { Family } from '../store/tokens.js'
import type { Granted } from './token-request.js'

/** A reply of the token endpoint. */
export interface TokenReply {
  readonly access_token: string
  readonly refresh_token?: string
  /** Seconds. */
  readonly expires_in: number
  readonly token_type: 'bearer'
  readonly restricted_to: readonly unknown[]
}

/** Issues what was granted, and writes the reply that tells it. */
export function issueTokens(machine: Machine, granted: Granted): TokenReply {
  const { tokens, tokenLifetime, oauth, store } = machine
  const { userId, restriction, subject, isRefreshable, reply } = granted
  const left = ((subject?.expiresAt ?? Infinity) - store.now()) / 1000
  const seconds = Math.min(tokenLifetime, left)
  const grantee = { userId, restriction, family: granted.family ?? new Family() }
  const refresh = isRefreshable && tokens.issueRefresh(grantee, oauth.refreshTokenLifetime)
  return {
    access_token: tokens.issue(grantee, seconds).value,
    expires_in: Math.floor(seconds),
    restricted_to: [],
    ...(refresh && { refresh_token: refresh.value }),
    token_type: 'bearer',
    ...reply,
  }
}
