/** Keeps content for some time. Times are milliseconds since 1970. */
export interface RetentionPolicyRecord {
  readonly id: string
  name: string
  description: string
  readonly type: 'finite' | 'indefinite'
  /** Days. */
  length: number | undefined
  disposition: 'permanently_delete' | 'remove_retention'
  retentionType: 'modifiable' | 'non_modifiable'
  status: 'active' | 'retired'
  canOwnerExtend: boolean
  areOwnersNotified: boolean
  recipients: readonly string[]
  readonly createdBy: string
  readonly createdAt: number
  modifiedAt: number
}

/** Where a retention policy applies. */
export interface RetentionAssignmentRecord {
  readonly id: string
  readonly policyId: string
  readonly target: { readonly type: 'enterprise' | 'folder'; readonly id: string | null }
  readonly assignedBy: string
  readonly assignedAt: number
}

/** Keeps content for a lawsuit. */
export interface HoldPolicyRecord {
  readonly id: string
  name: string
  description: string
  releaseNotes: string
  readonly startedAt: number | undefined
  readonly endedAt: number | undefined
  readonly createdBy: string
  readonly createdAt: number
  modifiedAt: number
}

/** The things that a legal hold policy can hold. */
export const HOLD_TARGETS = [
  'file',
  'file_version',
  'folder',
  'user',
  'ownership',
  'interactions',
] as const

/** What a legal hold policy holds. */
export interface HoldAssignmentRecord {
  readonly id: string
  readonly policyId: string
  readonly target: { readonly type: (typeof HOLD_TARGETS)[number]; readonly id: string }
  readonly assignedBy: string
  readonly assignedAt: number
}
