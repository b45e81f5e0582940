import type { Bytes } from './bytes.js'

/** What a collaborator may be to an item, weakest first. `owner` is never granted, only handed over. */
export const ROLES = [
  'uploader',
  'previewer',
  'previewer uploader',
  'viewer',
  'viewer uploader',
  'editor',
  'co-owner',
  'owner',
] as const

/** One of the roles that Box knows. */
export type Role = (typeof ROLES)[number]

/** The company that all managed users belong to. */
export interface EnterpriseRecord {
  readonly id: string
  readonly name: string
}

/** Another address at which a user is known. */
export interface EmailAliasRecord {
  readonly id: string
  readonly email: string
}

/** A picture of a user. */
export interface AvatarRecord {
  readonly content: Buffer
  readonly type: 'image/jpeg' | 'image/png'
}

/** A person, an app user or the service account. Times are milliseconds since 1970. */
export interface UserRecord {
  readonly id: string
  name: string
  login: string
  /** False for people of other companies. */
  managed: boolean
  readonly createdAt: number
  modifiedAt: number
  /** Attributes kept as they were sent, by their wire name. */
  readonly profile: Map<string, unknown>
  readonly aliases: EmailAliasRecord[]
  /** Id of this user's Favorites. */
  readonly favoritesId: string
  avatar: AvatarRecord | undefined
}

/** A link that opens an item to people who are not collaborators. */
export interface SharedLinkRecord {
  readonly token: string
  access: 'open' | 'company' | 'collaborators'
  vanityName: string | null
  password: string | null
  unsharedAt: number | null
  canDownload: boolean
  canEdit: boolean
  downloads: number
}

interface ItemCommon {
  readonly id: string
  name: string
  description: string
  ownerId: string
  /** `0` for the root of the owner; undefined only for the root itself. */
  parentId: string | undefined
  etag: number
  readonly createdAt: number
  modifiedAt: number
  contentCreatedAt: number
  contentModifiedAt: number
  readonly createdBy: string
  modifiedBy: string
  tags: readonly string[]
  /** Ids of the users who count it among their Favorites. */
  readonly favoriteOf: Set<string>
  sharedLink: SharedLinkRecord | undefined
  trashedAt: number | undefined
  trashedBy: string | undefined
}

/** A folder, or the root of a user. */
export interface FolderRecord extends ItemCommon {
  readonly type: 'folder'
  /** Settings kept as they were sent, by their wire name. */
  readonly settings: Map<string, unknown>
}

/** One content of a file. */
export interface VersionRecord {
  readonly id: string
  readonly number: number
  readonly content: Bytes
  readonly sha1: string
  readonly name: string
  readonly createdAt: number
  readonly createdBy: string
  trashedAt: number | undefined
  trashedBy: string | undefined
  restoredAt: number | undefined
  restoredBy: string | undefined
}

/** Keeps everybody but its maker from changing a file. */
export interface LockRecord {
  readonly id: string
  readonly createdBy: string
  readonly createdAt: number
  readonly expiresAt: number | undefined
  readonly downloadPrevented: boolean
}

/** A file; the last version is the current one. */
export interface FileRecord extends ItemCommon {
  readonly type: 'file'
  versions: [VersionRecord, ...VersionRecord[]]
  lock: LockRecord | undefined
  /** When its retention ends. */
  dispositionAt: number | undefined
  /** `company` keeps people of other companies from downloading it, whatever their role. */
  downloadableBy: 'open' | 'company'
}

/** A bookmark. */
export interface WebLinkRecord extends ItemCommon {
  readonly type: 'web_link'
  url: string
}

/** Item records by their wire type. */
export interface ItemRecords {
  file: FileRecord
  folder: FolderRecord
  web_link: WebLinkRecord
}

/** `file`, `folder` or `web_link`. */
export type ItemType = keyof ItemRecords

/** Anything that lies in a folder. */
export type ItemRecord = ItemRecords[ItemType]

/** The access of one user, of a group, or of one invited address, to an item. */
export interface CollaborationRecord {
  readonly id: string
  readonly itemId: string
  userId: string | undefined
  readonly groupId?: string | undefined
  readonly inviteEmail: string | undefined
  role: Role
  status: 'accepted' | 'pending' | 'rejected'
  canViewPath: boolean
  expiresAt: number | null
  readonly accessOnly: boolean
  readonly createdBy: string
  readonly createdAt: number
  modifiedAt: number
  acknowledgedAt: number | undefined
}

/** A remark on a file, or a reply to another remark. */
export interface CommentRecord {
  readonly id: string
  readonly fileId: string
  /** The comment it answers. */
  readonly replyTo: string | undefined
  message: string
  tagged: boolean
  readonly createdBy: string
  readonly createdAt: number
  modifiedAt: number
}

/** Calls an address when something happens to an item, or below it. */
export interface WebhookRecord {
  readonly id: string
  target: { readonly type: 'file' | 'folder'; readonly id: string }
  address: string
  triggers: readonly string[]
  readonly createdBy: string
  readonly createdAt: number
}
/** Keeps a folder from being moved or deleted. */
export interface FolderLockRecord {
  readonly id: string
  readonly folderId: string
  readonly createdBy: string
  readonly createdAt: number
}

/** Has previews of an item show who looks at it. */
export interface WatermarkRecord {
  readonly createdAt: number
  modifiedAt: number
}
