import type { CallOptions } from '../core/index.js'
import { TimeoutError } from '../errors/index.js'
import { abortError } from '../transport/index.js'

const NEVER = 2 ** 31 - 1

/**
 * The time that a verb of many calls has: it ends with the caller's signal, with the budget that the
 * caller gave for all of it, or with the first failure.
 */
export class Span {
  readonly #control = new AbortController()
  readonly #outer: AbortSignal | undefined
  readonly #timer: NodeJS.Timeout | undefined

  constructor({ signal, timeout = 0 }: CallOptions) {
    this.#outer = signal
    if (signal?.aborted === true) {
      this.handleEvent()
      return
    }
    signal?.addEventListener('abort', this)
    if (timeout > 0 && timeout < NEVER) {
      this.#timer = setTimeout(() => this.end(tooLate(timeout)), timeout)
    }
  }

  /** For the calls of the verb. */
  get signal(): AbortSignal {
    return this.#control.signal
  }

  /** The caller's signal was aborted. */
  handleEvent(): void {
    this.end(abortError(this.#outer, REQUEST, 'upload'))
  }

  /** Settles with the work, or as soon as the time is over. */
  race<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const end = (): void => {
        reject(this.signal.reason as Error)
      }
      if (this.signal.aborted) {
        end()
      }
      this.signal.addEventListener('abort', end)
      work.then(resolve, reject).finally(() => {
        this.signal.removeEventListener('abort', end)
      })
    })
  }

  /** Ends the time: whatever is under way is given up. */
  end(reason: unknown): void {
    this.close()
    this.#control.abort(reason)
  }

  /** Lets go of the clock and of the caller's signal. */
  close(): void {
    clearTimeout(this.#timer)
    this.#outer?.removeEventListener('abort', this)
  }
}

const REQUEST = { method: 'POST', url: '/files/content' }

function tooLate(timeout: number): TimeoutError {
  const message = `The upload took longer than ${String(timeout)} ms; allow more with timeout`
  return new TimeoutError({ message, request: REQUEST, deadline: 'total', timeout })
}
