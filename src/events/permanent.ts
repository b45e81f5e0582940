import { ApiError, AuthError, CheckpointError, TransportError } from '../errors/index.js'

const PASSING = new Set([202, 408, 425, 429])
const HOPELESS = /CERT|SELF_SIGNED|UNABLE_TO_|^ERR_(SSL|TLS|INVALID)/

/** Tells whether an error will come again however often the call is repeated. */
export function isPermanent(error: unknown): boolean {
  if (error instanceof ApiError) {
    return error.status < 500 && !PASSING.has(error.status)
  }
  if (error instanceof CheckpointError) {
    return error.code !== 'unreachable'
  }
  if (error instanceof AuthError) {
    // Without a status nobody refused: a store or the token endpoint was out of reach.
    const { status, code, cause } = error
    return status !== undefined ? status < 500 : code !== undefined || cause === undefined
  }
  if (error instanceof TransportError) {
    return HOPELESS.test(error.code ?? '')
  }
  // A wrong call, or an error of the application's own code, such as a middleware.
  return true
}
