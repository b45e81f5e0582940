import type { Open } from './open.js'
import type { Ref } from './ref.js'

interface LegalHoldNames {
  /** At most 254 characters. */
  readonly policyName: string
  /** At most 500 characters. */
  readonly description?: string | undefined
}

/** A new legal hold policy: for one time span, or from now on. */
export type LegalHoldPolicyCreate = LegalHoldNames &
  (
    | {
        /** Holds what is there and what comes, until the policy is deleted. */
        readonly isOngoing: true
        readonly filterStartedAt?: undefined
        readonly filterEndedAt?: undefined
      }
    | {
        readonly isOngoing?: false | undefined
        /** Holds contents uploaded from then on. */
        readonly filterStartedAt: Date | string
        /** And until then. */
        readonly filterEndedAt: Date | string
      }
  )

/** What can be changed on a legal hold policy. What is left out stays. */
export interface LegalHoldPolicyUpdate {
  readonly policyName?: string | undefined
  readonly description?: string | undefined
  /** Why it was released. At most 500 characters. */
  readonly releaseNotes?: string | undefined
}

/** Which legal hold policies to list. */
export interface LegalHoldPolicyQuery {
  /** How the name begins, whatever the case of its letters. */
  readonly policyName?: string | undefined
}

/** The kinds of things that can be held; `ownership` and `interactions` go with a user's id. */
export type LegalHoldTargetType = Open<
  'file' | 'file_version' | 'folder' | 'user' | 'ownership' | 'interactions'
>

/** What a legal hold policy holds. */
export interface LegalHoldPolicyAssign {
  readonly assignTo: { readonly type: LegalHoldTargetType; readonly id: string }
}

/** A legal hold policy, and what it holds. */
export interface LegalHoldPolicyAssignmentCreate extends LegalHoldPolicyAssign {
  readonly policyId: string | Ref
}

/** Which assignments to list. */
export interface LegalHoldPolicyAssignmentQuery {
  readonly assignToType?: LegalHoldTargetType | undefined
  readonly assignToId?: string | Ref | undefined
}
