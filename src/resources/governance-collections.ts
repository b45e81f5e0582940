import { Archive, ArchiveRepository } from './archive.js'
import { FileVersionLegalHold, FileVersionLegalHoldRepository } from './file-version-legal-hold.js'
import { FileVersionRetention, FileVersionRetentionRepository } from './file-version-retention.js'
import {
  LegalHoldPolicyAssignment,
  LegalHoldPolicyAssignmentRepository,
} from './legal-hold-policy-assignment.js'
import { LegalHoldPolicy, LegalHoldPolicyRepository } from './legal-hold-policy.js'
import {
  RetentionPolicyAssignment,
  RetentionPolicyAssignmentRepository,
} from './retention-policy-assignment.js'
import { RetentionPolicy, RetentionPolicyRepository } from './retention-policy.js'
import {
  ShieldInformationBarrierReport,
  ShieldInformationBarrierReportRepository,
} from './shield-information-barrier-report.js'
import {
  ShieldInformationBarrierSegmentMember,
  ShieldInformationBarrierSegmentMemberRepository,
} from './shield-information-barrier-segment-member.js'
import {
  ShieldInformationBarrierSegmentRestriction,
  ShieldInformationBarrierSegmentRestrictionRepository,
} from './shield-information-barrier-segment-restriction.js'
import {
  ShieldInformationBarrierSegment,
  ShieldInformationBarrierSegmentRepository,
} from './shield-information-barrier-segment.js'
import {
  ShieldInformationBarrier,
  ShieldInformationBarrierRepository,
} from './shield-information-barrier.js'
import { ShieldList, ShieldListRepository } from './shield-list.js'
import {
  StoragePolicyAssignment,
  StoragePolicyAssignmentRepository,
} from './storage-policy-assignment.js'
import { StoragePolicy, StoragePolicyRepository } from './storage-policy.js'

/** Those that keep, hold and part content. */
export const governanceCollections = {
  storagePolicies: { resource: StoragePolicy, repository: StoragePolicyRepository },
  storagePolicyAssignments: {
    resource: StoragePolicyAssignment,
    repository: StoragePolicyAssignmentRepository,
  },
  retentionPolicies: { resource: RetentionPolicy, repository: RetentionPolicyRepository },
  retentionPolicyAssignments: {
    resource: RetentionPolicyAssignment,
    repository: RetentionPolicyAssignmentRepository,
  },
  fileVersionRetentions: {
    resource: FileVersionRetention,
    repository: FileVersionRetentionRepository,
  },
  legalHoldPolicies: { resource: LegalHoldPolicy, repository: LegalHoldPolicyRepository },
  legalHoldPolicyAssignments: {
    resource: LegalHoldPolicyAssignment,
    repository: LegalHoldPolicyAssignmentRepository,
  },
  fileVersionLegalHolds: {
    resource: FileVersionLegalHold,
    repository: FileVersionLegalHoldRepository,
  },
  shieldInformationBarriers: {
    resource: ShieldInformationBarrier,
    repository: ShieldInformationBarrierRepository,
  },
  shieldInformationBarrierReports: {
    resource: ShieldInformationBarrierReport,
    repository: ShieldInformationBarrierReportRepository,
  },
  shieldInformationBarrierSegments: {
    resource: ShieldInformationBarrierSegment,
    repository: ShieldInformationBarrierSegmentRepository,
  },
  shieldInformationBarrierSegmentMembers: {
    resource: ShieldInformationBarrierSegmentMember,
    repository: ShieldInformationBarrierSegmentMemberRepository,
  },
  shieldInformationBarrierSegmentRestrictions: {
    resource: ShieldInformationBarrierSegmentRestriction,
    repository: ShieldInformationBarrierSegmentRestrictionRepository,
  },
  shieldLists: { resource: ShieldList, repository: ShieldListRepository },
  archives: { resource: Archive, repository: ArchiveRepository },
} as const
