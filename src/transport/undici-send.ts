import type { Dispatcher } from 'undici'
import type { Phase } from '../errors/transport-error.js'
import { abortOf } from './call.js'
import { Exchange, type RawReply } from './exchange.js'
import { toTransportError } from './failure.js'
import { decodeBytes, decodeStream, shapeBody } from './reply-body.js'
import type { Answer, ReplyMode, Wire } from './wire.js'

/** Who waits for an answer. */
export interface Awaiting {
  resolve(answer: Answer): void
  reject(error: Error, phase: Phase): void
}

/**
 * Sends a request by undici alone. Nobody stands between the call and the connection, so there is
 * nothing to make an axios config for, which would cost as much as undici itself.
 */
export function undiciSend(dispatcher: Dispatcher): (wire: Wire) => Promise<Answer> {
  return wire =>
    new Promise((resolve, reject) => {
      exchange(dispatcher, wire, {
        resolve,
        reject: (error, phase) => {
          reject(toTransportError(error, wire, phase))
        },
      })
    })
}

/** Sends a request; its body is answered decompressed, and in the form that was asked for. */
export function exchange(dispatcher: Dispatcher, wire: Wire, awaiting: Awaiting): void {
  const { mode, request } = wire
  const running = new Exchange(wire, abortOf(request), {
    resolve: raw => {
      decode(raw, mode, awaiting)
    },
    reject: (error, phase) => {
      awaiting.reject(error, phase)
    },
  })
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

function decode(raw: RawReply, mode: ReplyMode, awaiting: Awaiting): void {
  const encoding = raw.headers['content-encoding']
  if (encoding === undefined) {
    awaiting.resolve(answerOf(raw, mode))
    return
  }
  // What is handed over is no longer what these two describe.
  const headers = { ...raw.headers }
  delete headers['content-encoding']
  delete headers['content-length']
  if (!Buffer.isBuffer(raw.body)) {
    const body = decodeStream(raw.body, encoding)
    awaiting.resolve(answerOf({ ...raw, headers, body }, mode))
    return
  }
  decodeBytes(raw.body, encoding).then(
    body => awaiting.resolve(answerOf({ ...raw, headers, body }, mode)),
    (error: unknown) => awaiting.reject(error as Error, 'reply'),
  )
}

function answerOf({ status, statusText, headers, body }: RawReply, mode: ReplyMode): Answer {
  const shaped = Buffer.isBuffer(body) ? shapeBody(body, mode, status) : body
  return { status, statusText, headers: joinHeaders(headers), body: shaped }
}

function joinHeaders(headers: RawReply['headers']): Record<string, string> {
  for (const name in headers) {
    if (typeof headers[name] !== 'string') {
      return joined(headers)
    }
  }
  // Without a repeated header, what undici has made is already what is wanted.
  return headers as Record<string, string>
}

function joined(headers: RawReply['headers']): Record<string, string> {
  const plain: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) {
      plain[name] = typeof value === 'string' ? value : value.join(', ')
    }
  }
  return plain
}
