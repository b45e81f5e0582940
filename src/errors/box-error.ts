/*
 * BoxError                      anything boxwright throws on purpose; isBoxError() recognises it
 * ├─ DeclarationError           a decorator is misused: fix the class
 * ├─ UsageError                 a call is misused: fix the call; nothing was sent
 * ├─ AuthError                  no token could be had, or the credentials were refused
 * ├─ CheckpointError            how far an event stream was read cannot be loaded or saved
 * ├─ TransportError             the request left (or tried to), no usable response came
 * │  ├─ ConnectionError         refused, reset, unknown host, TLS, a body cut short
 * │  ├─ TimeoutError            a deadline passed: connect, firstByte, idle or total
 * │  ├─ AbortError              the caller's signal was aborted
 * │  └─ ContentError            content could not be read or written, or is not what it should be
 * ├─ RepresentationError        a file cannot be had in the form that was asked for
 * └─ ApiError                   Box answered with a status >= 400; a class for each status,
 *                               and NotReadyError for a 202 that brought no content in time
 */

const BRAND = Symbol.for('boxwright:error')

/** The root of every error that boxwright throws on purpose. */
export class BoxError extends Error {
  static {
    // A symbol rather than `instanceof`, so that two copies of the package recognise each other.
    Object.defineProperty(this.prototype, BRAND, { value: true })
  }

  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
  }
}

/** A call that cannot work as it was made. It is thrown before any request leaves. */
export class UsageError extends BoxError {}

/**
 * Tells whether `value` is an error of boxwright's, whichever copy of the package made it.
 *
 * @param value - anything caught
 */
export function isBoxError(value: unknown): value is BoxError {
  return typeof value === 'object' && value !== null && BRAND in value
}
