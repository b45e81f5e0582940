import type { Progress } from '../resources/index.js'

type Told = ((progress: Progress) => void) | undefined

/** Adds up how far the parts of a transfer have come. */
export class Meter {
  readonly #total: number | undefined
  readonly #onProgress: Told
  readonly #parts = new Map<number, number>()
  #loaded = 0

  constructor(total: number | undefined, onProgress: Told) {
    this.#total = total
    this.#onProgress = onProgress
  }

  /** Takes down that so many bytes of a part have left, and tells it. */
  set(part: number, bytes: number): void {
    const before = this.#parts.get(part) ?? 0
    if (bytes !== before) {
      this.#parts.set(part, bytes)
      this.#loaded += bytes - before
      this.#onProgress?.({ loaded: this.#loaded, total: this.#total })
    }
  }

  /** Begins anew. */
  reset(): void {
    this.#parts.clear()
    this.#loaded = 0
  }
}
