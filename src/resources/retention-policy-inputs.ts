import type { Open } from './open.js'
import type { Ref } from './ref.js'

/** Whether content is kept for some days, or until the policy is retired. */
export type RetentionPolicyType = Open<'finite' | 'indefinite'>

/** What becomes of content when its time is over. */
export type DispositionAction = Open<'permanently_delete' | 'remove_retention'>

/** Whether a policy can be loosened later. */
export type RetentionType = Open<'modifiable' | 'non_modifiable'>

/** Days by which an owner may extend, or `none` for not at all. */
export type ExtensionLength = 'none' | number | (string & {})

interface RetentionSettings {
  readonly policyName: string
  readonly description?: string | undefined
  readonly dispositionAction: DispositionAction
  /** Default `modifiable`. */
  readonly retentionType?: RetentionType | undefined
  /** Lets the owner keep a file longer. */
  readonly canOwnerExtendRetention?: boolean | undefined
  /** By how many days, for finite policies that delete. */
  readonly maxExtensionLength?: ExtensionLength | undefined
  /** Tells owners and co-owners when the end is near. */
  readonly areOwnersNotified?: boolean | undefined
  /** Further users to tell. */
  readonly customNotificationRecipients?: readonly Ref[] | undefined
}

/** A new retention policy. An indefinite one has no length. */
export type RetentionPolicyCreate = RetentionSettings &
  (
    | {
        readonly policyType: 'finite'
        /** Days. */
        readonly retentionLength: number | string
      }
    | { readonly policyType: 'indefinite'; readonly retentionLength?: undefined }
  )

/** What can be changed on a retention policy. What is left out, or null, stays. */
export interface RetentionPolicyUpdate {
  readonly policyName?: string | null | undefined
  readonly description?: string | null | undefined
  readonly dispositionAction?: DispositionAction | null | undefined
  /** `non_modifiable` makes the policy so for good. */
  readonly retentionType?: Open<'non_modifiable'> | null | undefined
  /** Days. Not for indefinite policies. */
  readonly retentionLength?: number | string | null | undefined
  /** `retired` ends the policy; `retire()` says the same. */
  readonly status?: Open<'retired'> | null | undefined
  readonly canOwnerExtendRetention?: boolean | null | undefined
  readonly maxExtensionLength?: ExtensionLength | undefined
  readonly areOwnersNotified?: boolean | null | undefined
  readonly customNotificationRecipients?: readonly Ref[] | null | undefined
}

/** Which retention policies to list. */
export interface RetentionPolicyQuery {
  /** How the name begins, whatever the case of its letters. */
  readonly policyName?: string | undefined
  readonly policyType?: RetentionPolicyType | undefined
  readonly createdByUserId?: string | Ref | undefined
}

/** What a retention policy applies to: the enterprise, a folder, or all that has some metadata. */
export interface RetentionAssignee {
  readonly type: Open<'enterprise' | 'folder' | 'metadata_template'>
  /** Left out for the enterprise. */
  readonly id?: string | null | undefined
}

/** A metadata value that content must have. */
export interface RetentionFilterInput {
  /** Id of the template's field. */
  readonly field: string
  /** Id of the option. */
  readonly value: string
}

/** Where a retention policy applies. */
export interface RetentionPolicyAssign {
  readonly assignTo: RetentionAssignee
  /** For a metadata template: only what has this value. Box takes one at present. */
  readonly filterFields?: readonly RetentionFilterInput[] | undefined
  /** For a metadata template: id of the date field from which days count, or `upload_date`. */
  readonly startDateField?: string | undefined
}

/** A retention policy, and where it applies. */
export interface RetentionPolicyAssignmentCreate extends RetentionPolicyAssign {
  readonly policyId: string | Ref
}

/** Which assignments to list. */
export interface RetentionPolicyAssignmentQuery {
  readonly type?: Open<'folder' | 'enterprise' | 'metadata_template'> | undefined
}

/** Which file version retentions to list. */
export interface FileVersionRetentionQuery {
  readonly fileId?: string | Ref | undefined
  readonly fileVersionId?: string | Ref | undefined
  readonly policyId?: string | Ref | undefined
  readonly dispositionAction?: DispositionAction | undefined
  readonly dispositionBefore?: Date | string | undefined
  readonly dispositionAfter?: Date | string | undefined
}
