import { isBoxError } from '../errors/box-error.js'
import type { FailedRequest } from '../errors/failed-reply.js'
import { AbortError } from '../errors/transport-error.js'

/**
 * The error for a signal that was aborted: the reason itself when a layer above gave one of boxwright's
 * errors (a deadline), an AbortError with the reason as its cause otherwise.
 */
export function abortError(signal: AbortSignal | undefined, request: FailedRequest): Error {
  const cause: unknown = signal?.reason
  if (isBoxError(cause)) {
    return cause
  }
  return new AbortError({ message: 'The call was aborted by its signal', request, cause })
}
