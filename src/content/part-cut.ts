/** How content is cut. */
export interface Cut {
  /** Bytes of the whole. */
  readonly size: number
  /** Bytes of each part but the last. */
  readonly partSize: number
}

/** The length of a part. */
export const lengthOf = ({ size, partSize }: Cut, index: number): number =>
  Math.min(partSize, size - index * partSize)

/** Content that is read part by part. */
export interface PartReader {
  /**
   * Reads a part; parts are asked for in order, several at a time. The bytes are good until the next
   * read of the same slot.
   *
   * @param index - the part, from 0
   * @param slot - which of the buffers to use, from 0
   */
  read(index: number, slot: number): Promise<Uint8Array>
  /** Rejects when the content is no longer what it was when it was opened. */
  verify?(): Promise<void>
  /** Lets go of what is open, without waiting for what may never come. */
  close(): Promise<void>
}

/** Buffers that are used again and again, one for each slot. */
export class Buffers {
  readonly #length: number
  readonly #buffers: Buffer[] = []

  constructor({ size, partSize }: Cut) {
    this.#length = Math.min(partSize, size)
  }

  /** The first bytes of a slot's buffer. */
  at(slot: number, length: number): Buffer {
    return (this.#buffers[slot] ??= Buffer.allocUnsafeSlow(this.#length)).subarray(0, length)
  }
}
