import type { Content } from './content.js'
import type { ItemUpdate } from './item-inputs.js'
import type { Open } from './open.js'
import type { Ref } from './ref.js'

/** Who may send files to a folder by e-mail. */
export interface FolderUploadEmailInput {
  /** `open`: everybody; `collaborators`: the registered addresses of its collaborators. */
  readonly access?: Open<'open' | 'collaborators'> | undefined
}

/** How far a folder is kept on devices by Box Sync, which is discontinued. */
export type SyncState = Open<'synced' | 'not_synced' | 'partially_synced'>

/** What a new folder is like. */
export interface NewFolder {
  /** Unique within its parent, whatever its case. */
  readonly name: string
  /** Gives the folder an address that receives files by e-mail. */
  readonly folderUploadEmail?: FolderUploadEmailInput | null | undefined
  readonly syncState?: SyncState | undefined
}

/** A new folder and where it goes. */
export interface FolderCreate extends NewFolder {
  /** `{ id: '0' }` is the root folder. */
  readonly parent: Ref
}

/** What can be changed on a folder. What is left out stays. */
export interface FolderUpdate extends ItemUpdate {
  /** The whole list of tags, 100 at most. */
  readonly tags?: readonly string[] | undefined
  /** Makes, changes or (`null`) takes away the address that receives files by e-mail. */
  readonly folderUploadEmail?: FolderUploadEmailInput | null | undefined
  readonly syncState?: SyncState | undefined
  /** Whether collaborators that do not own it may invite others. */
  readonly canNonOwnersInvite?: boolean | undefined
  /** Whether collaborators that do not own it see each other; `false` needs `canNonOwnersInvite: false`. */
  readonly canNonOwnersViewCollaborators?: boolean | undefined
  /** Whether only users of the enterprise can be invited from now on. */
  readonly isCollaborationRestrictedToEnterprise?: boolean | undefined
}

/** How a folder is deleted. */
export interface FolderDelete {
  /** Deletes what is in it as well; without it only an empty folder can be deleted. Default false. */
  readonly recursive?: boolean | undefined
}

/** A file to upload into a folder. */
export interface Upload {
  /** Unique within the folder, whatever its case. Default: the name of the file that is uploaded. */
  readonly name?: string | undefined
  readonly content: Content
  readonly description?: string | undefined
  /** When the content was made. Default: the time of the upload. */
  readonly contentCreatedAt?: Date | string | undefined
  /** When the content was last changed. Default: the time of the upload. */
  readonly contentModifiedAt?: Date | string | undefined
  /** The address that `preflight()` gave. */
  readonly uploadUrl?: string | null | undefined
}
