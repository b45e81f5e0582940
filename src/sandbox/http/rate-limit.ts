/** How many API calls a user may make in a window of time. */
export interface RateLimit {
  /** Requests of one user in a window. */
  readonly limit: number
  /** Length of the window in milliseconds. */
  readonly windowMs: number
}
