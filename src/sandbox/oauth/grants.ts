import { clientCredentials, jwtBearer } from './server-grants.js'
import { tokenExchange } from './token-exchange.js'
import type { Grant } from './token-request.js'
import { authorizationCode, refreshToken } from './user-grants.js'

/** The grants that the sandbox knows, by their `grant_type`. */
export const grants: Readonly<Record<string, Grant>> = {
  authorization_code: authorizationCode,
  refresh_token: refreshToken,
  client_credentials: clientCredentials,
  'urn:ietf:params:oauth:grant-type:jwt-bearer': jwtBearer,
  'urn:ietf:params:oauth:grant-type:token-exchange': tokenExchange,
}
