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
import { refsTo } from './ref.js'
import type { RetentionPolicyAssignment } from './retention-policy-assignment.js'
import type {
  DispositionAction,
  RetentionPolicyAssign,
  RetentionPolicyAssignmentQuery,
  RetentionPolicyCreate,
  RetentionPolicyQuery,
  RetentionPolicyType,
  RetentionPolicyUpdate,
  RetentionType,
} from './retention-policy-inputs.js'
import type { Open } from './open.js'
import type { User } from './user.js'

const encode = { customNotificationRecipients: refsTo('user') }

/** To how many things of each kind a retention policy is assigned. */
export class RetentionAssignmentCounts {
  @Field() declare enterprise?: number
  @Field() declare folder?: number
  @Field() declare metadataTemplate?: number
}

/**
 * Keeps content from being deleted for good before its time.
 *
 * Box topic: Retention policies.
 */
@BoxResource('retention_policy', { path: '/retention_policies' })
export class RetentionPolicy extends Resource<'retention_policy'> {
  @Field() declare policyName: string
  /** Days, as text; `indefinite` where there is no end. */
  @Field() declare retentionLength?: string
  /** What happens to the content when its time is over. */
  @Field() declare dispositionAction?: DispositionAction
  /** Days by which an owner may extend, as text, or `none`. */
  @Field() declare maxExtensionLength?: string
  @Field() declare description?: string
  /** Whether the time ends. */
  @Field() declare policyType?: RetentionPolicyType
  /** Whether the policy can be loosened. */
  @Field() declare retentionType?: RetentionType
  @Field() declare status?: Open<'active' | 'retired'>
  @Field('user') declare createdBy?: User
  @Field(Date) declare createdAt?: Date
  @Field(Date) declare modifiedAt?: Date
  /** Owners may put the end off. */
  @Field() declare canOwnerExtendRetention?: boolean
  /** Owners are told when the time is nearly over. */
  @Field() declare areOwnersNotified?: boolean
  /** Who else is told. */
  @Field(['user']) declare customNotificationRecipients?: User[]
  /** How many assignments there are, by what they are to. */
  @Field(() => RetentionAssignmentCounts) declare assignmentCounts?: RetentionAssignmentCounts

  /** Changes what is named and leaves the rest. */
  @Endpoint('PUT /retention_policies/{id}', 'retention_policy', {
    needs: { customNotificationRecipients: 'refs?' },
    encode,
  })
  declare update: Put<RetentionPolicy, RetentionPolicyUpdate>

  /** Ends it for good: it retains nothing any more, and can never be assigned again. */
  @Endpoint('PUT /retention_policies/{id}', 'retention_policy', {
    input: false,
    body: { status: 'retired' },
  })
  declare retire: Put<RetentionPolicy>

  /** Deletes it for good. */
  @Endpoint('DELETE /retention_policies/{id}')
  declare delete: Delete

  /** Lists where it applies. */
  @Endpoint(
    'GET /retention_policies/{id}/assignments',
    list('retention_policy_assignment', 'marker'),
  )
  declare assignments: List<RetentionPolicyAssignment, RetentionPolicyAssignmentQuery>

  /** Makes it apply to a folder, the enterprise, or what has some metadata. */
  @Endpoint('POST /retention_policy_assignments', 'retention_policy_assignment', {
    needs: { assignTo: 'object' },
    idAs: 'policy_id',
  })
  declare assign: Post<RetentionPolicyAssignment, RetentionPolicyAssign>
}

/** The retention policies of the enterprise. */
export class RetentionPolicyRepository extends Repository<RetentionPolicy> {
  /** Lists them. */
  @Endpoint('GET /retention_policies', list('retention_policy', 'marker'), {
    needs: { createdByUserId: 'id?' },
  })
  declare list: List<RetentionPolicy, RetentionPolicyQuery>

  /** Makes a retention policy. It does nothing before it is assigned. */
  @Endpoint('POST /retention_policies', 'retention_policy', {
    needs: {
      policyName: 'text',
      dispositionAction: 'text',
      customNotificationRecipients: 'refs?',
      policyType: 'text',
    },
    encode,
  })
  declare create: Post<RetentionPolicy, RetentionPolicyCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    retention_policy: RetentionPolicy
  }
}
