import { json, type Rows } from './row.js'

const settings = {
  name: 'Support',
  provenance: 'Active Directory',
  externalSyncIdentifier: 'AD:123456',
  description: 'Answers the phone',
  invitabilityLevel: 'admins_only',
  memberViewabilityLevel: 'admins_and_members',
} as const
const wireSettings = {
  name: 'Support',
  provenance: 'Active Directory',
  external_sync_identifier: 'AD:123456',
  description: 'Answers the phone',
  invitability_level: 'admins_only',
  member_viewability_level: 'admins_and_members',
}
const admin = {
  role: 'admin',
  configurablePermissions: { canRunReports: true, can_edit_accounts: false },
} as const
const wireAdmin = {
  role: 'admin',
  configurable_permissions: { can_run_reports: true, can_edit_accounts: false },
}

/** Groups and who belongs to them. */
export const teamRows: Rows = {
  'Group.get': [
    { call: client => client.groups.get('7'), sends: 'GET /groups/7' },
    {
      call: client => client.groups.get('7', { fields: ['name', 'permissions'] }),
      sends: 'GET /groups/7',
      query: { fields: 'name,permissions' },
    },
  ],
  'Group.update': [
    {
      call: client => client.groups.ref('7').update(settings),
      sends: 'PUT /groups/7',
      body: json(wireSettings),
    },
  ],
  'Group.delete': [{ call: client => client.groups.ref('7').delete(), sends: 'DELETE /groups/7' }],
  'Group.memberships': [
    {
      call: client => client.groups.ref('7').memberships({ limit: 5, offset: 10 }),
      sends: 'GET /groups/7/memberships',
      query: { limit: '5', offset: '10' },
    },
  ],
  'Group.addMember': [
    {
      call: client => client.groups.ref('7').addMember({ user: client.users.ref('3'), ...admin }),
      sends: 'POST /group_memberships',
      body: json({ user: { id: '3' }, group: { type: 'group', id: '7' }, ...wireAdmin }),
    },
    {
      call: client =>
        client.groups.ref('7').addMember({ user: { id: '3' }, configurablePermissions: null }),
      sends: 'POST /group_memberships',
      body: json({
        user: { id: '3' },
        group: { type: 'group', id: '7' },
        configurable_permissions: null,
      }),
    },
    {
      call: client => client.groups.ref('7').addMember({ user: { id: '3' } }),
      sends: 'POST /group_memberships',
      body: json({ user: { id: '3' }, group: { type: 'group', id: '7' } }),
    },
  ],
  'Group.collaborations': [
    {
      call: client => client.groups.ref('7').collaborations({ limit: 5 }),
      sends: 'GET /groups/7/collaborations',
      query: { limit: '5', offset: '0' },
    },
  ],
  'GroupRepository.list': [
    {
      call: client => client.groups.list({ filterTerm: 'Sup', fields: ['description'] }),
      sends: 'GET /groups',
      query: { filter_term: 'Sup', fields: 'description', offset: '0' },
    },
  ],
  'GroupRepository.create': [
    {
      call: client => client.groups.create(settings),
      sends: 'POST /groups',
      body: json(wireSettings),
    },
    {
      call: client => client.groups.create({ name: 'A' }, { fields: ['name'] }),
      sends: 'POST /groups',
      query: { fields: 'name' },
      body: json({ name: 'A' }),
    },
  ],
  'GroupRepository.terminateSessions': [
    {
      call: client => client.groups.terminateSessions({ groupIds: ['7', '8'] }),
      sends: 'POST /groups/terminate_sessions',
      body: json({ group_ids: ['7', '8'] }),
    },
  ],
  'GroupMembership.get': [
    { call: client => client.groupMemberships.get('9'), sends: 'GET /group_memberships/9' },
  ],
  'GroupMembership.update': [
    {
      call: client => client.groupMemberships.ref('9').update(admin),
      sends: 'PUT /group_memberships/9',
      body: json(wireAdmin),
    },
  ],
  'GroupMembership.delete': [
    {
      call: client => client.groupMemberships.ref('9').delete(),
      sends: 'DELETE /group_memberships/9',
    },
  ],
  'GroupMembershipRepository.create': [
    {
      call: client =>
        client.groupMemberships.create({
          user: client.users.ref('3'),
          group: client.groups.ref('7'),
          ...admin,
        }),
      sends: 'POST /group_memberships',
      body: json({ user: { id: '3' }, group: { id: '7' }, ...wireAdmin }),
    },
  ],
  'User.memberships': [
    {
      call: client => client.users.ref('3').memberships({ limit: 5 }),
      sends: 'GET /users/3/memberships',
      query: { limit: '5', offset: '0' },
    },
  ],
}
