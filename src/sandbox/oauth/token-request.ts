import type { Machine } from '../http/scope.js'
import type { Family, Restriction, TokenRecord } from '../store/tokens.js'
import { OAuthRefusal } from './oauth-refusal.js'

/** The form of a token request. */
export type TokenForm = Readonly<Record<string, string>>

/** A request to the token endpoint. */
export interface TokenRequest {
  readonly machine: Machine
  readonly form: TokenForm
  /** The address that was asked. */
  readonly endpoint: string
}

/** What a grant gives. */
export interface Granted {
  readonly userId: string
  /** The family that the tokens belong to; a new one when left out. */
  readonly family?: Family | undefined
  readonly restriction?: Restriction | undefined
  /** Whether a refresh token comes along. */
  readonly isRefreshable?: boolean
  /** The token that this one is derived from, and does not outlive. */
  readonly subject?: TokenRecord
  /** Further fields of the reply. */
  readonly reply?: Readonly<Record<string, unknown>>
}

/** Decides about one `grant_type`. Throws an OAuthRefusal. */
export type Grant = (request: TokenRequest) => Granted

/** Throws when the form does not carry the id and secret of the app. */
export function checkClient({ clientId, clientSecret }: Machine, form: TokenForm): void {
  if (form['client_id'] !== clientId || form['client_secret'] !== clientSecret) {
    throw new OAuthRefusal('invalid_client', 'The client credentials are invalid')
  }
}

/** Gives a field that must be there. */
export function field(form: TokenForm, name: string): string {
  const value = form[name]
  if (value === undefined || value === '') {
    throw new OAuthRefusal('invalid_request', `The '${name}' parameter is missing`)
  }
  return value
}
