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
import type { Enterprise } from './enterprise.js'
import type { Folder } from './folder.js'
import {
  cascadeNames,
  type CascadePolicyCreate,
  type CascadePolicyQuery,
  type ForceApply,
} from './metadata-cascade-inputs.js'
import { idText } from './ref.js'

/**
 * Gives everything below a folder the instance of a template that the folder has, what comes later
 * included.
 *
 * Box topic: Metadata cascade policies.
 */
@BoxResource('metadata_cascade_policy', { path: '/metadata_cascade_policies' })
export class MetadataCascadePolicy extends Resource<'metadata_cascade_policy'> {
  @Field('enterprise') declare ownerEnterprise?: Enterprise
  /** The folder. */
  @Field('folder') declare parent?: Folder
  @Field() declare scope?: string
  @Field({ name: 'templateKey' }) declare templateKey?: string

  /** Gives the instance to what was there before the policy, or has lost it. Box takes its time. */
  @Endpoint('POST /metadata_cascade_policies/{id}/apply', undefined, {
    needs: { conflictResolution: 'text' },
    accepts202: true,
  })
  declare forceApply: Post<void, ForceApply>

  /** Ends it; what has got the instance keeps it. */
  @Endpoint('DELETE /metadata_cascade_policies/{id}')
  declare delete: Delete
}

/** The cascade policies of folders. */
export class MetadataCascadePolicyRepository extends Repository<MetadataCascadePolicy> {
  /** Lists those of a folder; `folder.metadataCascadePolicies()` does the same. */
  @Endpoint('GET /metadata_cascade_policies', list('metadata_cascade_policy', 'marker'), {
    needs: { folderId: 'id', ownerEnterpriseId: 'id?' },
    encode: { folderId: idText },
  })
  declare list: List<MetadataCascadePolicy, CascadePolicyQuery>

  /** Makes one for a folder that has the instance; `folder.cascadeMetadata()` does the same. */
  @Endpoint('POST /metadata_cascade_policies', 'metadata_cascade_policy', {
    needs: { folderId: 'id', scope: 'text', templateKey: 'text' },
    names: cascadeNames,
    encode: { folderId: idText },
  })
  declare create: Post<MetadataCascadePolicy, CascadePolicyCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    metadata_cascade_policy: MetadataCascadePolicy
  }
}
