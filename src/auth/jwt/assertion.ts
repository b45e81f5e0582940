import { randomUUID, type KeyObject } from 'node:crypto'
import type { Subject } from '../server-sign-in.js'

/** How an assertion is signed. */
export type JwtAlgorithm = 'RS256' | 'RS384' | 'RS512'

/** What an assertion is signed with, and for whom. */
export interface AssertionParts {
  readonly clientId: string
  readonly subject: Subject
  readonly key: KeyObject
  readonly publicKeyId: string
  readonly algorithm: JwtAlgorithm
}

// Box takes at most 60 seconds; half of it leaves room for clocks that differ.
const LIFE = 30

/**
 * Signs an assertion, another one at every call.
 *
 * @param audience - the token endpoint
 * @param now - milliseconds since 1970 by Box's clock
 */
export async function signAssertion(
  { clientId, subject, key, publicKeyId, algorithm }: AssertionParts,
  audience: string,
  now: number,
): Promise<string> {
  const { default: jsonwebtoken } = await import('jsonwebtoken')
  const claims = {
    iss: clientId,
    sub: subject.id,
    box_sub_type: subject.type,
    aud: audience,
    jti: randomUUID(),
    // Seconds, as RFC 7519 has it.
    exp: Math.floor(now / 1000) + LIFE,
  }
  return jsonwebtoken.sign(claims, key, { algorithm, keyid: publicKeyId, noTimestamp: true })
}
