/** What a grant gives and a store keeps. */
export interface Tokens {
  readonly accessToken: string
  readonly refreshToken?: string | undefined
  /** Milliseconds since 1970 by Box's clock; `Infinity` when it is not known. */
  readonly expiresAt: number
  /**
   * Milliseconds from issue to expiry. The moments of renewal are shares of it, so that every process
   * that reads the store finds the same ones. Without it, what is left when the token is first seen.
   */
  readonly lifetime?: number | undefined
}

/** Writes tokens as text for a store; `decodeTokens` reads it. */
export function encodeTokens(tokens: Tokens): string {
  const { accessToken, refreshToken, expiresAt, lifetime } = tokens
  const end = Number.isFinite(expiresAt) ? expiresAt : null
  return JSON.stringify({ accessToken, refreshToken, expiresAt: end, lifetime })
}

/**
 * Reads what `encodeTokens` wrote.
 *
 * @param text - text, or the value that parsing it as JSON gave
 * @returns `undefined` when it is no such thing
 */
export function decodeTokens(text: unknown): Tokens | undefined {
  const value = typeof text === 'string' ? parse(text) : text
  if (typeof value !== 'object' || value === null) {
    return undefined
  }
  const { accessToken, refreshToken, expiresAt, lifetime } = value as Record<string, unknown>
  if (
    typeof accessToken !== 'string' ||
    !(refreshToken === undefined || typeof refreshToken === 'string') ||
    !(expiresAt === null || typeof expiresAt === 'number') ||
    !(lifetime === undefined || typeof lifetime === 'number')
  ) {
    return undefined
  }
  return { accessToken, refreshToken, expiresAt: expiresAt ?? Infinity, lifetime }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
