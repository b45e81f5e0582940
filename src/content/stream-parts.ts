import { isBoxError } from '../errors/index.js'
import type { ByteStream, OnceSource, ReplayableSource } from '../transport/index.js'
import { uploadError, wrongLength } from './content-error.js'
import { Buffers, lengthOf, type Cut, type PartReader } from './part-cut.js'

type Streamed = OnceSource | ReplayableSource

/** Reads a stream in parts, one after the other, holding no more than the parts that are on their way. */
export function streamParts(source: Streamed, cut: Cut): PartReader {
  const reader = new StreamReader(source, cut)
  const buffers = new Buffers(cut)
  let before: Promise<unknown> = Promise.resolve()
  return {
    read(index, slot) {
      const reading = before.then(() => reader.fill(buffers.at(slot, lengthOf(cut, index)), index))
      before = reading
      return reading
    },
    close: () => reader.close(),
  }
}

class StreamReader {
  readonly #source: Streamed
  readonly #cut: Cut
  #stream: ByteStream | undefined
  #pieces: AsyncIterator<Uint8Array | string> | undefined
  #left: Uint8Array = new Uint8Array()
  #closed = false

  constructor(source: Streamed, cut: Cut) {
    this.#source = source
    this.#cut = cut
  }

  async fill(buffer: Buffer, index: number): Promise<Uint8Array> {
    const { size, partSize } = this.#cut
    const start = index * partSize
    let filled = 0
    while (filled < buffer.byteLength) {
      const piece = await this.#next()
      if (piece === undefined) {
        throw wrongLength(size, start + filled)
      }
      const taken = piece.subarray(0, buffer.byteLength - filled)
      buffer.set(taken, filled)
      filled += taken.byteLength
      this.#left = piece.subarray(taken.byteLength)
    }
    if (start + filled === size) {
      await this.#end()
    }
    return buffer
  }

  /** Ends a stream that is still open; one that never answers is not waited for. */
  close(): Promise<void> {
    this.#closed = true
    const stream = this.#stream ?? ('stream' in this.#source ? this.#source.stream : undefined)
    if (stream !== undefined && 'destroy' in stream) {
      stream.on('error', () => undefined).destroy()
    } else {
      void this.#pieces?.return?.().catch(() => undefined)
    }
    return Promise.resolve()
  }

  async #end(): Promise<void> {
    for (;;) {
      const more = await this.#next()
      if (more === undefined) {
        return
      }
      if (more.byteLength > 0) {
        throw wrongLength(this.#cut.size, 'more')
      }
    }
  }

  async #next(): Promise<Uint8Array | undefined> {
    if (this.#left.byteLength > 0) {
      const left = this.#left
      this.#left = new Uint8Array()
      return left
    }
    try {
      const pieces = (this.#pieces ??= await this.#open())
      const next = await pieces.next()
      if (next.done === true) {
        return undefined
      }
      return typeof next.value === 'string' ? Buffer.from(next.value) : next.value
    } catch (cause) {
      throw isBoxError(cause)
        ? cause
        : uploadError('CONTENT_READ', 'The content to send could not be read', cause)
    }
  }

  async #open(): Promise<AsyncIterator<Uint8Array | string>> {
    const source = this.#source
    this.#stream = 'stream' in source ? source.stream : await source.open()
    if (this.#closed) {
      await this.close()
    }
    const iterable = this.#stream as AsyncIterable<Uint8Array | string>
    return iterable[Symbol.asyncIterator]()
  }
}
