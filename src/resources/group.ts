import { BoxResource, Field, Repository, Resource } from './dsl.js'
import type { Open } from './open.js'

/** Who may do something with a group. */
export type GroupLevel = Open<'admins_only' | 'admins_and_members' | 'all_managed_users'>

/** What the current user may do with a group. */
export class GroupPermissions {
  @Field() declare canInviteAsCollaborator?: boolean
}

/**
 * Users of an enterprise that are given access together.
 *
 * Box topic: Groups.
 */
@BoxResource('group')
export class Group extends Resource<
  'group',
  | 'description'
  | 'externalSyncIdentifier'
  | 'invitabilityLevel'
  | 'memberViewabilityLevel'
  | 'permissions'
  | 'provenance'
> {
  @Field() declare name: string
  @Field() declare groupType: Open<'managed_group' | 'all_users_group'>
  @Field(Date) declare createdAt?: Date
  @Field(Date) declare modifiedAt?: Date
  /** The system outside of Box that the group comes from. */
  @Field() declare provenance?: string
  /** The group's id in that system. */
  @Field() declare externalSyncIdentifier?: string
  @Field() declare description?: string
  /** Who may invite the group to items. */
  @Field() declare invitabilityLevel?: GroupLevel
  /** Who may see its members. */
  @Field() declare memberViewabilityLevel?: GroupLevel
  @Field(() => GroupPermissions) declare permissions?: GroupPermissions
}

/** The groups of the enterprise. */
export class GroupRepository extends Repository<Group> {}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    group: Group
  }
}
