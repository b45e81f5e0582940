/** An error reply of the token endpoint, in the form that OAuth gives it. */
export class OAuthRefusal extends Error {
  readonly code: string
  readonly status: 400 | 401

  constructor(code: string, description: string, status: 400 | 401 = 400) {
    super(description)
    this.code = code
    this.status = status
  }
}

/** The refusal of a code, token or assertion. */
export function invalidGrant(description: string): OAuthRefusal {
  return new OAuthRefusal('invalid_grant', description)
}
