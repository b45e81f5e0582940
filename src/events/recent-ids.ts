/** The ids that were used last, up to a number. */
export class RecentIds {
  readonly #most: number
  readonly #ids: Set<string>

  constructor(most: number, ids: readonly string[] = []) {
    this.#most = most
    this.#ids = new Set(ids.slice(-most))
  }

  /** Tells whether an id is known, and counts that as use. */
  use(id: string): boolean {
    const isKnown = this.#ids.delete(id)
    if (isKnown) {
      this.#ids.add(id)
    }
    return isKnown
  }

  /** Adds an id, and forgets the one that was not used for longest. */
  add(id: string): void {
    this.#ids.delete(id)
    this.#ids.add(id)
    if (this.#ids.size > this.#most) {
      const [oldest = ''] = this.#ids
      this.#ids.delete(oldest)
    }
  }

  /** All of them, the latest last. */
  list(): string[] {
    return [...this.#ids]
  }
}
