/** How long to wait for something that Box is still making. */
export interface Waiting {
  /** Milliseconds until it must be there. Default 120,000. */
  readonly deadline?: number | undefined
  /**
   * Milliseconds between the first two questions, where Box does not say how long; later ones are
   * further apart, up to ten times as far. Default 1,000.
   */
  readonly interval?: number | undefined
}
