import { AppItemAssociation, type AppItemAssociationQuery } from './app-item-association.js'
import type { AutomateWorkflowAction } from './automate-workflow.js'
import type { CollaborationInvite, Role } from './collaboration-inputs.js'
import type { Collaboration } from './collaboration.js'
import { WatermarkInfo } from './classification.js'
import { firstEntry, uploadBody } from './content.js'
import {
  Action,
  BoxResource,
  Endpoint,
  Field,
  Repository,
  list,
  type Call,
  type Delete,
  type Get,
  type List,
  type Post,
  type Put,
} from './dsl.js'
import type { File } from './file.js'
import type {
  FolderCreate,
  FolderDelete,
  FolderUpdate,
  NewFolder,
  SyncState,
  Upload,
} from './folder-inputs.js'
import type { FolderLock } from './folder-lock.js'
import { FolderUploadEmail } from './folder-upload-email.js'
import { ItemCollection } from './item-collection.js'
import type { Copy, ItemsQuery, Move, Rename, Restore } from './item-inputs.js'
import type { Item } from './item.js'
import {
  classificationCalls,
  ItemClassification,
  type ClassificationName,
} from './item-classification.js'
import {
  cascadeNames,
  type CascadeTemplate,
  type FolderCascadeQuery,
} from './metadata-cascade-inputs.js'
import type { MetadataCascadePolicy } from './metadata-cascade-policy.js'
import {
  metadataCalls,
  type CreateMetadata,
  type GetMetadata,
  type MetadataAddress,
  type MetadataView,
  type UpdateMetadata,
} from './metadata-calls.js'
import { metadataInstance, type MetadataInstance } from './metadata-instance.js'
import { MetadataItem } from './metadata-item.js'
import { FolderPermissions } from './permissions.js'
import type { Ref } from './ref.js'
import {
  sharedLinkCalls,
  type GetSharedLink,
  type PutSharedLink,
  type RemoveSharedLink,
} from './shared-link-calls.js'
import type { SharedLinkAccess } from './shared-link.js'
import { Watermark, watermarkCalls } from './watermark.js'
import type { TreeDownloadOptions, TreeResult, TreeUploadOptions } from './tree-inputs.js'
import { UploadAddress, type Preflight } from './upload-address.js'
import type { UploadOptions } from './upload-options.js'
import type { NewUploadSession } from './upload-session-inputs.js'
import type { UploadSession } from './upload-session.js'
import type { NewWebLink } from './web-link-inputs.js'
import type { WebLink } from './web-link.js'
import type { WorkflowsQuery } from './workflow-inputs.js'
import type { Workflow } from './workflow.js'

/**
 * A folder. `'0'` is the root folder of every account.
 *
 * Box topic: Folders.
 */
@BoxResource('folder')
export class Folder extends MetadataItem<
  'folder',
  | 'allowedInviteeRoles'
  | 'allowedSharedLinkAccessLevels'
  | 'canNonOwnersInvite'
  | 'canNonOwnersViewCollaborators'
  | 'hasCollaborations'
  | 'isAccessibleViaSharedLink'
  | 'isAssociatedWithAppItem'
  | 'isCollaborationRestrictedToEnterprise'
  | 'isExternallyOwned'
  | 'itemCollection'
  | 'permissions'
  | 'syncState'
  | 'tags'
  | 'watermarkInfo'
