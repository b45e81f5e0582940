import { invalidGrant } from './oauth-refusal.js'

const LONGEST = 60_000

/** Against what claims are checked. */
export interface ClaimRules {
  readonly clientId: string
  /** Addresses of the token endpoint. */
  readonly audiences: readonly string[]
  /** Milliseconds since 1970. */
  readonly now: number
}

type Claims = Readonly<Record<string, unknown>>

/** Remembers which `jti` were used, for as long as their assertions could be sent again. */
export class UsedIds {
  readonly #used = new Map<string, number>()

  /** Notes an id; false when it was used before. */
  add(id: string, endsAt: number, now: number): boolean {
    for (const [known, end] of this.#used) {
      if (end <= now) {
        this.#used.delete(known)
      }
    }
    if (this.#used.has(id)) {
      return false
    }
    this.#used.set(id, endsAt)
    return true
  }
}

function checkTimes(claims: Claims, now: number): number {
  const { exp } = claims
  if (typeof exp !== 'number' || !Number.isFinite(exp)) {
    throw invalidGrant("Please check the 'exp' claim.")
  }
  const endsAt = exp * 1000
  if (endsAt <= now) {
    throw invalidGrant(
      "Current date/time MUST be before the expiration date/time listed in the 'exp' claim",
    )
  }
  if (endsAt - now > LONGEST) {
    throw invalidGrant(
      "Please check the 'exp' claim. The 'exp' value exceeds the maximum value of 60 seconds beyond the issue time.",
    )
  }
  for (const begin of [claims['nbf'], claims['iat']]) {
    if (typeof begin === 'number' && begin * 1000 > now) {
      throw invalidGrant(
        "Current date/time MUST be after or equal to the not-before date/time listed in the 'nbf' or 'iat' claim",
      )
    }
  }
  return endsAt
}

/** Checks the claims that every assertion needs, and uses up its `jti`. Throws an OAuthRefusal. */
export function checkClaims(claims: Claims, rules: ClaimRules, used: UsedIds): void {
  const { iss, aud, sub, jti } = claims
  const { clientId, audiences, now } = rules
  if (iss !== clientId) {
    throw invalidGrant("Please check the 'iss' claim.")
  }
  if (typeof aud !== 'string' || !audiences.includes(aud)) {
    throw invalidGrant("Please check the 'aud' claim.")
  }
  if (typeof sub !== 'string' || sub === '') {
    throw invalidGrant("Please check the 'sub' claim.")
  }
  const endsAt = checkTimes(claims, now)
  if (typeof jti !== 'string' || jti.length < 16 || jti.length > 128) {
    throw invalidGrant("Please check the 'jti' claim.")
  }
  if (!used.add(jti, endsAt, now)) {
    throw invalidGrant("Please check the 'jti' claim. A unique 'jti' value is required.")
  }
}
