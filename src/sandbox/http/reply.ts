import type { SeenRequest } from './request-log.js'

/** A reply of the sandbox, for those who look at what it says. */
export interface Reply {
  readonly request: SeenRequest
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}
