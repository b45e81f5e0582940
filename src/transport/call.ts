import type { HttpRequest, HttpResponse, Next, Transport } from './transport.js'

/** Where a request says which call it is part of. */
export const CALL: unique symbol = Symbol.for('boxwright:call')

/** Told when what it listens to is given up. */
export interface Listener {
  handleEvent(): void
}

/** What can be given up: a signal, or a call, which spares the making of one. */
export interface Abortable {
  readonly aborted: boolean
  /** Why; `undefined` until then. */
  readonly reason?: unknown
  addEventListener(type: 'abort', listener: Listener): void
  removeEventListener(type: 'abort', listener: Listener): void
}

/**
 * What the layers of one call tell each other, across all its attempts. It rides on the request under
 * a symbol, so that it survives `{ ...request }` in anybody's middleware.
 */
export class Call implements Abortable {
  /** Told in the error: why the call was not repeated. */
  note: string | undefined
  /** The token has been renewed for this call; a second 401 is final. */
  renewed = false
  /** The span of the call, when it is traced. */
  span: unknown
  /** Why the call was given up. */
  reason: Error | undefined
  readonly #listeners = new Set<Listener>()
  #control: AbortController | undefined

  constructor(
    /** When the total budget runs out, in milliseconds of `performance.now()`. */
    readonly end = Infinity,
  ) {}

  get aborted(): boolean {
    return this.reason !== undefined
  }

  /** The same as a signal, which costs as much as the rest of a layer: made for those who need one. */
  get signal(): AbortSignal {
    if (this.#control === undefined) {
      this.#control = new AbortController()
      if (this.reason !== undefined) {
        this.#control.abort(this.reason)
      }
    }
    return this.#control.signal
  }

  addEventListener(_type: 'abort', listener: Listener): void {
    this.#listeners.add(listener)
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.#listeners.delete(listener)
  }

  /** Gives the call up, whatever the layers below are busy with. */
  abort(reason: Error): void {
    this.reason = reason
    for (const listener of this.#listeners) {
      listener.handleEvent()
    }
    this.#control?.abort(reason)
  }
}

/** A request that says which call it is part of. */
export type PartOfCall = HttpRequest & { readonly [CALL]?: Call }

/** The call that a request belongs to; a fresh one when the request is not part of a pipeline. */
export function callOf(request: HttpRequest): Call {
  return (request as PartOfCall)[CALL] ?? new Call()
}

/** What gives a request up: the signal that somebody has put on it, or else its call. */
export function abortOf(request: HttpRequest): Abortable | undefined {
  return request.signal ?? (request as PartOfCall)[CALL]
}

/** The same as a signal. */
export function signalOf(request: HttpRequest): AbortSignal | undefined {
  return request.signal ?? (request as PartOfCall)[CALL]?.signal
}

/** The request as those outside this library are shown it: with its signal. */
export function withSignal(request: HttpRequest): HttpRequest {
  return { ...request, signal: signalOf(request) }
}

/** A layer that puts the signal on what passes. */
export const exposeSignal = (request: HttpRequest, next: Next): Promise<HttpResponse> =>
  next(withSignal(request))

/** Marks a transport that asks the call itself, and needs no signal. */
export const ASKS_CALL = Symbol('asks the call')

/** Tells whether a transport needs no signal. */
export const asksCall = (transport: Transport): boolean => ASKS_CALL in transport
