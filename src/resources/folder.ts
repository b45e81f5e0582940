import { FolderContent } from './folder-content.js'
import type { AutomateWorkflowAction } from './automate-workflow.js'
import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  list,
  type Delete,
  type List,
  type Post,
  type Put,
} from './dsl.js'
import type { FolderCreate, FolderDelete, FolderUpdate, SyncState } from './folder-inputs.js'
import type { FolderLock } from './folder-lock.js'
import { FolderUploadEmail } from './folder-upload-email.js'
import { ItemCollection } from './item-collection.js'
import type { Copy } from './item-inputs.js'
import {
  cascadeNames,
  type CascadeTemplate,
  type FolderCascadeQuery,
} from './metadata-cascade-inputs.js'
import type { MetadataCascadePolicy } from './metadata-cascade-policy.js'
import type { GetMetadata, MetadataAddress } from './metadata-calls.js'
import { metadataInstance } from './metadata-instance.js'
import { FolderPermissions } from './permissions.js'
import type { SharedLinkAccess } from './shared-link.js'
import type { WorkflowsQuery } from './workflow-inputs.js'
import type { Workflow } from './workflow.js'

/**
 * A folder. `'0'` is the root folder of every account.
 *
 * Box topic: Folders.
 */
@BoxResource('folder')
export class Folder extends FolderContent<
  | 'allowedSharedLinkAccessLevels'
  | 'canNonOwnersInvite'
  | 'canNonOwnersViewCollaborators'
  | 'isCollaborationRestrictedToEnterprise'
  | 'itemCollection'
  | 'permissions'
  | 'syncState'
> {
  /** Bytes of everything in it. */
  @Field() declare size?: number
  /** The address that receives files by e-mail. */
  @Field(() => FolderUploadEmail) declare folderUploadEmail?: FolderUploadEmail | null
  /** Its first entries: `get()` brings them, other calls may not. `items()` reads all. */
  @Field(() => ItemCollection) declare itemCollection?: ItemCollection
  @Field() declare syncState?: SyncState
  /** What the current user may do with it. */
  @Field(() => FolderPermissions) declare permissions?: FolderPermissions
  @Field() declare canNonOwnersInvite?: boolean
  @Field() declare canNonOwnersViewCollaborators?: boolean
  @Field() declare isCollaborationRestrictedToEnterprise?: boolean
  @Field() declare allowedSharedLinkAccessLevels?: SharedLinkAccess[]

  /** Changes what is named and leaves the rest. */
  @Endpoint('PUT .', 'folder', { needs: { parent: 'ref?', collections: 'refs?' } })
  declare update: Put<Folder, FolderUpdate>

  /** Copies it, with all that is in it, into a folder. */
  @Endpoint('POST ./copy', 'folder', { needs: { parent: 'ref' } })
  declare copy: Post<Folder, Copy>

  /** Moves it to the trash, or deletes it where the enterprise keeps no trash. */
  @Endpoint('DELETE .', undefined, { input: true })
  declare delete: Delete<FolderDelete>

  /** Lists the workflows of Box Relay that can be started for files in it. */
  @Endpoint('GET /workflows', list('workflow', 'marker'), { idAs: 'folder_id' })
  declare workflows: List<Workflow, WorkflowsQuery>

  /** Lists the ways to start workflows of Box Automate for files in it. */
  @Endpoint('GET /automate_workflows', list('workflow_action', 'marker'), {
    boxVersion: '2026.0',
    idAs: 'folder_id',
  })
  declare automateWorkflows: List<AutomateWorkflowAction>

  /** Lists the locks that keep it from being moved or deleted. */
  @Endpoint('GET /folder_locks', list('folder_lock', 'marker'), { idAs: 'folder_id' })
  declare locks: List<FolderLock>

  /** Keeps it from being moved or deleted. Its owner and co-owners can. */
  @Endpoint('POST /folder_locks', 'folder_lock', {
    input: false,
    self: 'folder',
    body: { locked_operations: { move: true, delete: true } },
  })
  declare addLock: Post<FolderLock>

  /** Reads the instance of a template. */
  @Endpoint('GET ./metadata/{scope}/{template}', metadataInstance, {
    needs: { scope: 'text', template: 'text' },
    input: true,
  })
  declare getMetadata: GetMetadata<MetadataAddress>

  /** Lists what it gives to everything below. */
  @Endpoint('GET /metadata_cascade_policies', list('metadata_cascade_policy', 'marker'), {
    needs: { ownerEnterpriseId: 'id?' },
    idAs: 'folder_id',
  })
  declare metadataCascadePolicies: List<MetadataCascadePolicy, FolderCascadeQuery>

  /** Gives its instance of a template to everything that comes below. */
  @Endpoint('POST /metadata_cascade_policies', 'metadata_cascade_policy', {
    needs: { scope: 'text', templateKey: 'text' },
    idAs: 'folder_id',
    names: cascadeNames,
  })
  declare cascadeMetadata: Post<MetadataCascadePolicy, CascadeTemplate>
}

/** The folders that the current user can reach. */
export class FolderRepository extends Repository<Folder> {
  /** The folder at the top, as a reference: no request is made. */
  get root(): Folder {
    return this.ref('0')
  }

  /** Makes a folder. */
  @Endpoint('POST /folders', 'folder', { needs: { parent: 'ref', name: 'text' } })
  declare create: Post<Folder, FolderCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    folder: Folder
  }
}
