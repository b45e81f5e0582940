import type { Readable } from 'node:stream'
import { Classification, WatermarkInfo } from './classification.js'
import type { CollaborationInvite, Role } from './collaboration-inputs.js'
import type { Collaboration } from './collaboration.js'
import type { CommentText } from './comment-inputs.js'
import type { Comment } from './comment.js'
import { firstEntry, uploadBody } from './content.js'
import {
  Action,
  BoxResource,
  Endpoint,
  Field,
  Repository,
  json,
  list,
  type CallOptions,
  type Delete,
  type Get,
  type List,
  type Post,
  type Put,
} from './dsl.js'
import { ExpiringEmbedLink } from './embed-link.js'
import type {
  Download,
  FileCopy,
  FileUpdate,
  LockInput,
  VersionInput,
  VersionUpload,
} from './file-inputs.js'
import type { FileVersion } from './file-version.js'
import { ItemBase } from './item-base.js'
import type { Move, OffsetQuery, Rename, Restore } from './item-inputs.js'
import { encodeLock, Lock, lockBody } from './lock.js'
import type { MetadataByTemplate } from './metadata.js'
import type { Open } from './open.js'
import { FilePermissions } from './permissions.js'
import { idOf, idText, type Ref } from './ref.js'
import { Representations } from './representations.js'
import {
  sharedLinkCalls,
  type GetSharedLink,
  type PutSharedLink,
  type RemoveSharedLink,
} from './shared-link-calls.js'
import type { Preflight, UploadAddress } from './upload-address.js'
import type { UploadOptions } from './upload-options.js'
import type { NewVersionSession } from './upload-session-inputs.js'
import type { UploadSession } from './upload-session.js'

/**
 * A file.
 *
 * Box topic: Files.
 */
@BoxResource('file')
export class File extends ItemBase<
  'file',
  | 'allowedInviteeRoles'
  | 'classification'
  | 'commentCount'
  | 'dispositionAt'
  | 'expiresAt'
  | 'expiringEmbedLink'
  | 'extension'
  | 'hasCollaborations'
  | 'isAccessibleViaSharedLink'
  | 'isAssociatedWithAppItem'
  | 'isExternallyOwned'
  | 'isPackage'
  | 'lock'
  | 'metadata'
  | 'permissions'
  | 'representations'
  | 'sharedLinkPermissionOptions'
  | 'tags'
  | 'uploaderDisplayName'
  | 'versionNumber'
  | 'watermarkInfo'
