import { json, type Rows } from './row.js'

const categories = ['security', 'content_and_sharing', 'user_settings', 'shield'] as const

/** What belongs to an enterprise: invitations, devices, the allowlist, archives. */
export const enterpriseRows: Rows = {
  'Enterprise.inviteUser': [
    {
      call: client => client.enterprises.ref('5').inviteUser({ login: 'a@example.com' }),
      sends: 'POST /invites',
      body: json({
        enterprise: { type: 'enterprise', id: '5' },
        actionable_by: { login: 'a@example.com' },
      }),
    },
  ],
  'Enterprise.devicePinners': [
    {
      call: client => client.enterprises.ref('5').devicePinners({ direction: 'DESC' }),
      sends: 'GET /enterprises/5/device_pinners',
      query: { direction: 'DESC' },
    },
  ],
  'Enterprise.configuration': [
    {
      call: client => client.enterprises.ref('5').configuration({ categories }),
      sends: 'GET /enterprise_configurations/5',
      query: { categories: 'security,content_and_sharing,user_settings,shield' },
    },
  ],
  'Enterprise.storagePolicyAssignment': [
    {
      call: client => client.enterprises.ref('5').storagePolicyAssignment(),
      sends: 'GET /storage_policy_assignments',
      query: { resolved_for_type: 'enterprise', resolved_for_id: '5' },
    },
  ],
  'EnterpriseRepository.current': [
    {
      call: client => client.enterprises.current(),
      sends: 'GET /users/me',
      query: { fields: 'enterprise' },
    },
  ],
  'Invite.get': [
    {
      call: client => client.invites.get('6', { fields: ['status'] }),
      sends: 'GET /invites/6',
      query: { fields: 'status' },
    },
  ],
  'DevicePinner.get': [
    { call: client => client.devicePinners.get('6'), sends: 'GET /device_pinners/6' },
  ],
  'DevicePinner.delete': [
    { call: client => client.devicePinners.ref('6').delete(), sends: 'DELETE /device_pinners/6' },
  ],
  'CollaborationAllowlistEntry.get': [
    {
      call: client => client.collaborationAllowlistEntries.get('6'),
      sends: 'GET /collaboration_whitelist_entries/6',
    },
  ],
  'CollaborationAllowlistEntry.delete': [
    {
      call: client => client.collaborationAllowlistEntries.ref('6').delete(),
      sends: 'DELETE /collaboration_whitelist_entries/6',
    },
  ],
  'CollaborationAllowlistEntryRepository.list': [
    {
      call: client => client.collaborationAllowlistEntries.list({ limit: 5 }),
      sends: 'GET /collaboration_whitelist_entries',
      query: { limit: '5' },
    },
  ],
  'CollaborationAllowlistEntryRepository.create': [
    {
      call: client =>
        client.collaborationAllowlistEntries.create({ domain: 'example.com', direction: 'both' }),
      sends: 'POST /collaboration_whitelist_entries',
      body: json({ domain: 'example.com', direction: 'both' }),
    },
  ],
  'CollaborationAllowlistExemptTarget.get': [
    {
      call: client => client.collaborationAllowlistExemptTargets.get('6'),
      sends: 'GET /collaboration_whitelist_exempt_targets/6',
    },
  ],
  'CollaborationAllowlistExemptTarget.delete': [
    {
      call: client => client.collaborationAllowlistExemptTargets.ref('6').delete(),
      sends: 'DELETE /collaboration_whitelist_exempt_targets/6',
    },
  ],
  'CollaborationAllowlistExemptTargetRepository.list': [
    {
      call: client => client.collaborationAllowlistExemptTargets.list({ limit: 5 }),
      sends: 'GET /collaboration_whitelist_exempt_targets',
      query: { limit: '5' },
    },
  ],
  'CollaborationAllowlistExemptTargetRepository.create': [
    {
      call: client =>
        client.collaborationAllowlistExemptTargets.create({ user: client.users.ref('3') }),
      sends: 'POST /collaboration_whitelist_exempt_targets',
      body: json({ user: { id: '3' } }),
    },
  ],
  'ExternalUsers.submitDeleteJob': [
    {
      call: client =>
        client.externalUsers.submitDeleteJob({
          externalUsers: [client.users.ref('3'), { id: '4' }],
        }),
      sends: 'POST /external_users/submit_delete_job',
      body: json({
        external_users: [
          { type: 'user', id: '3' },
          { type: 'user', id: '4' },
        ],
      }),
    },
  ],
  'Archive.update': [
    {
      call: client => client.archives.ref('6').update({ name: 'Old', description: 'Very' }),
      sends: 'PUT /archives/6',
      body: json({ name: 'Old', description: 'Very' }),
    },
  ],
  'Archive.delete': [
    { call: client => client.archives.ref('6').delete(), sends: 'DELETE /archives/6' },
  ],
  'ArchiveRepository.list': [
    {
      call: client => client.archives.list({ limit: 5 }),
      sends: 'GET /archives',
      query: { limit: '5' },
    },
  ],
  'ArchiveRepository.create': [
    {
      call: client =>
        client.archives.create({
          name: 'Old',
          description: 'Very',
          storagePolicyId: client.storagePolicies.ref('11'),
        }),
      sends: 'POST /archives',
      body: json({ name: 'Old', description: 'Very', storage_policy_id: '11' }),
    },
  ],
}
