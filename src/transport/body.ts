import { Readable } from 'node:stream'
import type { FailedRequest } from '../errors/failed-reply.js'
import { openContent, type OpenContent } from './content.js'
import { encodeMultipart } from './multipart.js'
import type { RequestBody } from './transport.js'

/** A body as an HTTP client takes it. */
export interface EncodedBody {
  readonly data: string | Buffer | Readable | undefined
  /** `undefined`: leave what the caller has set. */
  readonly contentType: string | undefined
  /** In bytes; `undefined` when the HTTP client can count them itself, or nobody can. */
  readonly length: number | undefined
}

const NOTHING: EncodedBody = { data: undefined, contentType: undefined, length: undefined }

/**
 * Turns the body of a request into what travels. Called once for each attempt.
 *
 * @param body - what the request carries
 * @param request - named in the error when content does not have the size it declares
 */
export function encodeBody(body: RequestBody | undefined, request: FailedRequest): EncodedBody {
  if (body === undefined) {
    return NOTHING
  }
  if ('json' in body) {
    const { json, contentType = 'application/json' } = body
    return { data: JSON.stringify(json), contentType, length: undefined }
  }
  if ('form' in body) {
    return encodeForm(body.form)
  }
  if ('multipart' in body) {
    const { contentType, ...content } = encodeMultipart(body.multipart, request)
    return encoded(content, contentType)
  }
  return encoded(openContent(body.content, request), body.contentType ?? 'application/octet-stream')
}

function encodeForm(form: Readonly<Record<string, string | undefined>>): EncodedBody {
  const pairs = new URLSearchParams()
  for (const [name, value] of Object.entries(form)) {
    if (value !== undefined) {
      pairs.append(name, value)
    }
  }
  return {
    data: pairs.toString(),
    contentType: 'application/x-www-form-urlencoded',
    length: undefined,
  }
}

function encoded({ bytes, size }: OpenContent, contentType: string): EncodedBody {
  if (bytes instanceof Uint8Array) {
    const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return { data, contentType, length: undefined }
  }
  // Not in object mode: one piece is read ahead, not sixteen.
  return { data: Readable.from(bytes, { objectMode: false }), contentType, length: size }
}
