import { json, type Rows } from './row.js'

const tos = { type: 'terms_of_service', id: '6' }
const policy = { type: 'storage_policy', id: '11' }
const user = { type: 'user', id: '3' } as const

/** Terms of service with the answers of users, and storage policies. */
export const termsRows: Rows = {
  'TermsOfService.get': [
    { call: client => client.termsOfServices.get('6'), sends: 'GET /terms_of_services/6' },
  ],
  'TermsOfService.update': [
    {
      call: client => client.termsOfServices.ref('6').update({ status: 'enabled', text: 'T' }),
      sends: 'PUT /terms_of_services/6',
      body: json({ status: 'enabled', text: 'T' }),
    },
  ],
  'TermsOfService.userStatuses': [
    {
      call: client => client.termsOfServices.ref('6').userStatuses({ userId: '3' }),
      sends: 'GET /terms_of_service_user_statuses',
      query: { tos_id: '6', user_id: '3' },
    },
  ],
  'TermsOfService.userStatus': [
    {
      call: client => client.termsOfServices.ref('6').userStatus({ userId: client.users.ref('3') }),
      sends: 'GET /terms_of_service_user_statuses',
      query: { tos_id: '6', user_id: '3' },
    },
    {
      call: client => client.termsOfServices.ref('6').userStatus(),
      sends: 'GET /terms_of_service_user_statuses',
      query: { tos_id: '6' },
    },
  ],
  'TermsOfService.createUserStatus': [
    {
      call: client =>
        client.termsOfServices.ref('6').createUserStatus({ isAccepted: true, user: { id: '3' } }),
      sends: 'POST /terms_of_service_user_statuses',
      body: json({ tos, user, is_accepted: true }),
    },
    {
      call: client => client.termsOfServices.ref('6').createUserStatus({ isAccepted: false }),
      sends: 'POST /terms_of_service_user_statuses',
      body: json({ tos, is_accepted: false }),
      undescribed: 'Without a user, the answer is that of the user who asks.',
    },
  ],
  'TermsOfServiceRepository.list': [
    {
      call: client => client.termsOfServices.list({ tosType: 'external' }),
      sends: 'GET /terms_of_services',
      query: { tos_type: 'external' },
    },
  ],
  'TermsOfServiceRepository.create': [
    {
      call: client =>
        client.termsOfServices.create({ status: 'disabled', text: 'T', tosType: 'managed' }),
      sends: 'POST /terms_of_services',
      body: json({ status: 'disabled', text: 'T', tos_type: 'managed' }),
    },
  ],
  'TermsOfServiceUserStatus.update': [
    {
      call: client => client.termsOfServiceUserStatuses.ref('8').update({ isAccepted: false }),
      sends: 'PUT /terms_of_service_user_statuses/8',
      body: json({ is_accepted: false }),
    },
  ],
  'TermsOfServiceUserStatus.accept': [
    {
      call: client => client.termsOfServiceUserStatuses.ref('8').accept(),
      sends: 'PUT /terms_of_service_user_statuses/8',
      body: json({ is_accepted: true }),
    },
  ],
  'TermsOfServiceUserStatus.reject': [
    {
      call: client => client.termsOfServiceUserStatuses.ref('8').reject(),
      sends: 'PUT /terms_of_service_user_statuses/8',
      body: json({ is_accepted: false }),
    },
  ],
  'StoragePolicy.get': [
    { call: client => client.storagePolicies.get('11'), sends: 'GET /storage_policies/11' },
  ],
  'StoragePolicy.createAssignment': [
    {
      call: client =>
        client.storagePolicies.ref('11').createAssignment({ assignedTo: client.users.ref('3') }),
      sends: 'POST /storage_policy_assignments',
      body: json({ storage_policy: policy, assigned_to: user }),
    },
  ],
  'StoragePolicyRepository.list': [
    {
      call: client => client.storagePolicies.list({ limit: 5, fields: ['name'] }),
      sends: 'GET /storage_policies',
      query: { limit: '5', fields: 'name' },
    },
  ],
  'StoragePolicyAssignment.get': [
    {
      call: client => client.storagePolicyAssignments.get('user_3'),
      sends: 'GET /storage_policy_assignments/user_3',
    },
  ],
  'StoragePolicyAssignment.update': [
    {
      call: client =>
        client.storagePolicyAssignments.ref('user_3').update({ storagePolicy: { id: '11' } }),
      sends: 'PUT /storage_policy_assignments/user_3',
      body: json({ storage_policy: policy }),
    },
  ],
  'StoragePolicyAssignment.delete': [
    {
      call: client => client.storagePolicyAssignments.ref('user_3').delete(),
      sends: 'DELETE /storage_policy_assignments/user_3',
    },
  ],
  'StoragePolicyAssignmentRepository.list': [
    {
      call: client =>
        client.storagePolicyAssignments.list({
          resolvedForType: 'user',
          resolvedForId: client.users.ref('3'),
        }),
      sends: 'GET /storage_policy_assignments',
      query: { resolved_for_type: 'user', resolved_for_id: '3' },
    },
  ],
  'StoragePolicyAssignmentRepository.create': [
    {
      call: client =>
        client.storagePolicyAssignments.create({ storagePolicy: { id: '11' }, assignedTo: user }),
      sends: 'POST /storage_policy_assignments',
      body: json({ storage_policy: policy, assigned_to: user }),
    },
  ],
  'User.storagePolicyAssignment': [
    {
      call: client => client.users.ref('3').storagePolicyAssignment(),
      sends: 'GET /storage_policy_assignments',
      query: { resolved_for_type: 'user', resolved_for_id: '3' },
    },
  ],
}
