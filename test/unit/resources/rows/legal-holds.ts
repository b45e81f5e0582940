import { json, WHEN, WHEN_TEXT, type Rows } from './row.js'

/** Legal hold policies, what they are assigned to, and what they hold. */
export const legalHoldRows: Rows = {
  'LegalHoldPolicy.get': [
    { call: client => client.legalHoldPolicies.get('7'), sends: 'GET /legal_hold_policies/7' },
  ],
  'LegalHoldPolicy.update': [
    {
      call: client =>
        client.legalHoldPolicies
          .ref('7')
          .update({ policyName: 'Case', description: 'D', releaseNotes: 'Over' }),
      sends: 'PUT /legal_hold_policies/7',
      body: json({ policy_name: 'Case', description: 'D', release_notes: 'Over' }),
    },
  ],
  'LegalHoldPolicy.delete': [
    {
      call: client => client.legalHoldPolicies.ref('7').delete(),
      sends: 'DELETE /legal_hold_policies/7',
    },
  ],
  'LegalHoldPolicy.assignments': [
    {
      call: client =>
        client.legalHoldPolicies.ref('7').assignments({
          assignToType: 'folder',
          assignToId: client.folders.ref('2'),
          limit: 5,
          fields: ['assignedAt'],
        }),
      sends: 'GET /legal_hold_policy_assignments',
      query: {
        policy_id: '7',
        assign_to_type: 'folder',
        assign_to_id: '2',
        limit: '5',
        fields: 'assigned_at',
      },
    },
  ],
  'LegalHoldPolicy.assign': [
    {
      call: client => client.legalHoldPolicies.ref('7').assign({ assignTo: client.files.ref('4') }),
      sends: 'POST /legal_hold_policy_assignments',
      body: json({ policy_id: '7', assign_to: { type: 'file', id: '4' } }),
    },
    {
      call: client =>
        client.legalHoldPolicies.ref('7').assign({ assignTo: { type: 'ownership', id: '3' } }),
      sends: 'POST /legal_hold_policy_assignments',
      body: json({ policy_id: '7', assign_to: { type: 'ownership', id: '3' } }),
    },
  ],
  'LegalHoldPolicy.fileVersionLegalHolds': [
    {
      call: client => client.legalHoldPolicies.ref('7').fileVersionLegalHolds({ limit: 5 }),
      sends: 'GET /file_version_legal_holds',
      query: { policy_id: '7', limit: '5' },
    },
  ],
  'LegalHoldPolicyRepository.list': [
    {
      call: client => client.legalHoldPolicies.list({ policyName: 'Ca', fields: ['policyName'] }),
      sends: 'GET /legal_hold_policies',
      query: { policy_name: 'Ca', fields: 'policy_name' },
    },
  ],
  'LegalHoldPolicyRepository.create': [
    {
      call: client =>
        client.legalHoldPolicies.create({
          policyName: 'Case',
          description: 'D',
          filterStartedAt: WHEN,
          filterEndedAt: '2027-01-01T00:00:00Z',
        }),
      sends: 'POST /legal_hold_policies',
      body: json({
        policy_name: 'Case',
        description: 'D',
        filter_started_at: WHEN_TEXT,
        filter_ended_at: '2027-01-01T00:00:00Z',
      }),
    },
    {
      call: client => client.legalHoldPolicies.create({ policyName: 'Case', isOngoing: true }),
      sends: 'POST /legal_hold_policies',
      body: json({ policy_name: 'Case', is_ongoing: true }),
    },
  ],
  'LegalHoldPolicyAssignment.get': [
    {
      call: client => client.legalHoldPolicyAssignments.get('8'),
      sends: 'GET /legal_hold_policy_assignments/8',
    },
  ],
  'LegalHoldPolicyAssignment.delete': [
    {
      call: client => client.legalHoldPolicyAssignments.ref('8').delete(),
      sends: 'DELETE /legal_hold_policy_assignments/8',
    },
  ],
  'LegalHoldPolicyAssignment.filesOnHold': [
    {
      call: client => client.legalHoldPolicyAssignments.ref('8').filesOnHold({ fields: ['size'] }),
      sends: 'GET /legal_hold_policy_assignments/8/files_on_hold',
      query: { fields: 'size' },
    },
  ],
  'LegalHoldPolicyAssignment.fileVersionsOnHold': [
    {
      call: client => client.legalHoldPolicyAssignments.ref('8').fileVersionsOnHold(),
      sends: 'GET /legal_hold_policy_assignments/8/file_versions_on_hold',
    },
  ],
  'LegalHoldPolicyAssignmentRepository.create': [
    {
      call: client =>
        client.legalHoldPolicyAssignments.create({
          policyId: '7',
          assignTo: client.users.ref('3'),
        }),
      sends: 'POST /legal_hold_policy_assignments',
      body: json({ policy_id: '7', assign_to: { type: 'user', id: '3' } }),
    },
  ],
  'FileVersionLegalHold.get': [
    {
      call: client => client.fileVersionLegalHolds.get('9'),
      sends: 'GET /file_version_legal_holds/9',
    },
  ],
}
