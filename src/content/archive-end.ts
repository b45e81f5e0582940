const HEAD = 22
const COMMENT = 65_535
const SIGNATURE = Buffer.from([0x50, 0x4b, 0x05, 0x06])

/**
 * Watches an archive go by and tells whether it came to its end. A zip archive ends with its table of
 * contents, and that with a record that nothing but a comment follows.
 */
export class ArchiveEnd {
  #tail: Buffer = Buffer.alloc(0)

  /** Takes the next piece. */
  add(piece: Uint8Array): void {
    const most = HEAD + COMMENT
    const kept = piece.byteLength >= most ? [piece.subarray(-most)] : [this.#tail, piece]
    this.#tail = Buffer.concat(kept).subarray(-most)
  }

  /** Whether the last piece was the end of an archive. */
  get isWhole(): boolean {
    for (let at = this.#tail.length - HEAD; at >= 0; at--) {
      at = this.#tail.lastIndexOf(SIGNATURE, at)
      if (at < 0) {
        return false
      }
      if (at + HEAD + this.#tail.readUInt16LE(at + HEAD - 2) === this.#tail.length) {
        return true
      }
    }
    return false
  }
}
