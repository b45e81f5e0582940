import { TimeoutError, type FailedRequest } from '../errors/index.js'
import type { CallOptions } from '../core/index.js'
import type { Waiting } from '../resources/waiting.js'
import { parseRetryAfter } from '../util/retry-after.js'
import { pause } from './pause.js'

const DEADLINE = 120_000
const INTERVAL = 1_000
const SHORTEST = 100

/** What a question brought: what was waited for, or when to ask again. */
export type Answer<T> =
  { readonly done: T } | { readonly headers: Readonly<Record<string, string>> }

/** How to wait, for whom, and for what. */
export interface Wait {
  readonly options: CallOptions & Waiting
  readonly request: FailedRequest
  /** `the archive`, for the error. */
  readonly what: string
}

/**
 * Asks until there is what is waited for. A Retry-After is obeyed; otherwise the questions come less
 * and less often. Each question gets the options that keep it within the deadline.
 */
export async function until<T>(
  ask: (options: CallOptions) => Promise<Answer<T>>,
  { options, request, what }: Wait,
): Promise<T> {
  const { deadline = DEADLINE, interval = INTERVAL, signal, timeout = 0 } = options
  const end = performance.now() + deadline
  const late = (cause?: unknown): TimeoutError => {
    const message = `${what} was not ready within ${String(deadline)} ms; allow more with 'deadline'`
    return new TimeoutError({ message, request, cause, deadline: 'total', timeout: deadline })
  }
  for (let usual = interval; ; usual = Math.min(usual * 1.5, interval * 10)) {
    const left = Math.max(Math.ceil(end - performance.now()), 1)
    const call = { ...callOptions(options), timeout: timeout > 0 ? Math.min(timeout, left) : left }
    const answer = await ask(call).catch((error: unknown) => {
      // A question that the deadline cut off is no failure of its own.
      throw error instanceof TimeoutError && performance.now() >= end ? late(error) : error
    })
    if ('done' in answer) {
      return answer.done
    }
    // "Again at once" is not taken at its word, or it would keep the processor busy.
    const asked = parseRetryAfter(answer.headers['retry-after'])
    const wait = asked === undefined ? usual : Math.max(asked, Math.min(usual, SHORTEST))
    if (performance.now() + wait >= end) {
      throw late()
    }
    await pause(wait, signal, request)
  }
}

/** The options of single calls out of those of a verb. */
export function callOptions(options: CallOptions): CallOptions {
  const { signal, headers, query, timeout, asUser } = options
  return { signal, headers, query, timeout, asUser }
}
