import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { UsageError } from '../errors/index.js'
import type { ByteStream, OnceSource, PlainSource } from '../transport/index.js'

/** SHA-1 of bytes, or of text, in hexadecimal. */
export const sha1Of = (bytes: Uint8Array | string): string =>
  createHash('sha1').update(bytes).digest('hex')

/** Adds a file to a hash and resolves to the number of its bytes. */
export async function hashFile(hash: Hash, path: string, signal?: AbortSignal): Promise<number> {
  let size = 0
  const pieces = createReadStream(path, { highWaterMark: 1024 * 1024, signal })
  for await (const piece of pieces as AsyncIterable<Buffer>) {
    hash.update(piece)
    size += piece.byteLength
  }
  return size
}

/** The value of a Digest header for a SHA-1 in hexadecimal. */
export const digestOf = (sha1: string): string =>
  `SHA=${Buffer.from(sha1, 'hex').toString('base64')}`

/**
 * The SHA-1 that a caller gave, in lower case.
 *
 * @throws UsageError when it is none
 */
export function givenSha1(sha1: string | boolean | undefined, at: string): string | undefined {
  if (typeof sha1 !== 'string') {
    return undefined
  }
  if (!/^[0-9a-f]{40}$/i.test(sha1)) {
    throw new UsageError(
      `${at}: sha1 must be 40 hexadecimal digits, or true to have it computed, not '${sha1}'.`,
    )
  }
  return sha1.toLowerCase()
}

/** Reads content that can be opened again, for its SHA-1 in hexadecimal. */
export async function sha1OfSource(
  source: Exclude<PlainSource, OnceSource> | Blob,
  signal: AbortSignal,
): Promise<string> {
  const hash = createHash('sha1')
  if (source instanceof Uint8Array) {
    return hash.update(source).digest('hex')
  }
  const stream: ByteStream = source instanceof Blob ? source.stream() : await source.open()
  for await (const piece of stream as AsyncIterable<Uint8Array | string>) {
    signal.throwIfAborted()
    hash.update(piece)
  }
  return hash.digest('hex')
}
