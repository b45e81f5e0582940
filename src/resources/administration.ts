export { AppItemAssociation, type AppItemAssociationQuery } from './app-item-association.js'
export {
  CollaborationAllowlistEntry,
  CollaborationAllowlistEntryRepository,
  type AllowlistDirection,
  type AllowlistEntryCreate,
} from './collaboration-allowlist-entry.js'
export {
  CollaborationAllowlistExemptTarget,
  CollaborationAllowlistExemptTargetRepository,
  type AllowlistExemptTargetCreate,
} from './collaboration-allowlist-exempt-target.js'
export { DevicePinner, DevicePinnerRepository, type DevicePinnerQuery } from './device-pinner.js'
export { Enterprise, EnterpriseRepository, type UserInvitation } from './enterprise.js'
export {
  EnterpriseConfiguration,
  EnterpriseShield,
  ShieldRule,
  type ConfigurationQuery,
} from './enterprise-configuration.js'
export { EnterpriseContentAndSharing } from './enterprise-content-and-sharing.js'
export {
  EnterpriseFeature,
  EnterpriseFeatureState,
  FeatureSetting,
  FeatureUserOrGroup,
} from './enterprise-feature-setting.js'
export { EnterpriseSecurity } from './enterprise-security.js'
export {
  CollaborationPermissionsSetting,
  EnterpriseCollaborationPermissions,
  EnterpriseSharedLinkPermissions,
  EnterpriseTrackingCode,
  ExternalCollaborationSecurity,
  ExternalCollaborationSecuritySetting,
  Keysafe,
  KeysafeSetting,
  ListedUser,
  MfaFrequency,
  MfaFrequencySetting,
  SessionDurationGroup,
  SessionDurationGroupsSetting,
  SharedLinkPermissionsSetting,
  TrackingCodesSetting,
  UserListSetting,
} from './enterprise-setting-values.js'
export {
  BooleanSetting,
  DateSetting,
  EnterpriseSetting,
  IntegerSetting,
  StringListSetting,
  StringSetting,
} from './enterprise-settings.js'
export { EnterpriseUserSettings } from './enterprise-user-settings.js'
export {
  ExternalUserDeletionResult,
  ExternalUsers,
  type ExternalUserDeletion,
} from './external-users.js'
export { FileRequest, FileRequestRepository } from './file-request.js'
export type {
  FileRequestCopy,
  FileRequestStatus,
  FileRequestUpdate,
} from './file-request-inputs.js'
export type {
  GroupAdminPermissions,
  GroupCreate,
  GroupLevel,
  GroupMembershipCreate,
  GroupMembershipUpdate,
  GroupQuery,
  GroupRole,
  GroupSessionTermination,
  GroupUpdate,
  NewGroupMember,
} from './group-inputs.js'
export { GroupMembership, GroupMembershipRepository } from './group-membership.js'
export { Invite, InviteRepository } from './invite.js'
export { Task, TaskAssignmentCollection, TaskRepository } from './task.js'
export { TaskAssignment, TaskAssignmentRepository } from './task-assignment.js'
export type {
  CompletionRule,
  ResolutionState,
  TaskAction,
  TaskAnswer,
  TaskAssignee,
  TaskAssignmentCreate,
  TaskAssignmentUpdate,
  TaskCreate,
  TaskUpdate,
} from './task-inputs.js'
export { TermsOfService, TermsOfServiceRepository } from './terms-of-service.js'
export type {
  TermsOfServiceCreate,
  TermsOfServiceQuery,
  TermsOfServiceStatus,
  TermsOfServiceType,
  TermsOfServiceUpdate,
  UserStatusCreate,
  UserStatusQuery,
  UserStatusUpdate,
} from './terms-of-service-inputs.js'
export {
  TermsOfServiceUserStatus,
  TermsOfServiceUserStatusRepository,
} from './terms-of-service-user-status.js'
