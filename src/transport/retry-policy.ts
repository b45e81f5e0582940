import { ConnectionError, TimeoutError } from '../errors/transport-error.js'
import { parseRetryAfter } from '../util/retry-after.js'
import { isNotReady } from './raise.js'
import type { HttpRequest, HttpResponse } from './transport.js'

/** How an attempt ended that did not succeed. */
export interface FailedAttempt {
  /** What was sent. */
  readonly request: HttpRequest
  /** 1 for the first sending. */
  readonly attempt: number
  /** What came, where something did. */
  readonly response?: HttpResponse | undefined
  /** Why nothing came. */
  readonly error?: unknown
  /** Repeating does no harm even if the attempt was processed: all methods but POST, or declared so. */
  readonly idempotent: boolean
}

/** Says what to do after an attempt: wait so many milliseconds and repeat, or let it be. */
export type RetryPolicy = (failed: FailedAttempt) => number | false

/** The delays of the standard policy. */
export interface Backoff {
  /** Milliseconds; the bound of the first delay, doubled for each one after. Default 500. */
  readonly baseDelay?: number | undefined
  /** Milliseconds; no delay of our own choosing is longer. Default 20,000. */
  readonly maxDelay?: number | undefined
  /** A source of numbers from 0 to 1, for tests. */
  readonly random?: (() => number) | undefined
}

const RESET = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'ECONNABORTED'])
const HOPELESS =
  /^ENOTFOUND$|CERT|SELF_SIGNED|UNABLE_TO|^UND_ERR_ABORTED$|^UND_ERR_INVALID_ARG$|^ERR_/

/**
 * The standard policy. Repeated are: 429; 503 with Retry-After; 500, 502, 503 and 504 where repeating
 * is harmless; 202 with Retry-After where it means "not ready"; connections that could not be made or
 * broke before the first byte, for any method; replies that broke off or did not come in time where
 * repeating is harmless. Retry-After is obeyed; otherwise the delay is random up to a bound that
 * doubles (full jitter).
 */
export function standardPolicy(backoff: Backoff = {}): RetryPolicy {
  const { baseDelay = 500, maxDelay = 20_000, random = Math.random } = backoff
  return failed => {
    const asked = parseRetryAfter(failed.response?.headers['retry-after'])
    if (!isWorthIt(failed, asked)) {
      return false
    }
    return asked ?? random() * Math.min(maxDelay, baseDelay * 2 ** (failed.attempt - 1))
  }
}

function isWorthIt(failed: FailedAttempt, asked: number | undefined): boolean {
  const { request, response, error, idempotent } = failed
  if (response === undefined) {
    return isPassing(error, idempotent)
  }
  const { status } = response
  if (status === 429) {
    return true
  }
  if (status === 503 && asked !== undefined) {
    return true
  }
  if (status === 202) {
    return asked !== undefined && isNotReady(request, response)
  }
  return idempotent && (status === 500 || (status >= 502 && status <= 504))
}

function isPassing(error: unknown, idempotent: boolean): boolean {
  if (error instanceof TimeoutError) {
    return error.deadline === 'connect' || (error.deadline !== 'total' && idempotent)
  }
  if (!(error instanceof ConnectionError) || HOPELESS.test(error.code ?? '')) {
    return false
  }
  if (idempotent || error.phase === 'connect') {
    return true
  }
  return error.phase === 'request' && RESET.has(error.code ?? '')
}
