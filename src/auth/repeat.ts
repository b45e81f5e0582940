import { ApiError } from '../errors/api-error.js'
import { AuthError } from '../errors/auth-error.js'
import { TimeoutError, TransportError } from '../errors/transport-error.js'
import { standardPolicy } from '../transport/index.js'

// Shorter waits than a call's own: behind one token request many calls are waiting.
const BASE_DELAY = 200
const MAX_DELAY = 2_000
const LONGEST_ASKED = 60_000
const ATTEMPTS = 9

const policy = standardPolicy({ baseDelay: BASE_DELAY, maxDelay: MAX_DELAY })

/** Says how many milliseconds to wait before the next attempt; `undefined`: the failure is final. */
export type Verdict = (error: unknown, attempt: number) => number | undefined

/**
 * Attempts something until it succeeds or fails for good.
 *
 * @param verdict - `delayAfter` unless something special is known
 */
export async function repeat<T>(work: () => Promise<T>, verdict: Verdict = delayAfter): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const delay = verdict(error, attempt)
      if (delay === undefined) {
        throw error
      }
      await sleep(delay)
    }
  }
}

/** The verdict on a token request: what fails in passing is repeated, and Retry-After is obeyed. */
export function delayAfter(error: unknown, attempt: number): number | undefined {
  if (attempt >= ATTEMPTS) {
    return undefined
  }
  const cause = error instanceof AuthError ? error.cause : error
  if (cause instanceof TimeoutError) {
    return Math.random() * Math.min(MAX_DELAY, BASE_DELAY * 2 ** (attempt - 1))
  }
  const request = { method: 'POST', url: '', headers: {} }
  const failed = { request, attempt, idempotent: true }
  if (cause instanceof TransportError) {
    return accept(policy({ ...failed, error: cause }))
  }
  if (cause instanceof ApiError) {
    const { status, headers } = cause
    return accept(policy({ ...failed, response: { status, headers, body: undefined, url: '' } }))
  }
  return undefined
}

function accept(delay: number | false): number | undefined {
  return delay === false || delay > LONGEST_ASKED ? undefined : delay
}

/** Waits so many milliseconds. */
export function sleep(delay: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, delay)
  })
}
