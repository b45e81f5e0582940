import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  Resource,
  list,
  type Delete,
  type List,
  type Post,
  type Put,
} from './dsl.js'
import type { FileVersionLegalHold } from './file-version-legal-hold.js'
import type { LegalHoldPolicyAssignment } from './legal-hold-policy-assignment.js'
import type {
  LegalHoldPolicyAssign,
  LegalHoldPolicyAssignmentQuery,
  LegalHoldPolicyCreate,
  LegalHoldPolicyQuery,
  LegalHoldPolicyUpdate,
} from './legal-hold-policy-inputs.js'
import type { Open } from './open.js'
import type { User } from './user.js'

/** To how many things of each kind a legal hold policy is assigned. */
export class LegalHoldAssignmentCounts {
  @Field() declare user?: number
  @Field() declare folder?: number
  @Field() declare file?: number
  @Field() declare fileVersion?: number
  @Field() declare ownership?: number
  @Field() declare interactions?: number
}

/**
 * Keeps content unchanged and undeleted for a lawsuit.
 *
 * Box topic: Legal hold policies.
 */
@BoxResource('legal_hold_policy', { path: '/legal_hold_policies' })
export class LegalHoldPolicy extends Resource<'legal_hold_policy'> {
  @Field() declare policyName?: string
  @Field() declare description?: string
  @Field() declare status?: Open<'active' | 'applying' | 'releasing' | 'released'>
  @Field(() => LegalHoldAssignmentCounts) declare assignmentCounts?: LegalHoldAssignmentCounts
  @Field('user') declare createdBy?: User
  @Field(Date) declare createdAt?: Date
  @Field(Date) declare modifiedAt?: Date
  @Field(Date) declare deletedAt?: Date | null
  /** Contents uploaded from then on are held. */
  @Field(Date) declare filterStartedAt?: Date | null
  /** Contents uploaded until then are held. */
  @Field(Date) declare filterEndedAt?: Date | null
  /** Why it was released. */
  @Field() declare releaseNotes?: string

  /** Changes what is named and leaves the rest. */
  @Endpoint('PUT /legal_hold_policies/{id}', 'legal_hold_policy')
  declare update: Put<LegalHoldPolicy, LegalHoldPolicyUpdate>

  /** Starts releasing what it holds; it is gone some time later. */
  @Endpoint('DELETE /legal_hold_policies/{id}', undefined, { accepts202: true })
  declare delete: Delete

  /** Lists what it was assigned to. */
  @Endpoint('GET /legal_hold_policy_assignments', list('legal_hold_policy_assignment', 'marker'), {
    needs: { assignToId: 'id?' },
    idAs: 'policy_id',
  })
  declare assignments: List<LegalHoldPolicyAssignment, LegalHoldPolicyAssignmentQuery>

  /** Makes it hold a file, a version, a folder, or what a user has. */
  @Endpoint('POST /legal_hold_policy_assignments', 'legal_hold_policy_assignment', {
    needs: { assignTo: 'ref' },
    idAs: 'policy_id',
  })
  declare assign: Post<LegalHoldPolicyAssignment, LegalHoldPolicyAssign>

  /**
   * Lists the contents it holds, without those that are the current ones of their files.
   *
   * @deprecated by Box, and incomplete: `assignment.filesOnHold()` and `fileVersionsOnHold()` take its place
   */
  @Endpoint('GET /file_version_legal_holds', list('file_version_legal_hold', 'marker'), {
    idAs: 'policy_id',
  })
  declare fileVersionLegalHolds: List<FileVersionLegalHold>
}

/** The legal hold policies of the enterprise. */
export class LegalHoldPolicyRepository extends Repository<LegalHoldPolicy> {
  /** Lists them. */
  @Endpoint('GET /legal_hold_policies', list('legal_hold_policy', 'marker'))
  declare list: List<LegalHoldPolicy, LegalHoldPolicyQuery>

  /** Makes a legal hold policy. It holds nothing before it is assigned. */
  @Endpoint('POST /legal_hold_policies', 'legal_hold_policy', { needs: { policyName: 'text' } })
  declare create: Post<LegalHoldPolicy, LegalHoldPolicyCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    legal_hold_policy: LegalHoldPolicy
  }
}
