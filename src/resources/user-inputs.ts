import type { Content } from './content.js'
import type { OffsetQuery } from './item-inputs.js'
import type { Open } from './open.js'
import type { Ref } from './ref.js'

/** Whether a user can log in, and what they can do then. */
export type UserStatus = Open<
  'active' | 'inactive' | 'cannot_delete_edit' | 'cannot_delete_edit_upload'
>

/** A word of the enterprise's own about a user. */
export interface TrackingCodeInput {
  readonly type?: 'tracking_code' | undefined
  /** One of the names that the enterprise has set up. */
  readonly name: string
  readonly value: string
}

/** What can be said about a new user and changed on another. */
export interface UserSettings {
  readonly role?: Open<'coadmin' | 'user'> | undefined
  /** As `en` or `pt-BR`. */
  readonly language?: string | undefined
  readonly isSyncEnabled?: boolean | undefined
  readonly jobTitle?: string | undefined
  readonly phone?: string | undefined
  readonly address?: string | undefined
  /** Bytes; `-1` for no limit. */
  readonly spaceAmount?: number | undefined
  readonly trackingCodes?: readonly TrackingCodeInput[] | undefined
  /** Whether the user sees the others of the enterprise in the list of contacts. */
  readonly canSeeManagedUsers?: boolean | undefined
  /** As `Europe/Berlin`. */
  readonly timezone?: string | undefined
  readonly isExternalCollabRestricted?: boolean | undefined
  readonly isExemptFromDeviceLimits?: boolean | undefined
  /** Whether the user needs no second factor. */
  readonly isExemptFromLoginVerification?: boolean | undefined
  readonly status?: UserStatus | undefined
  /** An id of one's own, by which an app user can be found. */
  readonly externalAppUserId?: string | undefined
}

/** A new user of the enterprise. */
export interface UserCreate extends UserSettings {
  readonly name: string
  /** The address to log in with; needed unless `isPlatformAccessOnly` is true. */
  readonly login?: string | undefined
  /** Makes an app user, who has no login. Default false. */
  readonly isPlatformAccessOnly?: boolean | undefined
}

/** What can be changed on a user. What is left out stays. */
export interface UserUpdate extends UserSettings {
  /** `null` takes the user out of the enterprise and makes them a free user. */
  readonly enterprise?: null | undefined
  /** Whether a user who is taken out is told by e-mail. */
  readonly notify?: boolean | undefined
  readonly name?: string | undefined
  /** The address to log in with: the login itself or a confirmed alias. */
  readonly login?: string | undefined
  readonly isPasswordResetRequired?: boolean | undefined
  /** Where notifications go once it is confirmed; `null` removes it. */
  readonly notificationEmail?: { readonly email: string } | null | undefined
}

/** How a user is deleted. */
export interface UserDelete {
  /** Whether the user is told by e-mail. */
  readonly notify?: boolean | undefined
  /** Deletes a user who still owns something, and that as well. Default false. */
  readonly force?: boolean | undefined
}

/** Which users to list. Paging by offset needs an `offset`. */
export interface UserQuery extends OffsetQuery {
  /** How the name or the login begins; of users outside the enterprise, the whole login. */
  readonly filterTerm?: string | undefined
  /** Default `managed`. */
  readonly userType?: Open<'all' | 'managed' | 'external'> | undefined
  /** Finds app users by the id that they were given. */
  readonly externalAppUserId?: string | undefined
}

/** Who receives everything that a user owns. */
export interface ContentTransfer {
  readonly ownedBy: Ref
  /** Whether users are told by e-mail. */
  readonly notify?: boolean | undefined
}

/** A further address for a user. */
export interface NewEmailAlias {
  /** Its domain must be one that the enterprise has registered. */
  readonly email: string
}

/** A picture of a user. */
export interface NewAvatar {
  /** The image, of 1 MB at most. */
  readonly content: Content
  readonly format: 'jpeg' | 'png'
}

/** Whose sessions end. */
export interface SessionTermination {
  readonly userIds: readonly string[]
  readonly userLogins: readonly string[]
}
