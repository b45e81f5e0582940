import { redactHeaders, redactUrl, redactValue } from '../util/redact.js'
import type { HttpRequest, HttpResponse, Middleware, RequestBody } from './transport.js'

/** One sending of a request, without secrets. What is costly is worked out only when it is looked at. */
export interface RequestEvent {
  /** Counts sendings in this process; the events of one sending share it. */
  readonly id: number
  /** 1 for the first sending of a call. */
  readonly attempt: number
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** The reply to a sending, without secrets. */
export interface ResponseEvent {
  readonly request: RequestEvent
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
  /** From the sending to the reply. */
  readonly milliseconds: number
}

/** A sending that got no reply. */
export interface ErrorEvent {
  readonly request: RequestEvent
  readonly error: unknown
  readonly milliseconds: number
}

/** A wait before the next sending. */
export interface RetryEvent {
  readonly method: string
  readonly url: string
  /** The attempt that failed; 1 for the first. */
  readonly attempt: number
  /** Milliseconds until the next one. */
  readonly delay: number
  readonly status: number | undefined
  readonly error: unknown
}

/**
 * Told what happens on the wire. Hooks only watch: what one throws is reported as a process warning
 * and changes nothing.
 */
export interface TraceHooks {
  /** A request is about to leave. */
  onRequest?(event: RequestEvent): void
  /** A reply came, whatever its status. */
  onResponse?(event: ResponseEvent): void
  /** A request got no usable reply. */
  onError?(event: ErrorEvent): void
  /** A call is going to be repeated. */
  onRetry?(event: RetryEvent): void
}

let count = 0

/** Tells the hooks of every sending and its end. */
export function trace(hooks: readonly TraceHooks[]): Middleware {
  return async (request, next) => {
    const event = new Sent(request)
    const start = performance.now()
    const since = (): number => Math.round(performance.now() - start)
    tell(hooks, hook => hook.onRequest?.(event))
    try {
      const response = await next(request)
      const got = new Received(event, response, since())
      tell(hooks, hook => hook.onResponse?.(got))
      return response
    } catch (error) {
      const lost = { request: event, error, milliseconds: since() }
      tell(hooks, hook => hook.onError?.(lost))
      throw error
    }
  }
}

/** Calls each hook; a hook that throws is reported and passed over. */
export function tell(hooks: readonly TraceHooks[], call: (hook: TraceHooks) => void): void {
  for (const hook of hooks) {
    try {
      call(hook)
    } catch (error) {
      process.emitWarning(`A trace hook failed: ${String(error)}`, 'BoxwrightWarning')
    }
  }
}

class Sent implements RequestEvent {
  readonly id = ++count
  readonly #request: HttpRequest

  constructor(request: HttpRequest) {
    this.#request = request
  }

  get attempt(): number {
    return this.#request.attempt ?? 1
  }

  get method(): string {
    return this.#request.method
  }

  get url(): string {
    return redactUrl(this.#request.url)
  }

  get headers(): Record<string, string> {
    return redactHeaders(this.#request.headers)
  }

  get body(): unknown {
    return describeBody(this.#request.body)
  }
}

class Received implements ResponseEvent {
  readonly #response: HttpResponse

  constructor(
    readonly request: RequestEvent,
    response: HttpResponse,
    readonly milliseconds: number,
  ) {
    this.#response = response
  }

  get status(): number {
    return this.#response.status
  }

  get headers(): Record<string, string> {
    return redactHeaders(this.#response.headers)
  }

  get body(): unknown {
    const { body } = this.#response
    return isStream(body) ? '[stream]' : redactValue(body)
  }
}

// Content is somebody's file: its size may be told, what is in it not.
function describeBody(body: RequestBody | undefined): unknown {
  if (body === undefined) {
    return undefined
  }
  if ('json' in body) {
    return redactValue(body.json)
  }
  if ('form' in body) {
    return redactValue({ ...body.form, ...('code' in body.form ? CODE : {}) })
  }
  if ('content' in body) {
    return '[content]'
  }
  return body.multipart.map(part =>
    'content' in part
      ? { name: part.name, content: '[content]' }
      : redactValue({ [part.name]: part.value }),
  )
}

// An authorisation code is a secret in a form only; elsewhere 'code' is the name of an error.
const CODE = { code: '[redacted]' }

function isStream(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'pipe' in body
}
