import type { Ref } from './ref.js'

/** Whose content is stored by a policy: a user's, or by default everybody's in the enterprise. */
export interface StorageAssignee {
  readonly type: 'user' | 'enterprise'
  readonly id: string
}

/** To whom a policy is assigned. */
export interface StoragePolicyAssign {
  readonly assignedTo: StorageAssignee
}

/** A policy, and to whom it is assigned. */
export interface StoragePolicyAssignmentCreate extends StoragePolicyAssign {
  readonly storagePolicy: Ref
}

/** The policy to follow from now on. */
export interface StoragePolicyAssignmentUpdate {
  readonly storagePolicy: Ref
}

/** Whose assignment to read. */
export interface StoragePolicyAssignmentQuery {
  /** Whose policy is asked for. */
  readonly resolvedForType: 'user' | 'enterprise'
  /** The user's or the enterprise's id. */
  readonly resolvedForId: string | Ref
}
