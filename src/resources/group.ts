import type { Collaboration } from './collaboration.js'
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
  type List,
  type Post,
  type Put,
} from './dsl.js'
import type {
  GroupCreate,
  GroupLevel,
  GroupQuery,
  GroupSessionTermination,
  GroupUpdate,
  NewGroupMember,
} from './group-inputs.js'
import type { GroupMembership } from './group-membership.js'
import type { OffsetQuery } from './item-inputs.js'
import type { Open } from './open.js'
import { terminating } from './terminating.js'

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

  /** Changes what is named and leaves the rest. */
  @Endpoint('PUT /groups/{id}', 'group')
  declare update: Put<Group, GroupUpdate>

  /** Deletes it for good; its members lose the access that came with it. */
  @Endpoint('DELETE /groups/{id}')
  declare delete: Delete

  /** Lists who belongs to it. */
  @Endpoint('GET /groups/{id}/memberships', list('group_membership', 'offset'))
  declare memberships: List<GroupMembership, OffsetQuery>

  /** Adds a user to it. */
  @Endpoint('POST /group_memberships', 'group_membership', {
    needs: { user: 'ref' },
    self: 'group',
    encode: { user: idOnly },
  })
  declare addMember: Post<GroupMembership, NewGroupMember>

  /** Lists the items that it was given access to. */
  @Endpoint('GET /groups/{id}/collaborations', list('collaboration', 'offset'))
  declare collaborations: List<Collaboration, OffsetQuery>
}

/** The groups of the enterprise. */
export class GroupRepository extends Repository<Group> {
  /** Lists them. */
  @Endpoint('GET /groups', list('group', 'offset'))
  declare list: List<Group, GroupQuery>

  /** Makes a group. */
  @Endpoint('POST /groups', 'group', { needs: { name: 'text' } })
  declare create: Post<Group, GroupCreate>

  /** Starts ending the sessions of all members, and resolves to what Box says about it. */
  @Endpoint('POST /groups/terminate_sessions', json<string>(), {
    ...terminating,
    needs: { groupIds: 'list' },
  })
  declare terminateSessions: Post<string, GroupSessionTermination>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    group: Group
  }
}
