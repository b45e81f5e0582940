import { Readable } from 'node:stream'
import { TimeoutError } from '../errors/transport-error.js'
import { abortError } from './aborted.js'
import { CALL, Call, type PartOfCall } from './call.js'
import { isUpload } from './content.js'
import { DEFAULT_TIMEOUTS, mergeTimeouts } from './timeouts.js'
import type { HttpRequest, HttpResponse, Middleware, Next, Timeouts } from './transport.js'

/**
 * Keeps a whole call within its budget, and lets go the moment the caller's signal is aborted,
 * whatever the layers below are busy with. The outermost layer: it begins a call.
 *
 * @param timeouts - milliseconds where a request names none; what is left out stays at the default
 */
export function deadline(timeouts?: Timeouts): Middleware {
  const base = mergeTimeouts(DEFAULT_TIMEOUTS, timeouts)
  return (request, next) => {
    const merged = mergeTimeouts(base, request.rules?.timeouts)
    const named = request.rules?.timeouts?.total ?? timeouts?.total
    // How long an upload takes depends on the line; the idle clocks see to it that it moves.
    const total = named === undefined && isUpload(request.body) ? 0 : merged.total
    return new BoundedCall(request, { ...merged, total }).run(next)
  }
}

function expire(call: BoundedCall): void {
  call.expire()
}

const nobody = (): void => undefined

class BoundedCall {
  readonly #request: HttpRequest
  readonly #timeouts: Required<Timeouts>
  #call: Call | undefined
  #timer: NodeJS.Timeout | undefined
  #reject: (error: unknown) => void = nobody

  constructor(request: HttpRequest, timeouts: Required<Timeouts>) {
    this.#request = request
    this.#timeouts = timeouts
  }

  run(next: Next): Promise<HttpResponse> {
    const request = this.#request
    const { signal } = request
    if (signal?.aborted === true) {
      return Promise.reject(abortError(signal, request))
    }
    return new Promise((resolve, reject) => {
      this.#reject = reject
      signal?.addEventListener('abort', this)
      next(this.#begin()).then(
        response => {
          this.#succeed(response)
          resolve(response)
        },
        (error: unknown) => {
          this.#fail(error)
        },
      )
    })
  }

  /** The caller's signal was aborted. */
  handleEvent(): void {
    this.#giveUp(abortError(this.#request.signal, this.#request))
  }

  #begin(): PartOfCall {
    const { total } = this.#timeouts
    if (total > 0) {
      this.#timer = setTimeout(expire, total, this)
    }
    const end = total > 0 ? performance.now() + total : Infinity
    const request = this.#request
    this.#call = new Call(end)
    // Not `{ ...request, attempt }`: V8 is slow to give a copied object further properties.
    return Object.assign({}, request, {
      [CALL]: this.#call,
      rules: { ...request.rules, timeouts: this.#timeouts },
      // The call itself is what is given up.
      signal: undefined,
      attempt: 1,
    })
  }

  expire(): void {
    const { total } = this.#timeouts
    const message = `The call took longer than ${String(total)} ms, its repetitions included; allow more with timeouts.total`
    const facts = { message, request: this.#request, deadline: 'total', timeout: total } as const
    this.#giveUp(new TimeoutError(facts))
  }

  #giveUp(error: Error): void {
    this.#fail(error)
    this.#call?.abort(error)
  }

  #fail(error: unknown): void {
    const reject = this.#reject
    this.#finish()
    reject(error)
  }

  // A body that is still to be read can be aborted; the budget ends with the headers.
  #succeed({ body }: HttpResponse): void {
    clearTimeout(this.#timer)
    if (!(body instanceof Readable) || body.closed) {
      this.#finish()
    } else if (this.#request.signal !== undefined) {
      body.once('close', () => {
        this.#finish()
      })
    }
  }

  #finish(): void {
    clearTimeout(this.#timer)
    this.#request.signal?.removeEventListener('abort', this)
    // A signal that outlives its calls holds on to former listeners until memory is tidied up as a whole;
    // the reply behind this must not be among what they hold.
    this.#reject = nobody
  }
}
