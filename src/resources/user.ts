import { avatarBody } from './avatar-body.js'
import { firstEntry } from './content.js'
import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  Resource,
  idOnly,
  json,
  list,
  type Delete,
  type Get,
  type List,
  type Post,
  type Put,
} from './dsl.js'
import type { Enterprise } from './enterprise.js'
import type { Folder } from './folder.js'
import type { GroupMembership } from './group-membership.js'
import type { OffsetQuery } from './item-inputs.js'
import type { Open } from './open.js'
import type { Ref } from './ref.js'
import type { StoragePolicyAssignment } from './storage-policy-assignment.js'
import type {
  ContentTransfer,
  NewAvatar,
  NewEmailAlias,
  SessionTermination,
  UserCreate,
  UserDelete,
  UserQuery,
  UserStatus,
  UserUpdate,
} from './user-inputs.js'
import { AvatarUrls, EmailAlias, NotificationEmail, TrackingCode } from './user-values.js'
import { terminating } from './terminating.js'

/**
 * Somebody with an account: a managed user, an app user, or a user of another enterprise.
 *
 * Box topic: Users.
 */
@BoxResource('user')
export class User extends Resource<
  'user',
  | 'canSeeManagedUsers'
  | 'enterprise'
  | 'externalAppUserId'
  | 'hostname'
  | 'isActive'
  | 'isExemptFromDeviceLimits'
  | 'isExemptFromLoginVerification'
  | 'isExternalCollabRestricted'
  | 'isPlatformAccessOnly'
  | 'isSyncEnabled'
  | 'myTags'
  | 'role'
  | 'trackingCodes'
> {
  @Field() declare name: string
  /** The address to log in with. */
  @Field() declare login: string
  @Field(Date) declare createdAt?: Date
  @Field(Date) declare modifiedAt?: Date
  /** As `en` or `pt-BR`. */
  @Field() declare language?: string
  /** As `Europe/Berlin`. */
  @Field() declare timezone?: string
  /** Bytes that the user may fill. */
  @Field() declare spaceAmount?: number
  /** Bytes that the user fills. */
  @Field() declare spaceUsed?: number
  /** Bytes that a single file may have. */
  @Field() declare maxUploadSize?: number
  @Field() declare status?: UserStatus
  /** At most 100 characters. */
  @Field() declare jobTitle?: string
  @Field() declare phone?: string
  @Field() declare address?: string
  /** An address for people who are signed in at Box; `avatar()` gives the picture. */
  @Field() declare avatarUrl?: string
  /** Where notifications go besides `login`. */
  @Field(() => NotificationEmail) declare notificationEmail?: NotificationEmail | null
  /** What the user may do in the enterprise. */
  @Field() declare role?: Open<'admin' | 'coadmin' | 'user'>
  /** What the enterprise notes about the user. */
  @Field([() => TrackingCode]) declare trackingCodes?: TrackingCode[]
  /** Whether contacts of the enterprise are shown to the user. */
  @Field() declare canSeeManagedUsers?: boolean
  /** Whether the user may use Box Sync. */
  @Field() declare isSyncEnabled?: boolean
  /** May not work with people outside the enterprise. */
  @Field() declare isExternalCollabRestricted?: boolean
  /** May sign in on any number of devices. */
  @Field() declare isExemptFromDeviceLimits?: boolean
  /** The user needs no second factor. */
  @Field() declare isExemptFromLoginVerification?: boolean
  @Field('enterprise') declare enterprise?: Enterprise | null
  /** The tags that the user has put on items. */
  @Field() declare myTags?: string[]
  /** The host of the user's Box, as `https://example.app.box.com/`. */
  @Field() declare hostname?: string
  /** An app user, who has no login. */
  @Field() declare isPlatformAccessOnly?: boolean
  /** The id that your app gave to an app user. */
  @Field() declare externalAppUserId?: string
  /** Whether the account is in use. Comes with collaborations only. */
  @Field() declare isActive?: boolean

  /** Changes what is named and leaves the rest. */
  @Endpoint('PUT /users/{id}', 'user')
  declare update: Put<User, UserUpdate>

  /** Deletes the user. */
  @Endpoint('DELETE /users/{id}', undefined, { input: true })
  declare delete: Delete<UserDelete>

  /** Lists the groups that the user belongs to. */
  @Endpoint('GET /users/{id}/memberships', list('group_membership', 'offset'))
  declare memberships: List<GroupMembership, OffsetQuery>

  /** Reads which storage policy the user follows, be it an own one or the enterprise's. */
  @Endpoint('GET /storage_policy_assignments', 'storage_policy_assignment', {
    idAs: 'resolved_for_id',
    query: { resolved_for_type: 'user' },
    unwrap: firstEntry,
  })
  declare storagePolicyAssignment: Get<StoragePolicyAssignment | undefined>

  /** Lists the further addresses that stand for the user. */
  @Endpoint('GET /users/{id}/email_aliases', list(() => EmailAlias, 'single'))
  declare emailAliases: List<EmailAlias>

  /** Adds an address that stands for the user. */
  @Endpoint('POST /users/{id}/email_aliases', () => EmailAlias, { needs: { email: 'text' } })
  declare addEmailAlias: Post<EmailAlias, NewEmailAlias>

  /** Removes an address that stands for the user. */
  @Endpoint('DELETE /users/{id}/email_aliases/{alias}', undefined, {
    needs: { alias: 'id' },
    input: true,
  })
  declare removeEmailAlias: Delete<{ readonly alias: string | Ref }>

  /**
   * Moves everything that the user owns into a new folder of another user, and resolves to that
   * folder. Takes long for many items: give it a long `timeout`.
   */
  @Endpoint('PUT /users/{id}/folders/0', 'folder', {
    needs: { ownedBy: 'ref' },
    inQuery: ['notify'],
    encode: { ownedBy: idOnly },
  })
  declare transferContent: Put<Folder, ContentTransfer>

  /** Downloads the user's picture. */
  @Endpoint('GET /users/{id}/avatar', undefined, { response: 'bytes' })
  declare avatar: Get<Uint8Array>

  /** Gives the user a picture, in place of the one there is. */
  @Endpoint('POST /users/{id}/avatar', () => AvatarUrls, {
    needs: { content: 'content', format: 'text' },
    content: avatarBody,
    unwrap: (body: { readonly pic_urls?: unknown }) => body.pic_urls,
  })
  declare uploadAvatar: Post<AvatarUrls, NewAvatar>

  /** Removes the user's picture. */
  @Endpoint('DELETE /users/{id}/avatar')
  declare deleteAvatar: Delete
}

/** The users of the enterprise. */
export class UserRepository extends Repository<User> {
  /** Reads the current user. */
  @Endpoint('GET /users/me', 'user')
  declare me: Get<User>

  /** Lists the users of the enterprise. */
  @Endpoint('GET /users', list('user', 'either'))
  declare list: List<User, UserQuery>

  /** Makes a managed user or an app user. */
  @Endpoint('POST /users', 'user', { needs: { name: 'text' } })
  declare create: Post<User, UserCreate>

  /** Starts ending sessions, and resolves to what Box says about where to see how it went. */
  @Endpoint('POST /users/terminate_sessions', json<string>(), {
    ...terminating,
    needs: { userIds: 'list', userLogins: 'list' },
  })
  declare terminateSessions: Post<string, SessionTermination>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    user: User
  }
}
