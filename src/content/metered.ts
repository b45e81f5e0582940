import { createHash, type Hash } from 'node:crypto'
import type { ByteStream, PlainSource, Source } from '../transport/index.js'
import { uploadError } from './content-error.js'
import type { Meter } from './meter.js'

/** What is watched while content leaves in one request. */
export interface Watched {
  readonly meter: Meter
  /** The most bytes that content of unknown length may have. */
  readonly limit: number
  /** Whether its SHA-1 is wanted. */
  readonly hashed: boolean
}

// Bytes from memory leave in pieces of this size, so that progress can be told.
const PIECE = 256 * 1024

/** Content that is counted and hashed as it leaves. */
export class MeteredContent {
  /** What to send in place of the content. */
  readonly content: Exclude<Source, string>
  readonly #watched: Watched
  #hash: Hash | undefined
  #stream: ByteStream | undefined

  constructor(source: PlainSource, watched: Watched) {
    this.#watched = watched
    if (source instanceof Uint8Array) {
      this.content = {
        size: source.byteLength,
        open: () => this.#watch(pieces(source), source.byteLength),
      }
    } else if (source instanceof Blob) {
      const open = (): ByteStream => this.#watch(source.stream(), source.size)
      this.content = { size: source.size, open }
    } else if ('open' in source) {
      const open = async (): Promise<ByteStream> => this.#watch(await source.open(), source.size)
      this.content = { size: source.size, open }
    } else {
      const stream = this.#watch(source.stream, source.size)
      this.content = source.size === undefined ? stream : { stream, size: source.size }
    }
  }

  /** SHA-1 of what left last in hexadecimal, where it is wanted. */
  sha1(): string | undefined {
    return this.#hash?.copy().digest('hex')
  }

  /** Ends a stream that was given up in the middle, even one that would never give another byte. */
  close(): void {
    const stream = this.#stream
    if (stream !== undefined && 'destroy' in stream) {
      stream.on('error', () => undefined).destroy()
    }
  }

  async *#watch(
    stream: ByteStream,
    size: number | undefined = Infinity,
  ): AsyncGenerator<Uint8Array, void, undefined> {
    const { meter, limit, hashed } = this.#watched
    this.#stream = stream
    this.#hash = hashed ? createHash('sha1') : undefined
    meter.reset()
    let loaded = 0
    for await (const piece of stream as AsyncIterable<Uint8Array | string>) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      loaded += bytes.byteLength
      if (size === Infinity && loaded > limit) {
        throw uploadError(
          'CONTENT_SIZE_UNKNOWN',
          `The content goes on beyond ${String(limit)} bytes, and Box takes so much in parts only, for which its size must be known: give { stream, size } or { open, size }`,
        )
      }
      this.#hash?.update(bytes)
      yield bytes
      meter.set(0, loaded)
    }
  }
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.byteLength; at += PIECE) {
    yield await Promise.resolve(bytes.subarray(at, at + PIECE))
  }
}
