import { isBoxError } from '../errors/box-error.js'
import type { FailedRequest } from '../errors/failed-reply.js'
import { AbortError } from '../errors/transport-error.js'

/**
 * The error for a signal that was aborted: the reason itself when a layer above gave one of boxwright's
 * errors (a deadline), an AbortError with the reason as its cause otherwise.
 *
 * @param what - what was given up, for the message
 */
export function abortError(
  signal: { readonly reason?: unknown } | undefined,
  request: FailedRequest,
  what = 'call',
): Error {
  const cause: unknown = signal?.reason
  if (isBoxError(cause)) {
    return cause
  }
  return new AbortError({ message: `The ${what} was aborted by its signal`, request, cause })
}
