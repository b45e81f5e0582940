import type { Dispatcher } from 'undici'
import type { Phase } from '../errors/transport-error.js'
import type { Awaiting } from './decode-reply.js'
import { Exchange } from './exchange.js'
import { toTransportError } from './failure.js'
import type { Answer, Wire } from './wire.js'

/**
 * Sends a request by undici alone. Nobody stands between the call and the connection, so there is
 * nothing to make an axios config for, which would cost as much as undici itself.
 */
export function undiciSend(dispatcher: Dispatcher): (wire: Wire) => Promise<Answer> {
  return wire =>
    new Promise((resolve, reject) => {
      exchange(dispatcher, wire, new Sending(wire, resolve, reject))
    })
}

// A class rather than an object of closures: one is made for each request.
class Sending implements Awaiting {
  readonly #wire: Wire
  readonly #fail: (error: Error) => void

  constructor(
    wire: Wire,
    readonly resolve: (answer: Answer) => void,
    fail: (error: Error) => void,
  ) {
    this.#wire = wire
    this.#fail = fail
  }

  reject(error: Error, phase: Phase): void {
    this.#fail(toTransportError(error, this.#wire, phase))
  }
}

/** Sends a request; its body is answered decompressed, and in the form that was asked for. */
export function exchange(dispatcher: Dispatcher, wire: Wire, awaiting: Awaiting): void {
  const running = new Exchange(wire, awaiting)
  try {
    dispatcher.dispatch(optionsOf(wire), running)
    running.dispatched()
  } catch (error) {
    awaiting.reject(error as Error, 'connect')
  }
}

function optionsOf({ request, headers, data, timeouts }: Wire): Dispatcher.DispatchOptions {
  const { origin, pathname, search } = new URL(request.url)
  return {
    origin,
    path: pathname + search,
    method: request.method,
    headers,
    body: data ?? null,
    headersTimeout: timeouts.firstByte,
    bodyTimeout: timeouts.idle,
  }
}
