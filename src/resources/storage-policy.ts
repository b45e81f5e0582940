import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  Resource,
  list,
  type CallOptions,
  type List,
  type Output,
  type Post,
} from './dsl.js'
import type { Enterprise } from './enterprise.js'
import type { StoragePolicyAssignment } from './storage-policy-assignment.js'
import type { StoragePolicyAssign } from './storage-policy-inputs.js'
import type { User } from './user.js'

/**
 * Where content is stored. Policies are made in the admin console.
 *
 * Box topic: Storage policies.
 */
@BoxResource('storage_policy', { path: '/storage_policies' })
export class StoragePolicy extends Resource<'storage_policy'> {
  /** The name of the region. */
  @Field() declare name?: string

  /** Assigns it to somebody who follows no policy of their own. `assign()` knows both cases. */
  @Endpoint('POST /storage_policy_assignments', 'storage_policy_assignment', {
    needs: { assignedTo: 'ref' },
    self: 'storage_policy',
  })
  declare createAssignment: Post<StoragePolicyAssignment, StoragePolicyAssign>

  /**
   * Makes a user or the enterprise follow this policy. What they follow is read first: an assignment
   * of their own is changed where it names another policy, and made where they have none.
   *
   * @param assignee - a user or an enterprise, loaded or made by `ref()`
   * @throws every error of the calls; nothing is swallowed
   */
  async assign(
    assignee: User | Enterprise,
    options?: CallOptions,
  ): Promise<Output<StoragePolicyAssignment>> {
    const { type, id } = assignee
    const found = await assignee.storagePolicyAssignment(options)
    // What they resolve to may be the enterprise's, which is not theirs to change.
    const theirs = found?.assignedTo.type === type && found.assignedTo.id === id ? found : undefined
    return theirs?.storagePolicy.id === this.id
      ? theirs
      : (theirs?.update({ storagePolicy: this }, options) ??
          this.createAssignment({ assignedTo: { type, id } }, options))
  }
}

/** The storage policies of the enterprise. */
export class StoragePolicyRepository extends Repository<StoragePolicy> {
  /** Lists them. */
  @Endpoint('GET /storage_policies', list('storage_policy', 'marker'))
  declare list: List<StoragePolicy>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    storage_policy: StoragePolicy
  }
}
