export {
  Archive,
  ArchiveOwner,
  ArchiveRepository,
  type ArchiveCreate,
  type ArchiveUpdate,
} from './archive.js'
export { LegalHoldTarget, RetentionTarget, StorageTarget } from './assigned-to.js'
export { FileVersionLegalHold, FileVersionLegalHoldRepository } from './file-version-legal-hold.js'
export { FileVersionRetention, FileVersionRetentionRepository } from './file-version-retention.js'
export {
  LegalHoldAssignmentCounts,
  LegalHoldPolicy,
  LegalHoldPolicyRepository,
} from './legal-hold-policy.js'
export {
  LegalHoldPolicyAssignment,
  LegalHoldPolicyAssignmentRepository,
} from './legal-hold-policy-assignment.js'
export type {
  LegalHoldPolicyAssign,
  LegalHoldPolicyAssignmentCreate,
  LegalHoldPolicyAssignmentQuery,
  LegalHoldPolicyCreate,
  LegalHoldPolicyQuery,
  LegalHoldPolicyUpdate,
  LegalHoldTargetType,
} from './legal-hold-policy-inputs.js'
export {
  RetentionAssignmentCounts,
  RetentionPolicy,
  RetentionPolicyRepository,
} from './retention-policy.js'
export {
  RetentionFilter,
  RetentionPolicyAssignment,
  RetentionPolicyAssignmentRepository,
} from './retention-policy-assignment.js'
export type {
  DispositionAction,
  ExtensionLength,
  FileVersionRetentionQuery,
  RetentionAssignee,
  RetentionFilterInput,
  RetentionPolicyAssign,
  RetentionPolicyAssignmentCreate,
  RetentionPolicyAssignmentQuery,
  RetentionPolicyCreate,
  RetentionPolicyQuery,
  RetentionPolicyType,
  RetentionPolicyUpdate,
  RetentionType,
} from './retention-policy-inputs.js'
export {
  ShieldInformationBarrier,
  ShieldInformationBarrierRepository,
  type ShieldInformationBarrierCreate,
  type ShieldInformationBarrierStatusChange,
} from './shield-information-barrier.js'
export {
  ShieldInformationBarrierReference,
  ShieldInformationBarrierReport,
  ShieldInformationBarrierReportDetails,
  ShieldInformationBarrierReportFolder,
  ShieldInformationBarrierReportRepository,
} from './shield-information-barrier-report.js'
export {
  ShieldInformationBarrierSegment,
  ShieldInformationBarrierSegmentRepository,
  type NewSegment,
  type SegmentUpdate,
} from './shield-information-barrier-segment.js'
export {
  ShieldInformationBarrierSegmentMember,
  ShieldInformationBarrierSegmentMemberRepository,
  type NewSegmentMember,
} from './shield-information-barrier-segment-member.js'
export {
  ShieldInformationBarrierSegmentRestriction,
  ShieldInformationBarrierSegmentRestrictionRepository,
  type NewSegmentRestriction,
} from './shield-information-barrier-segment-restriction.js'
export {
  ShieldList,
  ShieldListContent,
  ShieldListIntegration,
  ShieldListRepository,
  type ShieldListContentInput,
  type ShieldListInput,
} from './shield-list.js'
export { StoragePolicy, StoragePolicyRepository } from './storage-policy.js'
export {
  StoragePolicyAssignment,
  StoragePolicyAssignmentRepository,
} from './storage-policy-assignment.js'
export type {
  StorageAssignee,
  StoragePolicyAssign,
  StoragePolicyAssignmentCreate,
  StoragePolicyAssignmentQuery,
  StoragePolicyAssignmentUpdate,
} from './storage-policy-inputs.js'
