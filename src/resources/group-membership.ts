import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  Resource,
  idOnly,
  type Delete,
  type Post,
  type Put,
} from './dsl.js'
import type { GroupMembershipCreate, GroupMembershipUpdate, GroupRole } from './group-inputs.js'
import type { Group } from './group.js'
import type { User } from './user.js'

/**
 * A user's place in a group. `group.memberships()` and `user.memberships()` list them.
 *
 * Box topic: Group memberships.
 */
@BoxResource('group_membership')
export class GroupMembership extends Resource<'group_membership'> {
  @Field('user') declare user?: User | null
  @Field('group') declare group?: Group | null
  @Field() declare role?: GroupRole
  @Field(Date) declare createdAt?: Date
  @Field(Date) declare modifiedAt?: Date

  /** Changes what is named and leaves the rest. */
  @Endpoint('PUT /group_memberships/{id}', 'group_membership')
  declare update: Put<GroupMembership, GroupMembershipUpdate>

  /** Takes the user out of the group. */
  @Endpoint('DELETE /group_memberships/{id}')
  declare delete: Delete
}

/** Who belongs to which group. */
export class GroupMembershipRepository extends Repository<GroupMembership> {
  /** Adds a user to a group. */
  @Endpoint('POST /group_memberships', 'group_membership', {
    needs: { group: 'ref', user: 'ref' },
    encode: { user: idOnly, group: idOnly },
  })
  declare create: Post<GroupMembership, GroupMembershipCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    group_membership: GroupMembership
  }
}
