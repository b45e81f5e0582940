import { createHash } from 'node:crypto'

/** The content of a file, as the pieces it came in: a large file is never copied into one. */
export class Bytes {
  readonly length: number
  readonly #pieces: readonly Uint8Array[]

  constructor(pieces: readonly Uint8Array[]) {
    this.#pieces = pieces
    this.length = pieces.reduce((sum, piece) => sum + piece.byteLength, 0)
  }

  /** Puts contents behind one another, without copying them. */
  static join(contents: readonly Bytes[]): Bytes {
    return new Bytes(contents.flatMap(content => content.#pieces))
  }

  /** SHA-1 in hexadecimal. */
  sha1(): string {
    const hash = createHash('sha1')
    for (const piece of this.#pieces) {
      hash.update(piece)
    }
    return hash.digest('hex')
  }

  /** The bytes from `start` up to and without `end`. */
  *slice(start: number, end: number): Generator<Uint8Array> {
    let offset = 0
    for (const piece of this.#pieces) {
      const from = Math.max(start - offset, 0)
      const to = Math.min(end - offset, piece.byteLength)
      if (from < to) {
        yield piece.subarray(from, to)
      }
      offset += piece.byteLength
    }
  }

  /** All of it as UTF-8. */
  text(): string {
    return Buffer.concat([...this.#pieces]).toString('utf8')
  }
}
