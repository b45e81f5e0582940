import { LegalHoldTarget } from './assigned-to.js'
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
} from './dsl.js'
import type { FileVersion } from './file-version.js'
import type { File } from './file.js'
import type { LegalHoldPolicyAssignmentCreate } from './legal-hold-policy-inputs.js'
import type { LegalHoldPolicy } from './legal-hold-policy.js'
import { idText } from './ref.js'
import type { User } from './user.js'

/**
 * Something that a legal hold policy holds.
 *
 * Box topic: Legal hold policy assignments.
 */
@BoxResource('legal_hold_policy_assignment')
export class LegalHoldPolicyAssignment extends Resource<'legal_hold_policy_assignment'> {
  @Field('legal_hold_policy') declare legalHoldPolicy?: LegalHoldPolicy
  @Field(() => LegalHoldTarget) declare assignedTo?: LegalHoldTarget
  @Field('user') declare assignedBy?: User
  @Field(Date) declare assignedAt?: Date
  @Field(Date) declare deletedAt?: Date | null

  /** Starts releasing what it holds; it is gone some time later. */
  @Endpoint('DELETE /legal_hold_policy_assignments/{id}', undefined, { accepts202: true })
  declare delete: Delete

  /** Lists the files whose current content it holds. */
  @Endpoint('GET /legal_hold_policy_assignments/{id}/files_on_hold', list('file', 'marker'))
  declare filesOnHold: List<File>

  /** Lists the earlier contents that it holds. */
  @Endpoint(
    'GET /legal_hold_policy_assignments/{id}/file_versions_on_hold',
    list('file_version', 'marker'),
  )
  declare fileVersionsOnHold: List<FileVersion>
}

/** What legal hold policies hold. */
export class LegalHoldPolicyAssignmentRepository extends Repository<LegalHoldPolicyAssignment> {
  /** Makes a policy hold something. `policy.assign()` does the same. */
  @Endpoint('POST /legal_hold_policy_assignments', 'legal_hold_policy_assignment', {
    needs: { policyId: 'id', assignTo: 'ref' },
    encode: { policyId: idText },
  })
  declare create: Post<LegalHoldPolicyAssignment, LegalHoldPolicyAssignmentCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    legal_hold_policy_assignment: LegalHoldPolicyAssignment
  }
}