> {
  /** SHA-1 of the content, in hexadecimal. */
  @Field() declare sha1: string
  /** The current version. */
  @Field('file_version') declare fileVersion?: FileVersion | null
  /** Bytes. */
  @Field() declare size?: number
  /** When the content was made, as the uploader told it. */
  @Field(Date) declare contentCreatedAt?: Date | null
  /** When the content was last changed, as the uploader told it. */
  @Field(Date) declare contentModifiedAt?: Date | null
  @Field() declare versionNumber?: string
  @Field() declare commentCount?: number
  /** What the current user may do with it. */
  @Field(() => FilePermissions) declare permissions?: FilePermissions
  @Field() declare tags?: string[]
  @Field(() => Lock) declare lock?: Lock | null
  /** The end of its name, without the dot. */
  @Field() declare extension?: string
  /** A folder that macOS shows as one file. */
  @Field() declare isPackage?: boolean
  @Field(() => ExpiringEmbedLink) declare expiringEmbedLink?: ExpiringEmbedLink
  @Field(() => WatermarkInfo) declare watermarkInfo?: WatermarkInfo
  @Field() declare isAccessibleViaSharedLink?: boolean
  @Field() declare allowedInviteeRoles?: Role[]
  /** Its owner is of another enterprise. */
  @Field() declare isExternallyOwned?: boolean
  @Field() declare hasCollaborations?: boolean
  /** Ask for instances by name: `fields: ['metadata.enterprise.invoice']`. */
  @Field(json<MetadataByTemplate>()) declare metadata?: MetadataByTemplate
  /** When it is deleted by itself. */
  @Field(Date) declare expiresAt?: Date | null
  /** Its other forms; the header `x-rep-hints` of the call says which. */
  @Field(() => Representations) declare representations?: Representations
  @Field(() => Classification) declare classification?: Classification | null
  @Field() declare uploaderDisplayName?: string
  /** When its retention ends. */
  @Field(Date) declare dispositionAt?: Date | null
  @Field() declare sharedLinkPermissionOptions?:
    Open<'can_preview' | 'can_download' | 'can_edit'>[] | null
  @Field() declare isAssociatedWithAppItem?: boolean

  /** Changes what is named and leaves the rest. */
  @Endpoint('PUT /files/{id}', 'file', { encode: { lock: encodeLock } })
  declare update: Put<File, FileUpdate>

  /** Moves it into another folder. */
  @Endpoint('PUT /files/{id}', 'file')
  declare move: Put<File, Move>

  /** Gives it another name. */
  @Endpoint('PUT /files/{id}', 'file')
  declare rename: Put<File, Rename>

  /** Copies it into a folder. */
  @Endpoint('POST /files/{id}/copy', 'file', { encode: { version: idText } })
  declare copy: Post<File, FileCopy>

  /** Moves it to the trash, or deletes it where the enterprise keeps no trash. */
  @Endpoint('DELETE /files/{id}')
  declare delete: Delete

  /** Keeps everybody else from changing it. */
  @Endpoint('PUT /files/{id}', 'file', { content: lockBody })
  declare addLock: Put<File, LockInput>

  /** Lets others change it again. */
  @Endpoint('PUT /files/{id}', 'file', { input: false, body: { lock: null } })
  declare removeLock: Put<File>

  /**
   * Opens its content for reading. The stream must be read or destroyed. A part of it comes with
   * the header `range: 'bytes=0-1023'`.
   */
  @Endpoint('GET /files/{id}/content', undefined, { input: true, response: 'stream' })
  declare download: Get<Readable, Download>

  /** Makes an address from which anybody can download it for a short time, without a token. */
  @Endpoint('GET /files/{id}/content', undefined, { input: true, response: 'location' })
  declare downloadUrl: Get<string, Download>

  /**
   * Uploads new content: in one request, or in parts above 50 MiB. The old content becomes a version.
   * With `ifMatch`, a file that was changed meanwhile stays as it is.
   *
   * Box topics: Uploads, Uploads (Chunked).
   */
  @Endpoint('POST /files/{id}/content', 'file', {
    base: 'upload',
    via: 'uploadVersion',
    address: (_self: Ref, { uploadUrl }: VersionUpload) => uploadUrl ?? undefined,
    content: ({ content, uploadUrl: _, ...attributes }: VersionUpload) =>
      uploadBody(content, attributes, 'File.uploadVersion'),
    unwrap: firstEntry,
  })
  declare uploadVersion: Post<File, VersionUpload, UploadOptions>

  /** Asks whether Box would take new content, and where to send it. */
  @Action('preflightVersion')
  declare preflight: (input?: Preflight, options?: CallOptions) => Promise<UploadAddress>

  /** Begins an upload in parts that the caller sends; `uploadVersion()` does all of it by itself. */
  @Endpoint('POST /files/{id}/upload_sessions', 'upload_session', {
    base: 'upload',
    // A session too many does no harm: it ends by itself.
    idempotent: true,
  })
  declare createUploadSession: Post<UploadSession, NewVersionSession>

  /** Lists the versions before the current one, newest first. */
  @Endpoint('GET /files/{id}/versions', list('file_version', 'offset'))
  declare versions: List<FileVersion, OffsetQuery>

  /** Reads one version. */
  @Endpoint('GET /files/{id}/versions/{version}', 'file_version', { input: true })
  declare version: Get<FileVersion, VersionInput>

  /** Moves a version to the trash. */
  @Endpoint('DELETE /files/{id}/versions/{version}', undefined, { input: true })
  declare deleteVersion: Delete<VersionInput>

  /** Brings a deleted version back. */
  @Endpoint('PUT /files/{id}/versions/{version}', 'file_version', { body: { trashed_at: null } })
  declare restoreVersion: Put<FileVersion, VersionInput>

  /** Makes a copy of an old version the current one. */
  @Endpoint('POST /files/{id}/versions/current', 'file_version', {
    content: ({ version }: VersionInput) => ({
      json: { type: 'file_version', id: idOf(version) },
    }),
  })
  declare promoteVersion: Post<FileVersion, VersionInput>

  /** Lists the comments on it. */
  @Endpoint('GET /files/{id}/comments', list('comment', 'offset'))
  declare comments: List<Comment, OffsetQuery>

  /** Comments on it. */
  @Endpoint('POST /comments', 'comment', { self: 'item' })
  declare addComment: Post<Comment, CommentText>

  /** Lists who was invited to it, pending invitations included. */
  @Endpoint('GET /files/{id}/collaborations', list('collaboration', 'marker'))
  declare collaborations: List<Collaboration>

  /** Invites a user or a group to it. */
  @Endpoint('POST /collaborations', 'collaboration', { self: 'item', inQuery: ['notify'] })
  declare addCollaborator: Post<Collaboration, CollaborationInvite>

  /** Reads it while it is in the trash. */
  @Endpoint('GET /files/{id}/trash', 'file')
  declare getTrashed: Get<File>

  /** Brings it back from the trash. */
  @Endpoint('POST /files/{id}', 'file')
  declare restore: Post<File, Restore>

  /** Deletes it from the trash for good. */
  @Endpoint('DELETE /files/{id}/trash')
  declare deletePermanently: Delete

  /** Reads its shared link. */
  @Endpoint('GET /files/{id}', 'file', sharedLinkCalls.get)
  declare getSharedLink: GetSharedLink<File>

  /** Makes a shared link; without settings it takes the enterprise's defaults. */
  @Endpoint('PUT /files/{id}', 'file', sharedLinkCalls.add)
  declare addSharedLink: PutSharedLink<File>

  /** Changes the settings of its shared link. */
  @Endpoint('PUT /files/{id}', 'file', sharedLinkCalls.update)
  declare updateSharedLink: PutSharedLink<File>

  /** Removes its shared link: the address stops working. */
  @Endpoint('PUT /files/{id}', 'file', sharedLinkCalls.remove)
  declare removeSharedLink: RemoveSharedLink<File>
}

/** The files that the current user can reach. */
export class FileRepository extends Repository<File> {}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    file: File
  }
}
