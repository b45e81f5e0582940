import { pipeline, Readable } from 'node:stream'
import { brotliDecompress, createBrotliDecompress, createUnzip, unzip } from 'node:zlib'
import { promisify } from 'node:util'
import { parseJson } from './json.js'
import type { ReplyMode } from './wire.js'

const inflate = promisify(unzip)
const unbrotli = promisify(brotliDecompress)

/**
 * Hands a body that was read whole over in the form that was asked for. Refusals and redirects are
 * read as JSON whatever was asked.
 */
export function shapeBody(pieces: readonly Buffer[], mode: ReplyMode, status: number): unknown {
  const good = status < 300 || status === 304
  if (good && mode === 'bytes') {
    return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)
  }
  if (good && mode === 'stream') {
    return Readable.from([Buffer.concat(pieces)], { objectMode: false })
  }
  return readJson(textOf(pieces))
}

let joined = Buffer.alloc(0)
const LARGEST = 2 ** 20

/**
 * The text of pieces of UTF-8. They are put together in one place over and over again: memory that is
 * new costs more than what is copied into it.
 */
function textOf(pieces: readonly Buffer[]): string {
  const [first = joined] = pieces
  if (pieces.length < 2) {
    return pieces.length === 0 ? '' : first.toString('utf8')
  }
  const size = pieces.reduce((sum, piece) => sum + piece.byteLength, 0)
  if (size > LARGEST) {
    return Buffer.concat(pieces, size).toString('utf8')
  }
  if (size > joined.byteLength) {
    joined = Buffer.allocUnsafeSlow(size)
  }
  let at = 0
  for (const piece of pieces) {
    at += piece.copy(joined, at)
  }
  return joined.toString('utf8', 0, size)
}

/** Parses a text: its value when it is JSON, the text itself when it is not, nothing when empty. */
export function readJson(text: string): unknown {
  if (text === '') {
    return undefined
  }
  // A page of HTML is the common case of no JSON; it need not cost an exception.
  if (text.startsWith('<')) {
    return text
  }
  try {
    return parseJson(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch {
    return text
  }
}

/** Undoes a Content-Encoding; what is not known is left as it is. */
export async function decodeBytes(bytes: Buffer, encoding: string): Promise<Buffer> {
  if (bytes.byteLength === 0) {
    return bytes
  }
  if (isZip(encoding)) {
    return inflate(bytes)
  }
  return isBrotli(encoding) ? unbrotli(bytes) : bytes
}

/** Undoes a Content-Encoding of a stream; what is not known is left as it is. */
export function decodeStream(stream: Readable, encoding: string): Readable {
  const decoder = isZip(encoding)
    ? createUnzip()
    : isBrotli(encoding)
      ? createBrotliDecompress()
      : null
  if (decoder === null) {
    return stream
  }
  // The error is seen by whoever reads the decoder; here it only must not go unheard.
  return pipeline(stream, decoder, () => undefined)
}

function isZip(encoding: string): boolean {
  return /^(?:x-)?gzip$|^deflate$/i.test(encoding)
}

function isBrotli(encoding: string): boolean {
  return encoding.toLowerCase() === 'br'
}
