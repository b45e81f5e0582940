import type { Readable, Writable } from 'node:stream'
import { AppItemAssociation, type AppItemAssociationQuery } from './app-item-association.js'
import { WatermarkInfo } from './classification.js'
import type { CollaborationInvite, Role } from './collaboration-inputs.js'
import type { Collaboration } from './collaboration.js'
import type { CommentText } from './comment-inputs.js'
import type { Comment } from './comment.js'
import { firstEntry, uploadBody } from './content.js'
import type {
  ContentOptions,
  Download,
  DownloadAddress,
  Downloaded,
  DownloadOptions,
  DownloadToOptions,
} from './download-inputs.js'
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
import { embedUrlOf, ExpiringEmbedLink } from './embed-link.js'
import type { FileCopy, FileUpdate, LockInput, VersionInput, VersionUpload } from './file-inputs.js'
import type { FileVersion } from './file-version.js'
import type { Move, OffsetQuery, Rename, Restore } from './item-inputs.js'
import { encodeLock, Lock, lockBody } from './lock.js'
import {
  classificationCalls,
  ItemClassification,
  type ClassificationName,
} from './item-classification.js'
import {
  metadataCalls,
  type CreateMetadata,
  type GetMetadata,
  type MetadataAddress,
  type MetadataQueryOfItem,
  type MetadataView,
  type UpdateMetadata,
} from './metadata-calls.js'
import { metadataInstance, type MetadataInstance } from './metadata-instance.js'
import { MetadataItem } from './metadata-item.js'
import type { Open } from './open.js'
import { FilePermissions } from './permissions.js'
import { idOf, idText, type Ref } from './ref.js'
import type {
  RepresentationHints,
  RepresentationOptions,
  RepresentationQuery,
  Thumbnail,
  ThumbnailHint,
  ThumbnailOptions,
  ThumbnailQuery,
} from './representation-inputs.js'
import { entriesOf, Representation, Representations } from './representations.js'
import {
  sharedLinkCalls,
  type GetSharedLink,
  type PutSharedLink,
  type RemoveSharedLink,
} from './shared-link-calls.js'
import { Watermark, watermarkCalls } from './watermark.js'
import { SkillCards } from './skill-card.js'
import { skillCardCalls, type SkillCardsCreate, type SkillCardsUpdate } from './skill-inputs.js'
import type { TaskUpdate } from './task-inputs.js'
import type { Task } from './task.js'
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
export class File extends MetadataItem<
  'file',
  | 'allowedInviteeRoles'
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
  /** When it is deleted by itself. */
  @Field(Date) declare expiresAt?: Date | null
  /** Its other forms; the header `x-rep-hints` of the call says which. */
  @Field(() => Representations) declare representations?: Representations
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
   * Opens its content for reading. Reading slowly slows the sender; destroying the stream hangs up. A
   * connection that is lost in the middle is taken up again where it broke, on the same version: a
   * file that was replaced meanwhile is a ContentError (`CONTENT_CHANGED`), as is content that has
   * another length or SHA-1 than it should (`CONTENT_LENGTH`, `CONTENT_DIGEST`).
   */
  @Endpoint('GET /files/{id}/content', undefined, {
    input: true,
    response: 'stream',
    via: 'download',
  })
  declare download: Get<Readable, Download, DownloadOptions>

  /**
   * Downloads it to a path, or into any writable stream. At a path the file appears when all of it is
   * there and not before: it is written beside it under a temporary name, then renamed.
   *
   * @param target - where it goes; the directory must be there
   * @throws UsageError when the path is taken (see `overwrite`) or its directory is not there
   * @throws ContentError `CONTENT_WRITE` when it cannot be written, with the cause
   */
  @Action('downloadTo')
  declare downloadTo: (
    target: string | Writable,
    options?: DownloadToOptions,
  ) => Promise<Downloaded>

  /**
   * Brings its content, or a part of it, into memory.
   *
   * @throws ContentError `CONTENT_TOO_LARGE` when it is more than `maxSize`
   */
  @Action('downloadContent')
  declare content: (options?: ContentOptions) => Promise<Uint8Array>

  /** Makes an address from which anybody can download it for a short time, without a token. */
  @Endpoint('GET /files/{id}/content', undefined, { input: true, response: 'location' })
  declare downloadUrl: Get<string, DownloadAddress>

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

  /** Lists what of applications it belongs to, such as hubs. */
  @Endpoint('GET /files/{id}/app_item_associations', list(() => AppItemAssociation, 'marker'))
  declare appItemAssociations: List<AppItemAssociation, AppItemAssociationQuery>

  /** Lists what is to be done with it. */
  @Endpoint('GET /files/{id}/tasks', list('task', 'single'))
  declare tasks: List<Task>

  /** Asks for something to be done with it; `task.assign()` says by whom. */
  @Endpoint('POST /tasks', 'task', { self: 'item' })
  declare createTask: Post<Task, TaskUpdate>

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

  /** Lists the forms that it can be had in, those that are still to be made included. */
  @Endpoint('GET /files/{id}', [() => Representation], {
    input: true,
    query: { fields: 'representations' },
    unwrap: entriesOf,
    via: 'representations',
  })
  declare getRepresentations: Get<Representation[], RepresentationQuery>

  /**
   * Gets it in another form, and waits until that is made.
   *
   * @param hints - the form, as `'[pdf]'` or `{ representation: 'pdf' }`; of several, Box's choice
   * @throws RepresentationError when there is no such form, or it cannot be made
   * @throws TimeoutError when it is not there within the deadline
   */
  @Action('representation')
  declare representation: (
    hints: RepresentationHints,
    options?: RepresentationOptions,
  ) => Promise<Representation>

  /** Reads a small picture of it, made by Box as one of its forms. */
  @Action('thumbnailRepresentation')
  declare thumbnailRepresentation: (
    hint?: ThumbnailHint,
    options?: RepresentationOptions,
  ) => Promise<Uint8Array>

  /**
   * Reads a small picture of it. Where there is none yet, it waits, or takes a picture of the kind of
   * file. Box advises to use `thumbnailRepresentation()` instead.
   */
  @Endpoint('GET /files/{id}/thumbnail.{extension}', undefined, {
    input: true,
    response: 'bytes',
    accepts202: true,
    redirect: 'manual',
    via: 'thumbnail',
  })
  declare thumbnail: Get<Thumbnail, ThumbnailQuery, ThumbnailOptions>

  /**
   * Makes an address that shows it in a frame of a web page. It must be opened within a minute, and
   * whoever has it can see the file.
   */
  @Endpoint('GET /files/{id}', json<string>(), {
    query: { fields: 'expiring_embed_link' },
    unwrap: embedUrlOf,
    via: 'embedUrl',
  })
  declare embedUrl: Get<string>

  /** Reads when its watermark was applied. */
  @Endpoint('GET /files/{id}/watermark', () => Watermark, watermarkCalls.get)
  declare getWatermark: Get<Watermark>

  /** Shows it with a watermark from now on. */
  @Endpoint('PUT /files/{id}/watermark', () => Watermark, watermarkCalls.apply)
  declare applyWatermark: Put<Watermark>

  /** Shows it without a watermark. */
  @Endpoint('DELETE /files/{id}/watermark')
  declare removeWatermark: Delete

  /** Lists the instances of metadata on it, of all templates that the user may see. */
  @Endpoint('GET /files/{id}/metadata', list(metadataInstance, 'single'))
  declare metadataInstances: List<MetadataInstance, MetadataView>

  /** Reads the instance of a template. */
  @Endpoint('GET /files/{id}/metadata/{scope}/{template}', metadataInstance, { input: true })
  declare getMetadata: GetMetadata<MetadataQueryOfItem>

  /** Fills a template in. `setMetadata()` does so too where it is filled in already. */
  @Endpoint('POST /files/{id}/metadata/{scope}/{template}', metadataInstance, metadataCalls.create)
  declare createMetadata: CreateMetadata

  /** Changes the instance of a template; all changes are made, or none is. */
  @Endpoint('PUT /files/{id}/metadata/{scope}/{template}', metadataInstance, metadataCalls.update)
  declare updateMetadata: UpdateMetadata

  /** Removes the instance of a template. */
  @Endpoint('DELETE /files/{id}/metadata/{scope}/{template}', undefined, { input: true })
  declare deleteMetadata: Delete<MetadataAddress>

  /** Reads how it is classified; a NotFoundError where it is not. */
  @Endpoint(
    'GET /files/{id}/metadata/enterprise/securityClassification-6VMVochwUWo',
    () => ItemClassification,
  )
  declare getClassification: Get<ItemClassification>

  /** Classifies it for the first time. `setClassification()` knows both cases. */
  @Endpoint(
    'POST /files/{id}/metadata/enterprise/securityClassification-6VMVochwUWo',
    () => ItemClassification,
    classificationCalls.add,
  )
  declare addClassification: Post<ItemClassification, ClassificationName>

  /** Classifies it otherwise. */
  @Endpoint(
    'PUT /files/{id}/metadata/enterprise/securityClassification-6VMVochwUWo',
    () => ItemClassification,
    classificationCalls.update,
  )
  declare updateClassification: Put<ItemClassification, ClassificationName>

  /** Takes its classification away. */
  @Endpoint('DELETE /files/{id}/metadata/enterprise/securityClassification-6VMVochwUWo')
  declare removeClassification: Delete

  /** Reads the cards that skills made for it. */
  @Endpoint('GET /files/{id}/metadata/global/boxSkillsCards', () => SkillCards)
  declare getSkillCards: Get<SkillCards>

  /** Shows cards on it. */
  @Endpoint('POST /files/{id}/metadata/global/boxSkillsCards', () => SkillCards)
  declare createSkillCards: Post<SkillCards, SkillCardsCreate>

  /** Replaces some of its cards. */
  @Endpoint(
    'PUT /files/{id}/metadata/global/boxSkillsCards',
    () => SkillCards,
    skillCardCalls.update,
  )
  declare updateSkillCards: Put<SkillCards, SkillCardsUpdate>

  /** Removes all of its cards. */
  @Endpoint('DELETE /files/{id}/metadata/global/boxSkillsCards')
  declare deleteSkillCards: Delete
}

/** The files that the current user can reach. */
export class FileRepository extends Repository<File> {}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    file: File
  }
}
