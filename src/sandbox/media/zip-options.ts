/** How archives behave. */
export interface ZipOptions {
  /** Seconds within which a download must begin. Default 10. */
  readonly lifetime?: number
  /** Times that the status still says `in_progress` after the last byte. Default 1. */
  readonly polls?: number
}
