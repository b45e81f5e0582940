/** An error reply of the token endpoint, in the form that OAuth gives it. */
export class OAuthRefusal extends Error {
  readonly code: string

  constructor(code: string, description: string) {
    super(description)
    this.code = code
  }
}
