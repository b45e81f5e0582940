/** How many API calls a user may make in a window of time. */
export interface RateLimit {
  readonly limit: number
  readonly windowMs: number
}
