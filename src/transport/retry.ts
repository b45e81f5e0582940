import { BoxError } from '../errors/box-error.js'
import { addNote } from '../errors/caller-stack.js'
import { abortError } from './aborted.js'
import { abortOf, callOf, withSignal } from './call.js'
import { isReplayable } from './content.js'
import {
  type Backoff,
  type FailedAttempt,
  type RetryPolicy,
  standardPolicy,
} from './retry-policy.js'
import type { HttpRequest, HttpResponse, Middleware } from './transport.js'

/** How calls are repeated. */
export interface RetryOptions extends Backoff {
  /** The most repetitions of one call. Default 5. */
  readonly retries?: number | undefined
  /** Replaces the standard policy. Aborted calls and bodies that can be read once never come to it. */
  readonly policy?: RetryPolicy | undefined
  /** Told before each wait. */
  readonly onRetry?: ((failed: FailedAttempt, delay: number) => void) | undefined
}

// A server that asks for more than this is down for the day; a caller should hear of it.
const LONGEST_WAIT = 300_000

/** Repeats what failed in passing, as the policy says, within the call's budget. */
export function retry(options: RetryOptions = {}): Middleware {
  const { retries = 5, policy = standardPolicy(options), onRetry } = options
  return async (request, next) => {
    for (let attempt = 1; ; attempt++) {
      const current = request.attempt === attempt ? request : { ...request, attempt }
      let response: HttpResponse | undefined
      let error: unknown
      try {
        response = await next(current)
        if (isFine(response)) {
          return response
        }
      } catch (caught) {
        error = caught
      }
      const idempotent = request.rules?.idempotent ?? request.method !== 'POST'
      const failed = { request: withSignal(current), attempt, response, error, idempotent }
      const delay = abortOf(request)?.aborted === true ? false : policy(failed)
      const refusal = delay === false ? undefined : whyNot(failed, delay, retries)
      if (delay === false || refusal !== undefined) {
        return giveUp(failed, refusal)
      }
      onRetry?.(failed, delay)
      await wait(delay, failed.request)
    }
  }
}

function isFine({ status }: HttpResponse): boolean {
  return status < 400 && status !== 202
}

function whyNot(failed: FailedAttempt, delay: number, retries: number): string | undefined {
  const { request, attempt } = failed
  if (!isReplayable(request.body)) {
    return 'It was not repeated, because its content is a stream that can be read once only; give a fileSource or a ReplayableSource to have it repeated'
  }
  if (attempt > retries) {
    return `Given up after ${String(attempt)} attempts`
  }
  const left = Math.min(callOf(request).end - performance.now(), LONGEST_WAIT)
  if (delay < left) {
    return undefined
  }
  return `It was not repeated, because the wait of ${String(Math.round(delay))} ms before the next attempt is longer than the ${String(Math.round(left))} ms left for the call`
}

function giveUp({ request, response, error }: FailedAttempt, note?: string): HttpResponse {
  // The error of a reply is made further out, where the note awaits it.
  if (note !== undefined) {
    callOf(request).note = note
  }
  if (response !== undefined) {
    return response
  }
  throw note !== undefined && error instanceof BoxError ? addNote(error, note) : error
}

function wait(delay: number, request: HttpRequest): Promise<void> {
  const { signal } = request
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer)
      reject(abortError(signal, request))
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }, delay)
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}
