import { RetentionTarget } from './assigned-to.js'
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
import type { File } from './file.js'
import { idText } from './ref.js'
import type { RetentionPolicyAssignmentCreate } from './retention-policy-inputs.js'
import type { RetentionPolicy } from './retention-policy.js'
import type { User } from './user.js'

/** A metadata value that content must have for a retention policy to apply. */
export class RetentionFilter {
  /** Id of the template's field. */
  @Field() declare field?: string | null
  /** Id of the option. */
  @Field() declare value?: string | null
}

/**
 * Where a retention policy applies.
 *
 * Box topic: Retention policy assignments.
 */
@BoxResource('retention_policy_assignment')
export class RetentionPolicyAssignment extends Resource<'retention_policy_assignment'> {
  @Field('retention_policy') declare retentionPolicy?: RetentionPolicy
  /** What is kept. */
  @Field(() => RetentionTarget) declare assignedTo?: RetentionTarget
  /** Of a template: only content with these values is kept. */
  @Field([() => RetentionFilter]) declare filterFields?: RetentionFilter[] | null
  @Field('user') declare assignedBy?: User
  @Field(Date) declare assignedAt?: Date
  /** Id of the date field from which days count, or `upload_date`. */
  @Field() declare startDateField?: string

  /** Takes the policy from there. */
  @Endpoint('DELETE /retention_policy_assignments/{id}')
  declare delete: Delete

  /** Lists the files that it keeps. */
  @Endpoint('GET /retention_policy_assignments/{id}/files_under_retention', list('file', 'marker'))
  declare filesUnderRetention: List<File>

  /** Lists the earlier contents that it keeps: files, with the version in `fileVersion`. */
  @Endpoint(
    'GET /retention_policy_assignments/{id}/file_versions_under_retention',
    list('file', 'marker'),
  )
  declare fileVersionsUnderRetention: List<File>
}

/** Where retention policies apply. */
export class RetentionPolicyAssignmentRepository extends Repository<RetentionPolicyAssignment> {
  /** Makes a policy apply somewhere. `policy.assign()` does the same. */
  @Endpoint('POST /retention_policy_assignments', 'retention_policy_assignment', {
    needs: { policyId: 'id', assignTo: 'object' },
    encode: { policyId: idText },
  })
  declare create: Post<RetentionPolicyAssignment, RetentionPolicyAssignmentCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    retention_policy_assignment: RetentionPolicyAssignment
  }
}
