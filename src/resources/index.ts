export * from './administration.js'
export * from './applications.js'
export * from './content-family.js'
export * from './governance.js'
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
export type {
  AdminLogsQuery,
  EventQuery,
  EventStreamType,
  StreamQuery,
  UserStreamType,
} from './event-inputs.js'
export type { EventSource, PlainEventSource } from './event-source.js'
export type {
  Checkpoint,
  CheckpointInterval,
  CheckpointStore,
  ConsumerGroup,
  EnterpriseStreamOptions,
  EventStream,
  EventStreamOptions,
  HistoryPlace,
  PollInterval,
  StreamOptions,
  Turn,
} from './event-stream.js'
export type { EnterpriseEventType } from './enterprise-event-types.js'
export type { EventType, UserEventType } from './event-types.js'
export { EventChunk, RealtimeServer } from './event-values.js'
export { ExpiringEmbedLink, ResourceScope } from './embed-link.js'
export type {
  FileCopy,
  FilePermissionsInput,
  FileUpdate,
  LockInput,
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
export { FolderLock, FolderLockRepository, LockedOperations } from './folder-lock.js'
export { FolderUploadEmail } from './folder-upload-email.js'
export type { Grantee } from './grantee.js'
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
export * from './metadata-family.js'
export type { MetadataByTemplate } from './metadata.js'
export type { Open } from './open.js'
export { PathCollection } from './path-collection.js'
export { FilePermissions, FolderPermissions, ItemPermissions } from './permissions.js'
export type { Ref } from './ref.js'
export type { MetadataFilter, MetadataFilterValue, Range, SearchQuery } from './search-query.js'
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
export { AvatarUrls, EmailAlias, NotificationEmail, TrackingCode } from './user-values.js'
export type {
  KnownWebhookTrigger,
  WebhookCreate,
  WebhookTargetInput,
  WebhookTrigger,
  WebhookUpdate,
} from './webhook-inputs.js'
export type { NewWebLink, WebLinkCreate, WebLinkUpdate } from './web-link-inputs.js'
export { Collaboration, CollaborationRepository } from './collaboration.js'
export { BoxCollection, CollectionRepository } from './collection.js'
export { Comment, CommentRepository } from './comment.js'
export { Event } from './event.js'
export { Events } from './events.js'
export { FileVersion } from './file-version.js'
export { File, FileRepository } from './file.js'
export { Folder, FolderRepository } from './folder.js'
export { Group, GroupPermissions, GroupRepository } from './group.js'
export { RecentItem, RecentItems } from './recent-items.js'
export { Search, SearchResult } from './search.js'
export { SharedItems, type GetShared } from './shared-items.js'
export { Trash } from './trash.js'
export { User, UserRepository } from './user.js'
export { WebLink, WebLinkRepository } from './web-link.js'
export { Webhook, WebhookRepository, type WebhookTarget } from './webhook.js'
export type { Waiting } from './waiting.js'
export { Watermark } from './watermark.js'
