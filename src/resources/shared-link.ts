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
  /** The address to hand out. */
  @Field() declare url: string
  /** Starts a download straight away; `null` on folders and web links. */
  @Field() declare downloadUrl?: string | null
  /** The same link under its vanity name. */
  @Field() declare vanityUrl?: string | null
  /** The last part of the vanity address. */
  @Field() declare vanityName?: string | null
  /** The access that was asked for. Absent where the enterprise's default holds. */
  @Field() declare access?: SharedLinkAccess
  /** The access that holds once the settings of folders above and of the enterprise are applied. */
  @Field() declare effectiveAccess: SharedLinkAccess
  /** What visitors may do once every setting is applied. */
  @Field() declare effectivePermission: Open<
    'can_edit' | 'can_download' | 'can_preview' | 'no_access'
  >
  /** When the link stops working. */
  @Field(Date) declare unsharedAt?: Date | null
  /** Whether it asks for a password. */
  @Field() declare isPasswordEnabled: boolean
  /** What was asked for. */
  @Field(() => SharedLinkPermissions) declare permissions?: SharedLinkPermissions
  /** Downloads by its visitors. */
  @Field() declare downloadCount: number
  /** Previews by its visitors. */
  @Field() declare previewCount: number
}
