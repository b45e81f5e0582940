import { redactText, redactUrl } from '../util/redact.js'
import { BoxError } from './box-error.js'
import type { FailedRequest } from './failed-reply.js'

/**
 * How far a request had come: `connect` (nothing was sent), `request` (sent at least in part, no byte
 * of a reply), `reply` (a reply had begun).
 */
export type Phase = 'connect' | 'request' | 'reply'

/** A deadline of a call. */
export type Deadline = 'connect' | 'firstByte' | 'idle' | 'total'

/** What is known of a failure below HTTP. */
export interface TransportErrorFacts {
  readonly message: string
  readonly request: FailedRequest
  readonly cause?: unknown
  readonly phase?: Phase | undefined
  readonly code?: string | undefined
}

/** A request left, or tried to, and no usable reply came back. */
export class TransportError extends BoxError {
  /** The request that failed, secrets removed. */
  readonly request: FailedRequest
  /** How far the request had come, when it is known. */
  readonly phase: Phase | undefined
  /** The system's or the HTTP library's code, such as `ECONNREFUSED`. */
  readonly code: string | undefined

  constructor({ message, request, cause, phase, code }: TransportErrorFacts) {
    const url = redactUrl(request.url)
    super(
      `${redactText(message)} (${request.method} ${url})`,
      cause === undefined ? undefined : { cause: safeCause(cause) },
    )
    this.request = { method: request.method, url }
    this.phase = phase
    this.code = code
  }

  /** The facts as plain data, for structured logs. */
  toJSON(): object {
    return Object.assign({ name: this.name, message: this.message }, this)
  }
}

/** The connection could not be made, or broke. */
export class ConnectionError extends TransportError {}

/**
 * The content of an upload was not what was declared or could not be read; or that of a download is not
 * what it should be or could not be written. `code` says which.
 */
export class ContentError extends TransportError {}

/** A deadline passed. */
export class TimeoutError extends TransportError {
  /** Which one. */
  readonly deadline: Deadline
  /** How long it was, in milliseconds. */
  readonly timeout: number

  constructor(facts: TransportErrorFacts & { deadline: Deadline; timeout: number }) {
    super(facts)
    this.deadline = facts.deadline
    this.timeout = facts.timeout
  }
}

/** The caller's signal was aborted; its reason is the cause. */
export class AbortError extends TransportError {}

const SAFE_KEYS = new Set('code errno syscall address port hostname host reason library'.split(' '))

// The HTTP library hangs requests, with their headers, on its errors. What carries anything but plain
// facts is replaced by a copy, so that printing the chain of causes cannot show a token.
function safeCause(cause: unknown): unknown {
  if (!(cause instanceof Error)) {
    return typeof cause === 'string' ? redactText(cause) : cause
  }
  if (cause instanceof BoxError) {
    return cause
  }
  const clean = redactText(cause.message) === cause.message && cause.cause === undefined
  if (clean && Object.keys(cause).every(key => SAFE_KEYS.has(key))) {
    return cause
  }
  const inner = cause.cause === undefined ? undefined : { cause: safeCause(cause.cause) }
  const copy = new Error(redactText(cause.message), inner)
  copy.name = cause.name
  if (cause.stack !== undefined) {
    copy.stack = redactText(cause.stack)
  }
  for (const [key, value] of Object.entries(cause)) {
    if (SAFE_KEYS.has(key)) {
      Object.defineProperty(copy, key, { value, enumerable: true })
    }
  }
  return copy
}
