import { isBoxError } from '../errors/box-error.js'
import type { FailedRequest } from '../errors/failed-reply.js'
import { ContentError } from '../errors/transport-error.js'
import { isReplayableSource, plainSource } from './source.js'
import type { ByteStream, RequestBody, Source } from './transport.js'

/** Bytes on their way out, with their length when it is known. */
export interface OpenContent {
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>
  readonly size: number | undefined
}

/** Tells whether a body can be sent a second time: all but streams and other one-way iterables. */
export function isReplayable(body: RequestBody | undefined): boolean {
  if (body === undefined) {
    return true
  }
  if ('content' in body) {
    return isReplayableSource(body.content)
  }
  if (!('multipart' in body)) {
    return true
  }
  return body.multipart.every(part => !('content' in part) || isReplayableSource(part.content))
}

/** Tells whether a body carries content, as an upload does. */
export function isUpload(body: RequestBody | undefined): boolean {
  if (body === undefined) {
    return false
  }
  return (
    'content' in body || ('multipart' in body && body.multipart.some(part => 'content' in part))
  )
}

/**
 * Opens a source for one sending.
 *
 * @param source - what the caller gave
 * @param request - named in the error when the content turns out shorter or longer than declared
 */
export function openContent(source: Source, request: FailedRequest): OpenContent {
  const plain = plainSource(source)
  if (plain instanceof Uint8Array) {
    return { bytes: plain, size: plain.byteLength }
  }
  if (plain instanceof Blob) {
    return { bytes: readBlob(plain), size: plain.size }
  }
  const { size } = plain
  // Opened at the first read, so that a request that never leaves opens nothing.
  const bytes = asBytes(() => ('open' in plain ? plain.open() : plain.stream), request)
  return size === undefined ? { bytes, size } : { bytes: measured(bytes, size, request), size }
}

/** The bytes of a source, one piece after the other. */
export async function* pieces(content: OpenContent): AsyncGenerator<Uint8Array> {
  if (content.bytes instanceof Uint8Array) {
    yield content.bytes
  } else {
    yield* content.bytes
  }
}

async function* readBlob(blob: Blob): AsyncGenerator<Uint8Array> {
  for await (const piece of blob.stream()) {
    yield piece as Uint8Array
  }
}

async function* asBytes(
  open: () => ByteStream | Promise<ByteStream>,
  request: FailedRequest,
): AsyncGenerator<Uint8Array> {
  try {
    // A Readable with an encoding, or a careless iterable, gives text.
    for await (const piece of (await open()) as AsyncIterable<Uint8Array | string>) {
      yield typeof piece === 'string' ? Buffer.from(piece) : piece
    }
  } catch (cause) {
    if (isBoxError(cause)) {
      throw cause
    }
    const message = 'The content to send could not be read'
    throw new ContentError({ message, request, cause, phase: 'request', code: 'CONTENT_READ' })
  }
}

async function* measured(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
  request: FailedRequest,
): AsyncGenerator<Uint8Array> {
  let seen = 0
  for await (const piece of bytes) {
    seen += piece.byteLength
    if (seen > size) {
      throw wrongLength(`goes on beyond the ${String(size)}`, request)
    }
    yield piece
  }
  if (seen < size) {
    throw wrongLength(`ended after ${String(seen)} of ${String(size)}`, request)
  }
}

function wrongLength(what: string, request: FailedRequest): ContentError {
  const message = `The content ${what} bytes that were declared; give its real size, or none`
  return new ContentError({ message, request, phase: 'request', code: 'CONTENT_LENGTH' })
}
