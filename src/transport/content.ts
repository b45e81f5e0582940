import { UsageError } from '../errors/box-error.js'
import { ContentError } from '../errors/transport-error.js'
import type { FailedRequest } from '../errors/failed-reply.js'
import type { ReplayableSource, RequestBody, Source } from './transport.js'

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
  if (typeof source === 'string') {
    return whole(Buffer.from(source))
  }
  if (source instanceof Uint8Array) {
    return whole(source)
  }
  if (source instanceof Blob) {
    return { bytes: readBlob(source), size: source.size }
  }
  if (!isOpenable(source)) {
    refuseNoContent(source)
    return { bytes: asBytes(() => source, request), size: undefined }
  }
  const { size } = source
  // Opened at the first read, so that a request that never leaves opens nothing.
  const bytes = asBytes(() => source.open(), request)
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

function whole(bytes: Uint8Array): OpenContent {
  return { bytes, size: bytes.byteLength }
}

function isReplayableSource(source: Source): boolean {
  return (
    typeof source === 'string' ||
    source instanceof Uint8Array ||
    source instanceof Blob ||
    isOpenable(source)
  )
}

function isOpenable(source: Exclude<Source, string>): source is ReplayableSource {
  // A file's ReadStream has an `open` of its own, and is none the less read once only.
  return (
    isObject(source) &&
    'open' in source &&
    typeof source.open === 'function' &&
    !(Symbol.asyncIterator in source)
  )
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

function refuseNoContent(source: unknown): void {
  if (!isObject(source) || !(Symbol.asyncIterator in source || Symbol.iterator in source)) {
    const what = source === null || source === undefined ? String(source) : `this ${typeof source}`
    throw new UsageError(
      `content must be text, bytes, a Blob, a stream or another iterable of bytes, or an object ` +
        `with open(), not ${what}.`,
    )
  }
}

async function* readBlob(blob: Blob): AsyncGenerator<Uint8Array> {
  for await (const piece of blob.stream()) {
    yield piece as Uint8Array
  }
}

async function* asBytes(
  open: () => AsyncIterable<Uint8Array | string>,
  request: FailedRequest,
): AsyncGenerator<Uint8Array> {
  try {
    // A Readable with an encoding, or a careless iterable, gives text.
    for await (const piece of open()) {
      yield typeof piece === 'string' ? Buffer.from(piece) : piece
    }
  } catch (cause) {
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