> {
  /** Bytes of everything in it. */
  @Field() declare size?: number
  @Field(Date) declare contentCreatedAt?: Date | null
  @Field(Date) declare contentModifiedAt?: Date | null
  /** The address that receives files by e-mail. */
  @Field(() => FolderUploadEmail) declare folderUploadEmail?: FolderUploadEmail | null
  /** Its first entries: `get()` brings them, other calls may not. `items()` reads all. */
  @Field(() => ItemCollection) declare itemCollection?: ItemCollection
  @Field() declare syncState?: SyncState
  @Field() declare hasCollaborations?: boolean
  /** What the current user may do with it. */
  @Field(() => FolderPermissions) declare permissions?: FolderPermissions
  @Field() declare tags?: string[]
  @Field() declare canNonOwnersInvite?: boolean
  @Field() declare canNonOwnersViewCollaborators?: boolean
  /** Its owner is of another enterprise. */
  @Field() declare isExternallyOwned?: boolean
  @Field() declare isCollaborationRestrictedToEnterprise?: boolean
  @Field() declare allowedSharedLinkAccessLevels?: SharedLinkAccess[]
  @Field() declare allowedInviteeRoles?: Role[]
  @Field(() => WatermarkInfo) declare watermarkInfo?: WatermarkInfo
  @Field() declare isAccessibleViaSharedLink?: boolean
  @Field() declare isAssociatedWithAppItem?: boolean

  /** Lists what is in it. */
  @Endpoint('GET /folders/{id}/items', list('item', 'either'))
  declare items: List<Item, ItemsQuery>

  /** Changes what is named and leaves the rest. */
  @Endpoint('PUT /folders/{id}', 'folder')
  declare update: Put<Folder, FolderUpdate>

  /** Moves it into another folder. */
  @Endpoint('PUT /folders/{id}', 'folder')
  declare move: Put<Folder, Move>

  /** Gives it another name. */
  @Endpoint('PUT /folders/{id}', 'folder')
  declare rename: Put<Folder, Rename>

  /** Copies it, with all that is in it, into a folder. */
  @Endpoint('POST /folders/{id}/copy', 'folder')
  declare copy: Post<Folder, Copy>

  /** Moves it to the trash, or deletes it where the enterprise keeps no trash. */
  @Endpoint('DELETE /folders/{id}', undefined, { input: true })
  declare delete: Delete<FolderDelete>

  /** Makes a folder in it. */
  @Endpoint('POST /folders', 'folder', { self: 'parent' })
  declare createFolder: Post<Folder, NewFolder>

  /** Makes a web link in it. */
  @Endpoint('POST /web_links', 'web_link', { self: 'parent' })
  declare createWebLink: Post<WebLink, NewWebLink>

  /**
   * Uploads a file into it: in one request, or in parts above 50 MiB. Its attributes travel ahead of
   * its content.
   *
   * Box topics: Uploads, Uploads (Chunked).
   */
  @Endpoint('POST /files/content', 'file', {
    base: 'upload',
    via: 'uploadFile',
    address: (_self: Ref, { uploadUrl }: Upload) => uploadUrl ?? undefined,
    content: ({ content, uploadUrl: _, ...attributes }: Upload, { id }: Ref) =>
      uploadBody(content, { ...attributes, parent: { id } }, 'Folder.upload'),
    unwrap: firstEntry,
  })
  declare upload: Post<File, Upload, UploadOptions>

  /**
   * Asks whether Box would take a file (a ConflictError names the one in its way) and where to send
   * its content. Without a name it only asks for the address.
   */
  @Endpoint('OPTIONS /files/content', () => UploadAddress, {
    input: true,
    content: (given: Preflight, { id }: Ref) => ({
      json: given.name === undefined ? {} : { ...given, parent: { id } },
    }),
  })
  declare preflight: Call<Preflight, UploadAddress>

  /** Begins an upload in parts that the caller sends; `upload()` does all of it by itself. */
  @Endpoint('POST /files/upload_sessions', 'upload_session', {
    base: 'upload',
    content: ({ fileName, fileSize }: NewUploadSession, { id }: Ref) => ({
      json: { folder_id: id, file_name: fileName, file_size: fileSize },
    }),
    // A session too many does no harm: it ends by itself.
    idempotent: true,
  })
  declare createUploadSession: Post<UploadSession, NewUploadSession>

  /**
   * Downloads it with all that is in it. First a plan is made, then carried out; what is there already
   * and unchanged (size and SHA-1) is skipped, so that a second run does what a first one did not come
   * to. No name of an item leads out of the directory.
   *
   * @param directory - where what is in it goes; it is made when it is not there
   * @throws UsageError when the plan refuses an item, with its path and the remedy
   */
  @Action('downloadFolder')
  declare downloadTo: (directory: string, options?: TreeDownloadOptions) => Promise<TreeResult>

  /**
   * Uploads what is in a directory into it, directories below as folders. First a plan is made, then
   * carried out; what is there already and unchanged (size and SHA-1) is skipped, so that a second run
   * does what a first one did not come to.
   *
   * @param directory - what to upload; the directory itself makes no folder
   * @throws UsageError when the plan refuses an item, with its path and the remedy
   */
  @Action('uploadFolder')
  declare uploadFrom: (directory: string, options?: TreeUploadOptions) => Promise<TreeResult>

  /** Lists who was invited to it, pending invitations included. */
  @Endpoint('GET /folders/{id}/collaborations', list('collaboration', 'marker'))
  declare collaborations: List<Collaboration>

  /** Invites a user or a group to it. */
  @Endpoint('POST /collaborations', 'collaboration', { self: 'item', inQuery: ['notify'] })
  declare addCollaborator: Post<Collaboration, CollaborationInvite>

  /** Lists what of applications it belongs to, such as hubs. */
  @Endpoint('GET /folders/{id}/app_item_associations', list(() => AppItemAssociation, 'marker'))
  declare appItemAssociations: List<AppItemAssociation, AppItemAssociationQuery>

  /** Lists the workflows of Box Relay that can be started for files in it. */
  @Endpoint('GET /workflows', list('workflow', 'marker'), { idAs: 'folder_id' })
  declare workflows: List<Workflow, WorkflowsQuery>

  /** Lists the ways to start workflows of Box Automate for files in it. */
  @Endpoint('GET /automate_workflows', list('workflow_action', 'marker'), {
    boxVersion: '2026.0',
    idAs: 'folder_id',
  })
  declare automateWorkflows: List<AutomateWorkflowAction>

  /** Reads it while it is in the trash. */
  @Endpoint('GET /folders/{id}/trash', 'folder')
  declare getTrashed: Get<Folder>

  /** Brings it back from the trash, with all that is in it. */
  @Endpoint('POST /folders/{id}', 'folder')
  declare restore: Post<Folder, Restore>

  /** Deletes it from the trash for good. */
  @Endpoint('DELETE /folders/{id}/trash')
  declare deletePermanently: Delete

  /** Reads its shared link. */
  @Endpoint('GET /folders/{id}', 'folder', sharedLinkCalls.get)
  declare getSharedLink: GetSharedLink<Folder>

  /** Makes a shared link; without settings it takes the enterprise's defaults. */
  @Endpoint('PUT /folders/{id}', 'folder', sharedLinkCalls.add)
  declare addSharedLink: PutSharedLink<Folder>

  /** Changes the settings of its shared link. */
  @Endpoint('PUT /folders/{id}', 'folder', sharedLinkCalls.update)
  declare updateSharedLink: PutSharedLink<Folder>

  /** Removes its shared link: the address stops working. */
  @Endpoint('PUT /folders/{id}', 'folder', sharedLinkCalls.remove)
  declare removeSharedLink: RemoveSharedLink<Folder>

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

  /** Reads when its watermark was applied. */
  @Endpoint('GET /folders/{id}/watermark', () => Watermark, watermarkCalls.get)
  declare getWatermark: Get<Watermark>

  /** Shows the files in it with a watermark from now on. */
  @Endpoint('PUT /folders/{id}/watermark', () => Watermark, watermarkCalls.apply)
  declare applyWatermark: Put<Watermark>

  /** Shows the files in it without a watermark. */
  @Endpoint('DELETE /folders/{id}/watermark')
  declare removeWatermark: Delete

  /** Lists the instances of metadata on it, of all templates that the user may see. */
  @Endpoint('GET /folders/{id}/metadata', list(metadataInstance, 'single'))
  declare metadataInstances: List<MetadataInstance, MetadataView>

  /** Reads the instance of a template. */
  @Endpoint('GET /folders/{id}/metadata/{scope}/{template}', metadataInstance, { input: true })
  declare getMetadata: GetMetadata<MetadataAddress>

  /** Fills a template in. `setMetadata()` does so too where it is filled in already. */
  @Endpoint(
    'POST /folders/{id}/metadata/{scope}/{template}',
    metadataInstance,
    metadataCalls.create,
  )
  declare createMetadata: CreateMetadata

  /** Changes the instance of a template; all changes are made, or none is. */
  @Endpoint('PUT /folders/{id}/metadata/{scope}/{template}', metadataInstance, metadataCalls.update)
  declare updateMetadata: UpdateMetadata

  /** Removes the instance of a template. */
  @Endpoint('DELETE /folders/{id}/metadata/{scope}/{template}', undefined, { input: true })
  declare deleteMetadata: Delete<MetadataAddress>

  /** Reads how it is classified; a NotFoundError where it is not. */
  @Endpoint(
    'GET /folders/{id}/metadata/enterprise/securityClassification-6VMVochwUWo',
    () => ItemClassification,
  )
  declare getClassification: Get<ItemClassification>

  /** Classifies it for the first time. `setClassification()` knows both cases. */
  @Endpoint(
    'POST /folders/{id}/metadata/enterprise/securityClassification-6VMVochwUWo',
    () => ItemClassification,
    classificationCalls.add,
  )
  declare addClassification: Post<ItemClassification, ClassificationName>

  /** Classifies it otherwise. */
  @Endpoint(
    'PUT /folders/{id}/metadata/enterprise/securityClassification-6VMVochwUWo',
    () => ItemClassification,
    classificationCalls.update,
  )
  declare updateClassification: Put<ItemClassification, ClassificationName>

  /** Takes its classification away. */
  @Endpoint('DELETE /folders/{id}/metadata/enterprise/securityClassification-6VMVochwUWo')
  declare removeClassification: Delete

  /** Lists what it gives to everything below. */
  @Endpoint('GET /metadata_cascade_policies', list('metadata_cascade_policy', 'marker'), {
    idAs: 'folder_id',
  })
  declare metadataCascadePolicies: List<MetadataCascadePolicy, FolderCascadeQuery>

  /** Gives its instance of a template to everything that comes below. */
  @Endpoint('POST /metadata_cascade_policies', 'metadata_cascade_policy', {
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
  @Endpoint('POST /folders', 'folder')
  declare create: Post<Folder, FolderCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    folder: Folder
  }
}
