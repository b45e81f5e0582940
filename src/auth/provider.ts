import type { GrantContext } from './grant.js'
import type { TokenSource } from './token.js'

/** How a client reaches the token endpoint: its own transport, addresses, deadlines and log. */
export type Connection = GrantContext

/** A way to sign in, as `createClient({ auth })` takes it. */
export interface AuthProvider {
  /**
   * Gives the source of tokens for a client. Clients with the same addresses get the same one, so
   * that they share tokens and requests for them.
   */
  connect(connection: Connection): TokenSource
}
