import { json, WHEN, WHEN_TEXT, type Rows } from './row.js'

const assignTo = { type: 'metadata_template', id: 'f-1' } as const
const place = {
  assignTo,
  // What users invent stands in values here, never in keys, and stays as it is.
  filterFields: [{ field: 'a-Field', value: 'anOption_1' }],
  startDateField: 'upload_date',
}
const wirePlace = {
  assign_to: assignTo,
  filter_fields: [{ field: 'a-Field', value: 'anOption_1' }],
  start_date_field: 'upload_date',
}

/** Retention policies, where they apply, and what they keep. */
export const retentionRows: Rows = {
  'RetentionPolicy.get': [
    {
      call: client => client.retentionPolicies.get('7', { fields: ['policyName'] }),
      sends: 'GET /retention_policies/7',
      query: { fields: 'policy_name' },
    },
  ],
  'RetentionPolicy.update': [
    {
      call: client =>
        client.retentionPolicies.ref('7').update({
          policyName: 'Keep',
          description: null,
          dispositionAction: 'remove_retention',
          retentionType: 'non_modifiable',
          retentionLength: 400,
          status: null,
          canOwnerExtendRetention: false,
          maxExtensionLength: 'none',
          areOwnersNotified: true,
          customNotificationRecipients: [client.users.ref('3'), { id: '4' }],
        }),
      sends: 'PUT /retention_policies/7',
      body: json({
        policy_name: 'Keep',
        description: null,
        disposition_action: 'remove_retention',
        retention_type: 'non_modifiable',
        retention_length: 400,
        status: null,
        can_owner_extend_retention: false,
        max_extension_length: 'none',
        are_owners_notified: true,
        custom_notification_recipients: [
          { type: 'user', id: '3' },
          { type: 'user', id: '4' },
        ],
      }),
    },
    {
      call: client =>
        client.retentionPolicies.ref('7').update({ customNotificationRecipients: null }),
      sends: 'PUT /retention_policies/7',
      body: json({ custom_notification_recipients: null }),
    },
  ],
  'RetentionPolicy.retire': [
    {
      call: client => client.retentionPolicies.ref('7').retire(),
      sends: 'PUT /retention_policies/7',
      body: json({ status: 'retired' }),
    },
  ],
  'RetentionPolicy.delete': [
    {
      call: client => client.retentionPolicies.ref('7').delete(),
      sends: 'DELETE /retention_policies/7',
    },
  ],
  'RetentionPolicy.assignments': [
    {
      call: client => client.retentionPolicies.ref('7').assignments({ type: 'folder' }),
      sends: 'GET /retention_policies/7/assignments',
      query: { type: 'folder' },
    },
  ],
  'RetentionPolicy.assign': [
    {
      call: client => client.retentionPolicies.ref('7').assign(place),
      sends: 'POST /retention_policy_assignments',
      body: json({ policy_id: '7', ...wirePlace }),
    },
    {
      call: client =>
        client.retentionPolicies.ref('7').assign({ assignTo: client.folders.ref('2') }),
      sends: 'POST /retention_policy_assignments',
      body: json({ policy_id: '7', assign_to: { type: 'folder', id: '2' } }),
    },
    {
      call: client =>
        client.retentionPolicies.ref('7').assign({ assignTo: { type: 'enterprise' } }),
      sends: 'POST /retention_policy_assignments',
      body: json({ policy_id: '7', assign_to: { type: 'enterprise' } }),
    },
  ],
  'RetentionPolicyRepository.list': [
    {
      call: client =>
        client.retentionPolicies.list({
          policyName: 'Ke',
          policyType: 'finite',
          createdByUserId: client.users.ref('3'),
          limit: 5,
          fields: ['status'],
        }),
      sends: 'GET /retention_policies',
      query: {
        policy_name: 'Ke',
        policy_type: 'finite',
        created_by_user_id: '3',
        limit: '5',
        fields: 'status',
      },
    },
  ],
  'RetentionPolicyRepository.create': [
    {
      call: client =>
        client.retentionPolicies.create({
          policyName: 'Keep',
          description: 'For a year',
          policyType: 'finite',
          retentionLength: 365,
          dispositionAction: 'permanently_delete',
          retentionType: 'modifiable',
          canOwnerExtendRetention: true,
          maxExtensionLength: 30,
          areOwnersNotified: true,
          customNotificationRecipients: [{ id: '3' }],
        }),
      sends: 'POST /retention_policies',
      body: json({
        policy_name: 'Keep',
        description: 'For a year',
        policy_type: 'finite',
        retention_length: 365,
        disposition_action: 'permanently_delete',
        retention_type: 'modifiable',
        can_owner_extend_retention: true,
        max_extension_length: 30,
        are_owners_notified: true,
        custom_notification_recipients: [{ type: 'user', id: '3' }],
      }),
    },
    {
      call: client =>
        client.retentionPolicies.create({
          policyName: 'Ever',
          policyType: 'indefinite',
          dispositionAction: 'remove_retention',
        }),
      sends: 'POST /retention_policies',
      body: json({
        policy_name: 'Ever',
        policy_type: 'indefinite',
        disposition_action: 'remove_retention',
      }),
    },
  ],
  'RetentionPolicyAssignment.get': [
    {
      call: client => client.retentionPolicyAssignments.get('8'),
      sends: 'GET /retention_policy_assignments/8',
    },
  ],
  'RetentionPolicyAssignment.delete': [
    {
      call: client => client.retentionPolicyAssignments.ref('8').delete(),
      sends: 'DELETE /retention_policy_assignments/8',
    },
  ],
  'RetentionPolicyAssignment.filesUnderRetention': [
    {
      call: client => client.retentionPolicyAssignments.ref('8').filesUnderRetention({ limit: 5 }),
      sends: 'GET /retention_policy_assignments/8/files_under_retention',
      query: { limit: '5' },
    },
  ],
  'RetentionPolicyAssignment.fileVersionsUnderRetention': [
    {
      call: client =>
        client.retentionPolicyAssignments.ref('8').fileVersionsUnderRetention({ limit: 5 }),
      sends: 'GET /retention_policy_assignments/8/file_versions_under_retention',
      query: { limit: '5' },
    },
  ],
  'RetentionPolicyAssignmentRepository.create': [
    {
      call: client =>
        client.retentionPolicyAssignments.create({
          policyId: client.retentionPolicies.ref('7'),
          ...place,
        }),
      sends: 'POST /retention_policy_assignments',
      body: json({ policy_id: '7', ...wirePlace }),
    },
  ],
  'FileVersionRetention.get': [
    {
      call: client => client.fileVersionRetentions.get('9'),
      sends: 'GET /file_version_retentions/9',
    },
  ],
  'FileVersionRetentionRepository.list': [
    {
      call: client =>
        client.fileVersionRetentions.list({
          fileId: client.files.ref('4'),
          fileVersionId: '5',
          policyId: client.retentionPolicies.ref('7'),
          dispositionAction: 'permanently_delete',
          dispositionBefore: WHEN,
          dispositionAfter: '2020-01-01T00:00:00Z',
          limit: 5,
        }),
      sends: 'GET /file_version_retentions',
      query: {
        file_id: '4',
        file_version_id: '5',
        policy_id: '7',
        disposition_action: 'permanently_delete',
        disposition_before: WHEN_TEXT,
        disposition_after: '2020-01-01T00:00:00Z',
        limit: '5',
      },
    },
  ],
}
