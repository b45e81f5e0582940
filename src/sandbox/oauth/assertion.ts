import { verify } from 'node:crypto'
import type { PublicKeys } from './public-keys.js'
import { invalidGrant } from './oauth-refusal.js'

/** A JSON web token, taken apart. */
export interface Assertion {
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
  /** What the signature is over. */
  readonly signed: string
  readonly signature: Buffer
}

const DIGESTS: Readonly<Record<string, string>> = {
  RS256: 'sha256',
  RS384: 'sha384',
  RS512: 'sha512',
}

function parsePart(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString())
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/** Takes an assertion apart. Throws an OAuthRefusal when it is none. */
export function parseAssertion(text: string): Assertion {
  const [head = '', body = '', signature = '', ...more] = text.split('.')
  const header = parsePart(head)
  const claims = parsePart(body)
  if (!header || !claims || more.length > 0) {
    throw invalidGrant('The assertion is not a JSON web token')
  }
  const signed = `${head}.${body}`
  return { header, claims, signed, signature: Buffer.from(signature, 'base64url') }
}

/** Checks the signature against the registered keys. Throws an OAuthRefusal. */
export function checkSignature(keys: PublicKeys, assertion: Assertion): void {
  const { header, signed, signature } = assertion
  const { alg, kid } = header
  const digest = typeof alg === 'string' && Object.hasOwn(DIGESTS, alg) ? DIGESTS[alg] : undefined
  if (digest === undefined) {
    throw invalidGrant("Please check the 'alg' header. It must be RS256, RS384 or RS512.")
  }
  const candidates = keys.candidates(kid)
  if (candidates.length === 0) {
    throw invalidGrant("Please check the 'kid' header. No such public key is registered.")
  }
  if (!candidates.some(key => verify(digest, Buffer.from(signed), key, signature))) {
    throw invalidGrant('OAuth JWT signature verification failed.')
  }
}
