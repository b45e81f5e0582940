import type { HttpRequest, HttpResponse, Middleware } from './transport.js'

/** A read that is under way, and who waits for it. */
interface Shared {
  readonly reply: Promise<HttpResponse>
  readonly control: AbortController
  waiting: number
}

/**
 * Makes a middleware that sends equal reads once when they are made at the same time: for code that asks
 * for the same folders from many places. Put it into the client's `use`; it keeps nothing beyond the
 * reply.
 *
 * Reads are equal when method, address and headers are. Everyone is given a reply of their own, and may
 * give up without spoiling it for the others; the request ends when nobody waits any more. What was
 * asked for before a write of the same client ended is not given to who asks after it. A read that gets
 * no reply at all fails for the first only: the others ask for themselves. Deadlines of the connection
 * are those of the first.
 */
export function mergeGets(): Middleware {
  const underWay = new Map<string, Shared>()
  const forget = (): void => underWay.clear()
  return (request, next) => {
    if (request.method !== 'GET') {
      forget()
      return next(request).finally(forget)
    }
    if (!isPlain(request)) {
      return next(request)
    }
    const key = `${request.url}\n${JSON.stringify(Object.entries(request.headers).sort())}`
    const found = underWay.get(key)
    if (found !== undefined) {
      wait(found, request.signal)
      return found.reply.then(copy, () => next(request))
    }
    const control = new AbortController()
    const reply = next({ ...request, signal: control.signal })
    const shared: Shared = { reply, control, waiting: 0 }
    underWay.set(key, shared)
    const end = (): void => {
      if (underWay.get(key) === shared) {
        underWay.delete(key)
      }
    }
    control.signal.addEventListener('abort', end)
    reply.then(end, end)
    wait(shared, request.signal)
    return reply
  }
}

/** Streams and bytes are read once, and a redirect that is not followed is worth no sharing. */
function isPlain({ rules, body }: HttpRequest): boolean {
  return (
    (rules?.response ?? 'json') === 'json' && rules?.redirect !== 'manual' && body === undefined
  )
}

function wait(shared: Shared, signal: AbortSignal | undefined): void {
  shared.waiting++
  const leave = (): void => {
    shared.waiting--
    if (shared.waiting === 0) {
      shared.control.abort(signal?.reason)
    }
  }
  signal?.addEventListener('abort', leave, { once: true })
}

// Objects are made of the body's parts; what one caller changes must not change for another.
function copy(reply: HttpResponse): HttpResponse {
  return { ...reply, body: structuredClone(reply.body) }
}
