import { Readable } from 'node:stream'
import { UsageError } from '../errors/box-error.js'
import type { HttpRequest, HttpResponse, Transport } from '../transport/transport.js'
import type { Reply } from './reply.js'

/** Answers a request; what it throws is what the transport throws. */
export type Handler = (request: HttpRequest) => Reply | Promise<Reply>

/**
 * A transport without a network, for unit tests of applications.
 *
 * @example
 * const transport = new MockTransport({ 'GET /2.0/folders/0': reply(200, { id: '0', type: 'folder' }) })
 */
export class MockTransport implements Transport {
  /** What was sent, oldest first. */
  readonly requests: HttpRequest[] = []
  readonly #handler: Handler

  /**
   * @param answers - a function; or replies by 'METHOD /path'; or a list, used up one by one
   */
  constructor(answers: Handler | Readonly<Record<string, Reply>> | readonly Reply[]) {
    if (typeof answers === 'function') {
      this.#handler = answers
    } else if (isList(answers)) {
      this.#handler = oneByOne(answers)
    } else {
      this.#handler = byRoute(answers)
    }
  }

  async send(request: HttpRequest): Promise<HttpResponse> {
    this.requests.push(request)
    const answer = await this.#handler(request)
    return { ...answer, url: request.url, body: shape(answer, request) }
  }
}

function isList(answers: unknown): answers is readonly Reply[] {
  return Array.isArray(answers)
}

function oneByOne(replies: readonly Reply[]): Handler {
  let used = 0
  return request => {
    const answer = replies[used++]
    if (answer !== undefined) {
      return answer
    }
    throw new UsageError(
      `MockTransport has ${String(replies.length)} replies, and ${request.method} ${request.url} is request ${String(used)}; give it another reply.`,
    )
  }
}

function byRoute(routes: Readonly<Record<string, Reply>>): Handler {
  return request => {
    const key = `${request.method} ${new URL(request.url).pathname}`
    const answer = routes[key]
    if (answer !== undefined) {
      return answer
    }
    throw new UsageError(`MockTransport has no reply for '${key}'; add one under this key.`)
  }
}

// A copy, as from a wire: what a test does to a result must not change the next reply.
function shape({ status, body }: Reply, request: HttpRequest): unknown {
  const mode = request.rules?.response ?? 'json'
  if (mode === 'json' || status >= 300) {
    return body === undefined ? undefined : structuredClone(body)
  }
  const bytes = body instanceof Uint8Array ? body : Buffer.from(toText(body))
  return mode === 'bytes' ? bytes : Readable.from([bytes], { objectMode: false })
}

function toText(body: unknown): string {
  if (body === undefined) {
    return ''
  }
  return typeof body === 'string' ? body : JSON.stringify(body)
}
