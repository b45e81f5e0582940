import type { HttpRequest } from './transport.js'

const CALL = Symbol.for('boxwright:call')

/**
 * What the layers of one call tell each other, across all its attempts. It rides on the request under
 * a symbol, so that it survives `{ ...request }` in anybody's middleware.
 */
export class Call {
  /** Told in the error: why the call was not repeated. */
  note: string | undefined
  /** The token has been renewed for this call; a second 401 is final. */
  renewed = false
  /** The span of the call, when it is traced. */
  span: unknown

  constructor(
    /** When the total budget runs out, in milliseconds of `performance.now()`. */
    readonly end = Infinity,
  ) {}
}

type Marked = HttpRequest & { [CALL]?: Call }

/** The call that a request belongs to; a fresh one when the request is not part of a pipeline. */
export function callOf(request: HttpRequest): Call {
  return (request as Marked)[CALL] ?? new Call()
}

/** Marks a fresh request, that nobody else holds yet, as part of `call`. */
export function inCall(call: Call, request: HttpRequest): HttpRequest {
  const marked: Marked = request
  marked[CALL] = call
  return request
}
