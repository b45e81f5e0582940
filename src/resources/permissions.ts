import { Field } from './dsl.js'

/** What the current user may do with an item. */
export abstract class ItemPermissions {
  @Field() declare canDelete: boolean
  @Field() declare canDownload: boolean
  @Field() declare canInviteCollaborator: boolean
  @Field() declare canRename: boolean
  @Field() declare canSetShareAccess: boolean
  @Field() declare canShare: boolean
  @Field() declare canUpload?: boolean
  @Field() declare canApplyWatermark?: boolean
}

/** What the current user may do with a folder. */
export class FolderPermissions extends ItemPermissions {}

/** What the current user may do with a file. */
export class FilePermissions extends ItemPermissions {
  @Field() declare canAnnotate?: boolean
  @Field() declare canComment?: boolean
  @Field() declare canPreview?: boolean
  @Field() declare canViewAnnotationsAll?: boolean
  @Field() declare canViewAnnotationsSelf?: boolean
}
