import { UsageError } from '../errors/box-error.js'
import { fileSource, type FileSource } from './file-source.js'
import type { ReplayableSource, SizedStream, Source } from './transport.js'

/** A stream that can be read once, its length known or not. */
export type OnceSource = Omit<SizedStream, 'size'> & { readonly size: number | undefined }

/** A source in one of few plain forms. */
export type PlainSource = Uint8Array | Blob | FileSource | ReplayableSource | OnceSource

/** Tells whether a source in its plain form can be read once only. */
export const isOnce = (source: PlainSource): source is OnceSource =>
  !(source instanceof Blob) && 'stream' in source

/**
 * Brings a source into a plain form; a file is looked up, nothing is opened.
 *
 * @param at - the verb that takes it, for the error
 * @throws UsageError when it is nothing that can be sent, or there is no such file
 */
export function plainSource(source: Source, at?: string): PlainSource {
  if (typeof source === 'string') {
    return Buffer.from(source)
  }
  if (source instanceof Uint8Array || source instanceof Blob) {
    return source
  }
  if (source instanceof URL) {
    return fileSource(source)
  }
  if (typeof source === 'function') {
    return { open: source }
  }
  return plainObject(source, at)
}

/** Tells whether a source can be sent a second time: all but streams can. */
export function isReplayableSource(source: Source): boolean {
  return (
    typeof source !== 'object' ||
    (source as unknown) === null ||
    (!(Symbol.asyncIterator in source) && !('stream' in source)) ||
    source instanceof Blob
  )
}

function plainObject(
  source: Exclude<Source, string | Uint8Array | Blob | URL | ReplayableSource['open']>,
  at: string | undefined,
): PlainSource {
  if (typeof source === 'object' && (source as unknown) !== null) {
    // First of all: a file's ReadStream has a `path` and an `open` of its own, and is read once only.
    if (Symbol.asyncIterator in source) {
      return { stream: source, size: undefined }
    }
    if ('open' in source && typeof source.open === 'function') {
      return source
    }
    if ('path' in source) {
      return fileSource(source.path)
    }
    if ('stream' in source && typeof source.size === 'number') {
      return source
    }
  }
  throw new UsageError(
    `${at === undefined ? '' : `${at}: `}content must be text, bytes, a Blob, { path }, a stream, ` +
      `{ stream, size }, or a function that opens a stream, not this ${typeof source}.`,
  )
}
