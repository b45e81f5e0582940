import { StorageTarget } from './assigned-to.js'
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
import { refTo } from './ref.js'
import type {
  StoragePolicyAssignmentCreate,
  StoragePolicyAssignmentQuery,
  StoragePolicyAssignmentUpdate,
} from './storage-policy-inputs.js'
import type { StoragePolicy } from './storage-policy.js'

const encode = { storagePolicy: refTo('storage_policy') }

/**
 * Says which storage policy a user or an enterprise follows.
 *
 * Box topic: Storage policy assignments.
 */
@BoxResource('storage_policy_assignment')
export class StoragePolicyAssignment extends Resource<'storage_policy_assignment'> {
  @Field('storage_policy') declare storagePolicy?: StoragePolicy
  @Field(() => StorageTarget) declare assignedTo?: StorageTarget

  /** Makes it follow another policy. */
  @Endpoint('PUT /storage_policy_assignments/{id}', 'storage_policy_assignment', {
    needs: { storagePolicy: 'ref' },
    encode,
  })
  declare update: Put<StoragePolicyAssignment, StoragePolicyAssignmentUpdate>

  /** Makes a user follow the enterprise's policy again. */
  @Endpoint('DELETE /storage_policy_assignments/{id}')
  declare delete: Delete
}

/** Who follows which storage policy. */
export class StoragePolicyAssignmentRepository extends Repository<StoragePolicyAssignment> {
  /** Lists the assignment of a user or an enterprise: their own, or the one they inherit. */
  @Endpoint('GET /storage_policy_assignments', list('storage_policy_assignment', 'marker'), {
    needs: { resolvedForType: 'text', resolvedForId: 'id' },
  })
  declare list: List<StoragePolicyAssignment, StoragePolicyAssignmentQuery>

  /** Assigns a policy. */
  @Endpoint('POST /storage_policy_assignments', 'storage_policy_assignment', {
    needs: { storagePolicy: 'ref', assignedTo: 'ref' },
    encode,
  })
  declare create: Post<StoragePolicyAssignment, StoragePolicyAssignmentCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    storage_policy_assignment: StoragePolicyAssignment
  }
}
