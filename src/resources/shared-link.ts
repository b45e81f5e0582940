import { Field } from './dsl.js'
import type { Open } from './open.js'

/** Who can open a shared link: anyone, the owner's enterprise, or collaborators of the item. */
export type SharedLinkAccess = Open<'open' | 'company' | 'collaborators'>

/** What a shared link lets its visitors do. */
export class SharedLinkPermissions {
  @Field() declare canDownload: boolean
  @Field() declare canPreview: boolean
  /** Only files can be edited through a link. */
  @Field() declare canEdit: boolean
}

/**
 * An address that opens an item in a browser, or in a client made by `withSharedLink()`.
 *
 * Box topic: Shared links.
 */
export class SharedLink {
  @Field() declare url: string
  /** Starts a download straight away; `null` on folders and web links. */
  @Field() declare downloadUrl?: string | null
  /** The same link under its vanity name. */
  @Field() declare vanityUrl?: string | null
  @Field() declare vanityName?: string | null
  /** The access that was asked for. Absent where the enterprise's default holds. */
  @Field() declare access?: SharedLinkAccess
  /** The access that holds once the settings of folders above and of the enterprise are applied. */
  @Field() declare effectiveAccess: SharedLinkAccess
  @Field() declare effectivePermission: Open<
    'can_edit' | 'can_download' | 'can_preview' | 'no_access'
  >
  /** When the link stops working. */
  @Field(Date) declare unsharedAt?: Date | null
  @Field() declare isPasswordEnabled: boolean
  @Field(() => SharedLinkPermissions) declare permissions?: SharedLinkPermissions
  @Field() declare downloadCount: number
  @Field() declare previewCount: number
}
