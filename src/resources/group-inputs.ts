import type { OffsetQuery } from './item-inputs.js'
import type { Open } from './open.js'
import type { Ref } from './ref.js'

/** Who may do something with a group. */
export type GroupLevel = Open<'admins_only' | 'admins_and_members' | 'all_managed_users'>

/** What a member is to a group. */
export type GroupRole = Open<'member' | 'admin'>

/** What can be changed on a group. What is left out stays. */
export interface GroupUpdate {
  /** Must be unique in the enterprise. */
  readonly name?: string | undefined
  /** The system outside of Box that the group comes from. Keeps it from being edited in the web app. */
  readonly provenance?: string | undefined
  /** The group's id in that system. */
  readonly externalSyncIdentifier?: string | undefined
  /** At most 255 characters. */
  readonly description?: string | undefined
  /** Who may invite the group to items. */
  readonly invitabilityLevel?: GroupLevel | undefined
  /** Who may see its members. */
  readonly memberViewabilityLevel?: GroupLevel | undefined
}

/** A new group. */
export interface GroupCreate extends GroupUpdate {
  /** Must be unique in the enterprise. */
  readonly name: string
}

/** Which groups to list. */
export interface GroupQuery extends OffsetQuery {
  /** How the name begins. */
  readonly filterTerm?: string | undefined
}

/** Whose sessions end: those of all members of these groups. */
export interface GroupSessionTermination {
  readonly groupIds: readonly string[]
}

/** What an admin of a group may do. What is not named is allowed. */
export interface GroupAdminPermissions {
  readonly canRunReports?: boolean | undefined
  readonly canInstantLogin?: boolean | undefined
  readonly canCreateAccounts?: boolean | undefined
  readonly canEditAccounts?: boolean | undefined
  /** Permissions that Box adds later. */
  readonly [permission: string]: boolean | undefined
}

/** What can be changed on a membership. What is left out stays. */
export interface GroupMembershipUpdate {
  /** Default `member`. */
  readonly role?: GroupRole | undefined
  /** Counts for admins of the group only. `null` takes them all away. */
  readonly configurablePermissions?: GroupAdminPermissions | null | undefined
}

/** A new member of a group. */
export interface NewGroupMember extends GroupMembershipUpdate {
  readonly user: Ref
}

/** A new member, and the group they join. */
export interface GroupMembershipCreate extends NewGroupMember {
  readonly group: Ref
}
