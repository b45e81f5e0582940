import { CollaborationRepository, Collaboration } from './collaboration.js'
import { BoxCollection, CollectionRepository } from './collection.js'
import { Comment, CommentRepository } from './comment.js'
import { FileVersion } from './file-version.js'
import { File, FileRepository } from './file.js'
import { Folder, FolderRepository } from './folder.js'
import { Group, GroupRepository } from './group.js'
import { RecentItems } from './recent-items.js'
import { Search } from './search.js'
import { SharedItems } from './shared-items.js'
import { Trash } from './trash.js'
import { User, UserRepository } from './user.js'
import { WebLink, WebLinkRepository } from './web-link.js'

/** The properties of a client: the repository behind each, and the class of what it holds. */
export const collections = Object.freeze({
  folders: { resource: Folder, repository: FolderRepository },
  files: { resource: File, repository: FileRepository },
  webLinks: { resource: WebLink, repository: WebLinkRepository },
  users: { resource: User, repository: UserRepository },
  groups: { resource: Group, repository: GroupRepository },
  comments: { resource: Comment, repository: CommentRepository },
  collaborations: { resource: Collaboration, repository: CollaborationRepository },
  collections: { resource: BoxCollection, repository: CollectionRepository },
  trash: { repository: Trash },
  search: { repository: Search },
  recentItems: { repository: RecentItems },
  sharedItems: { repository: SharedItems },
})

/** Resource classes that are reached through others only. */
export const others = Object.freeze([FileVersion])

/** Names that stand for any of several wire types. */
export const unions = Object.freeze({
  item: ['file', 'folder', 'web_link'],
  grantee: ['user', 'group'],
})

export {
  AcceptanceRequirements,
  StrongPasswordRequirement,
  TermsOfServiceReference,
  TermsOfServiceRequirement,
  TwoFactorAuthenticationRequirement,
} from './acceptance-requirements.js'
export { AppItem } from './app-item.js'
export { Classification, WatermarkInfo } from './classification.js'
export type {
  CollaborationCreate,
  CollaborationInvite,
  CollaborationUpdate,
  Invitee,
  Role,
} from './collaboration-inputs.js'
export type { CommentCreate, CommentText, CommentUpdate } from './comment-inputs.js'
export type { Content, ReplayableContent } from './content.js'
export { ExpiringEmbedLink, ResourceScope } from './embed-link.js'
export type {
  Download,
  FileCopy,
  FilePermissionsInput,
  FileUpdate,
  LockInput,
  NewLock,
  VersionInput,
  VersionUpload,
} from './file-inputs.js'
export type {
  FolderCreate,
  FolderDelete,
  FolderUpdate,
  FolderUploadEmailInput,
  NewFolder,
  SyncState,
  Upload,
} from './folder-inputs.js'
export { FolderUploadEmail } from './folder-upload-email.js'
export type { Grantee } from './grantee.js'
export { GroupPermissions, type GroupLevel } from './group.js'
export { ItemBase } from './item-base.js'
export { ItemCollection, SortOrder } from './item-collection.js'
export type {
  Copy,
  ItemUpdate,
  ItemsQuery,
  Move,
  NewParent,
  OffsetQuery,
  Rename,
  Restore,
  TrashQuery,
} from './item-inputs.js'
export type { Item } from './item.js'
export { Lock } from './lock.js'
export type { MetadataByTemplate } from './metadata.js'
export type { Open } from './open.js'
export { PathCollection } from './path-collection.js'
export { FilePermissions, FolderPermissions, ItemPermissions } from './permissions.js'
export { RecentItem } from './recent-items.js'
export type { Ref } from './ref.js'
export {
  Representation,
  RepresentationContent,
  RepresentationInfo,
  RepresentationProperties,
  RepresentationStatus,
  Representations,
} from './representations.js'
export type {
  MetadataFilter,
  MetadataFilterValue,
  Range,
  SearchQuery,
} from './search-query.js'
export { SearchResult } from './search.js'
export type {
  GetSharedLink,
  PutSharedLink,
  RemoveSharedLink,
  SharedLinkInput,
  SharedLinkPermissionsInput,
  WithSharedLink,
} from './shared-link-calls.js'
export { SharedLink, SharedLinkPermissions, type SharedLinkAccess } from './shared-link.js'
export type {
  ContentTransfer,
  NewAvatar,
  NewEmailAlias,
  SessionTermination,
  TrackingCodeInput,
  UserCreate,
  UserDelete,
  UserQuery,
  UserSettings,
  UserStatus,
  UserUpdate,
} from './user-inputs.js'
export {
  AvatarUrls,
  EmailAlias,
  Enterprise,
  NotificationEmail,
  TrackingCode,
} from './user-values.js'
export type { NewWebLink, WebLinkCreate, WebLinkUpdate } from './web-link-inputs.js'
export {
  BoxCollection,
  Collaboration,
  CollaborationRepository,
  CollectionRepository,
  Comment,
  CommentRepository,
  File,
  FileRepository,
  FileVersion,
  Folder,
  FolderRepository,
  Group,
  GroupRepository,
  RecentItems,
  Search,
  SharedItems,
  Trash,
  User,
  UserRepository,
  WebLink,
  WebLinkRepository,
}
