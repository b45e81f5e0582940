import { ApiError } from '../errors/api-error.js'
import type { BoxError } from '../errors/box-error.js'
import { TransportError } from '../errors/transport-error.js'
import type { HttpRequest, HttpResponse } from '../transport/transport.js'

/** The error for a reply that would pass for an empty result. */
export function unusable(
  request: HttpRequest,
  reply: HttpResponse,
  expected: 'json' | 'location' | 'stream' | 'bytes' | undefined,
): BoxError {
  if (expected === 'location') {
    return ApiError.fromResponse(reply, request)
  }
  const message = 'The reply is text and no JSON; is there a proxy or a login page in between?'
  return new TransportError({ message, request, phase: 'reply', code: 'NOT_JSON' })
}
