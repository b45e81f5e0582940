/** A bearer token and the moment it stops working. */
export interface AccessToken {
  readonly value: string
  /** Milliseconds since 1970; `Infinity` when it is not known. */
  readonly expiresAt: number
}

/**
 * Supplies access tokens. The client asks before every attempt, so an implementation keeps what it
 * has for as long as it works.
 */
export interface TokenSource {
  /** Gives the token to send now. */
  token(signal?: AbortSignal): Promise<AccessToken>
  /**
   * Told that `token` was refused with a 401. Resolves to true when a call of `token()` can now give
   * another one: because it was renewed, or because somebody else had renewed it already.
   */
  invalidate?(token: AccessToken): Promise<boolean>
}

/** A source that can tell whether anybody has to wait for a token. */
export interface HoldingSource extends TokenSource {
  /** The token to send now when it is at hand; `token()` is asked otherwise. */
  held?(): AccessToken | undefined
}
