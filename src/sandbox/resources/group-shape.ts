import { represent, timestamp, type Selection, type Shape } from '../http/fields.js'
import type { Scope } from '../http/scope.js'
import type { GroupRecord } from '../store/group-records.js'

const profile = (name: string) => (group: GroupRecord) => group.profile.get(name) ?? ''

/** The fields of a group. */
export const groupShape: Shape<GroupRecord> = {
  mini: ['type', 'id', 'name', 'group_type'],
  standard: ['type', 'id', 'name', 'group_type', 'created_at', 'modified_at'],
  fields: {
    type: () => 'group',
    id: group => group.id,
    name: group => group.name,
    group_type: () => 'managed_group',
    created_at: group => timestamp(group.createdAt),
    modified_at: group => timestamp(group.modifiedAt),
    provenance: profile('provenance'),
    external_sync_identifier: profile('external_sync_identifier'),
    description: profile('description'),
    invitability_level: group => group.profile.get('invitability_level') ?? 'all_managed_users',
    member_viewability_level: group =>
      group.profile.get('member_viewability_level') ?? 'all_managed_users',
    permissions: (_, { user }) => ({ can_invite_as_collaborator: user.managed }),
  },
}

/** Writes the group of an id as a reference. Null when it is gone. */
export function groupReference(
  scope: Scope,
  id: string,
  nested?: Selection,
): Record<string, unknown> | null {
  const group = scope.store.groups.get(id)
  return group ? represent(groupShape, group, { scope, tier: nested ?? 'mini' }) : null
}
