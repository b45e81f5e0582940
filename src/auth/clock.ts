// A Date header is cut to whole seconds, and a busy server may write one that is a little old.
const COARSE = 2_000

/** Box's clock, as far as its replies have told: this machine's, corrected by what is known to be wrong. */
export class Clock {
  readonly #local: () => number
  #skew = 0

  /** @param local - milliseconds since 1970 by this machine */
  constructor(local: () => number = Date.now) {
    this.#local = local
  }

  /** This machine's clock, uncorrected. */
  readonly local = (): number => this.#local()

  /** Milliseconds since 1970 by Box's clock. */
  readonly now = (): number => this.#local() + this.#skew

  /**
   * Learns from the `Date` header of a reply. It tells only between which two values the skew lies, so
   * what is known moves no further than that range demands.
   *
   * @param date - the header
   * @param sent - `local()` when the request left
   */
  learn(date: string | undefined, sent: number): void {
    const told = date === undefined ? NaN : Date.parse(date)
    if (Number.isNaN(told)) {
      return
    }
    const least = told - this.#local()
    const most = told + COARSE - sent
    this.#skew = Math.min(Math.max(this.#skew, least), Math.max(least, most))
  }
}
