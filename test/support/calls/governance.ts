import type { Calls } from './call.js'

const assignTo = { type: 'enterprise' } as const
const content = (name: string) => ({ name, description: 'D' })

const retention: Calls = {
  'RetentionPolicy.get': [c => c.retentionPolicies.get('7')],
  'RetentionPolicy.update': [c => c.retentionPolicies.ref('7').update({})],
  'RetentionPolicy.assignments': [
    c => c.retentionPolicies.ref('7').assignments({ limit: 5, fields: ['assignedAt'] }),
    c => c.retentionPolicies.ref('7').assignments(),
  ],
  'RetentionPolicyRepository.list': [c => c.retentionPolicies.list()],
  'RetentionPolicyAssignment.get': [
    c => c.retentionPolicyAssignments.get('8', { fields: ['assignedAt'] }),
  ],
  'RetentionPolicyAssignment.filesUnderRetention': [
    c => c.retentionPolicyAssignments.ref('8').filesUnderRetention(),
  ],
  'RetentionPolicyAssignment.fileVersionsUnderRetention': [
    c => c.retentionPolicyAssignments.ref('8').fileVersionsUnderRetention(),
  ],
  'RetentionPolicyAssignmentRepository.create': [
    c => c.retentionPolicyAssignments.create({ policyId: '7', assignTo }),
  ],
  'FileVersionRetentionRepository.list': [c => c.fileVersionRetentions.list()],
}

const holds: Calls = {
  'LegalHoldPolicy.update': [c => c.legalHoldPolicies.ref('7').update({})],
  'LegalHoldPolicy.assignments': [c => c.legalHoldPolicies.ref('7').assignments()],
  'LegalHoldPolicy.fileVersionLegalHolds': [
    c => c.legalHoldPolicies.ref('7').fileVersionLegalHolds(),
  ],
  'LegalHoldPolicyRepository.list': [
    c => c.legalHoldPolicies.list({ limit: 5 }),
    c => c.legalHoldPolicies.list(),
  ],
  'LegalHoldPolicyAssignment.filesOnHold': [
    c => c.legalHoldPolicyAssignments.ref('8').filesOnHold({ limit: 5 }),
    c => c.legalHoldPolicyAssignments.ref('8').filesOnHold(),
  ],
  'LegalHoldPolicyAssignment.fileVersionsOnHold': [
    c => c.legalHoldPolicyAssignments.ref('8').fileVersionsOnHold({ limit: 5, fields: ['sha1'] }),
  ],
}

const shield: Calls = {
  'ShieldInformationBarrier.reports': [c => c.shieldInformationBarriers.ref('7').reports()],
  'ShieldInformationBarrier.segments': [c => c.shieldInformationBarriers.ref('7').segments()],
  'ShieldInformationBarrier.createSegment': [
    c => c.shieldInformationBarriers.ref('7').createSegment({ name: 'Bankers' }),
  ],
  'ShieldInformationBarrierRepository.list': [c => c.shieldInformationBarriers.list()],
  'ShieldInformationBarrierSegment.update': [
    c => c.shieldInformationBarrierSegments.ref('8').update({}),
  ],
  'ShieldInformationBarrierSegment.members': [
    c => c.shieldInformationBarrierSegments.ref('8').members(),
  ],
  'ShieldInformationBarrierSegment.addMember': [
    c => c.shieldInformationBarrierSegments.ref('8').addMember({ user: { id: '3' } }),
  ],
  'ShieldInformationBarrierSegment.restrictions': [
    c => c.shieldInformationBarrierSegments.ref('8').restrictions(),
  ],
  'ShieldInformationBarrierSegment.addRestriction': [
    c =>
      c.shieldInformationBarrierSegments
        .ref('8')
        .addRestriction({ restrictedSegment: { id: '9' } }),
  ],
  'ShieldList.update': [
    c =>
      c.shieldLists
        .ref('6')
        .update({ ...content('A'), content: { type: 'domain', domains: ['a.example'] } }),
    c =>
      c.shieldLists
        .ref('6')
        .update({ ...content('A'), content: { type: 'ip', ipAddresses: ['192.0.2.1'] } }),
    c =>
      c.shieldLists
        .ref('6')
        .update({ name: 'A', content: { type: 'email', emailAddresses: ['a@a.example'] } }),
  ],
  'ShieldListRepository.create': [
    c =>
      c.shieldLists.create({
        ...content('A'),
        content: { type: 'domain', domains: ['a.example'] },
      }),
    c =>
      c.shieldLists.create({
        ...content('A'),
        content: { type: 'ip', ipAddresses: ['192.0.2.1'] },
      }),
    c =>
      c.shieldLists.create({ ...content('A'), content: { type: 'country', countryCodes: ['DE'] } }),
  ],
}

const others: Calls = {
  'CollaborationAllowlistEntryRepository.list': [c => c.collaborationAllowlistEntries.list()],
  'CollaborationAllowlistExemptTargetRepository.list': [
    c => c.collaborationAllowlistExemptTargets.list(),
  ],
  'StoragePolicyRepository.list': [c => c.storagePolicies.list()],
  'TermsOfService.userStatuses': [c => c.termsOfServices.ref('6').userStatuses()],
  'TermsOfServiceRepository.list': [c => c.termsOfServices.list()],
  'TermsOfServiceRepository.create': [
    c => c.termsOfServices.create({ status: 'enabled', text: 'T' }),
  ],
  'Archive.update': [c => c.archives.ref('6').update({})],
  'ArchiveRepository.list': [c => c.archives.list()],
  'ArchiveRepository.create': [c => c.archives.create({ name: 'Old' })],
}

/** Retention, legal holds, barriers, terms of service, archives. */
export const governanceCalls: Calls = { ...retention, ...holds, ...shield, ...others }
