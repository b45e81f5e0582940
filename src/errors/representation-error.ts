import { BoxError } from './box-error.js'

/** What is known of a representation that cannot be had. */
export interface RepresentationErrorFacts {
  /** Its state, as `error`; `missing` when Box names no such representation. */
  readonly state: string
  /** Why, as `error_password_protected`, when Box says so. */
  readonly code?: string | undefined
  /** Its kind, as `pdf`, or what was asked for. */
  readonly representation: string
}

/** A file cannot be had in the form that was asked for. */
export class RepresentationError extends BoxError {
  readonly state: string
  readonly code: string | undefined
  readonly representation: string

  constructor(message: string, { state, code, representation }: RepresentationErrorFacts) {
    super(message)
    this.state = state
    this.code = code
    this.representation = representation
  }
}
