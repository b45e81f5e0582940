import type { Open } from './open.js'
import type { Ref } from './ref.js'

/** Whether terms have to be accepted. */
export type TermsOfServiceStatus = Open<'enabled' | 'disabled'>

/** Whom terms are for: users of the enterprise, or others. */
export type TermsOfServiceType = Open<'managed' | 'external'>

/** The terms as they shall be. */
export interface TermsOfServiceUpdate {
  readonly status: TermsOfServiceStatus
  readonly text: string
}

/** New terms. */
export interface TermsOfServiceCreate extends TermsOfServiceUpdate {
  /** Default: those for users of the enterprise. */
  readonly tosType?: TermsOfServiceType | undefined
}

/** Which terms to list. */
export interface TermsOfServiceQuery {
  readonly tosType?: TermsOfServiceType | undefined
}

/** Whose answer to read. */
export interface UserStatusQuery {
  /** Default: the current user. */
  readonly userId?: string | Ref | undefined
}

/** The answer to terms. */
export interface UserStatusUpdate {
  /** The answer. */
  readonly isAccepted: boolean
}

/** The first answer of a user. */
export interface UserStatusCreate extends UserStatusUpdate {
  /** Default: the current user. */
  readonly user?: Ref | undefined
}
