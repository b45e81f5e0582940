import type { IncomingHttpHeaders } from 'node:http'
import { Readable } from 'node:stream'
import type { Phase } from '../errors/transport-error.js'
import { decodeBytes, decodeStream, shapeBody } from './reply-body.js'
import type { Answer, ReplyMode } from './wire.js'

/** A reply as it came off the connection. */
export interface RawReply {
  readonly status: number
  readonly statusText: string
  readonly headers: IncomingHttpHeaders
  /** In the pieces that came, or as they come. */
  readonly body: readonly Buffer[] | Readable
}

/** Who waits for an answer. */
export interface Awaiting {
  resolve(answer: Answer): void
  reject(error: Error, phase: Phase): void
}

/** Answers with the body decompressed, and in the form that was asked for. */
export function decodeReply(raw: RawReply, mode: ReplyMode, awaiting: Awaiting): void {
  const encoding = raw.headers['content-encoding']
  if (encoding === undefined) {
    awaiting.resolve(answerOf(raw, mode))
    return
  }
  // What is handed over is no longer what these two describe.
  const headers = { ...raw.headers }
  delete headers['content-encoding']
  delete headers['content-length']
  if (raw.body instanceof Readable) {
    const body = decodeStream(raw.body, encoding)
    awaiting.resolve(answerOf({ ...raw, headers, body }, mode))
    return
  }
  decodeBytes(Buffer.concat(raw.body), encoding).then(
    body => awaiting.resolve(answerOf({ ...raw, headers, body: [body] }, mode)),
    (error: unknown) => awaiting.reject(error as Error, 'reply'),
  )
}

function answerOf({ status, statusText, headers, body }: RawReply, mode: ReplyMode): Answer {
  const shaped = body instanceof Readable ? body : shapeBody(body, mode, status)
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
