import type { Class } from '../../src/core/index.js'
import * as resources from '../../src/resources/index.js'

type ResourceRow = [Class<object>, readonly string[], readonly string[]]
type ValueRow = [Class<object>, string, ...string[]]

/** Resources that say who may do what, what is kept, and what is to be done. */
export const governance: readonly ResourceRow[] = [
  [resources.Enterprise, ['EnterpriseReference'], ['name']],
  [resources.EnterpriseConfiguration, ['EnterpriseConfiguration'], []],
  [resources.GroupMembership, ['GroupMembership'], []],
  [resources.Invite, ['Invite'], []],
  [resources.DevicePinner, ['DevicePinner'], []],
  [resources.Task, ['Task'], []],
  [resources.TaskAssignment, ['TaskAssignment'], []],
  [resources.FileRequest, ['FileRequest'], []],
  [resources.TermsOfService, ['TermsOfService'], []],
  [resources.TermsOfServiceUserStatus, ['TermsOfServiceUserStatus'], []],
  [resources.CollaborationAllowlistEntry, ['CollaborationAllowlistEntry'], []],
  [resources.CollaborationAllowlistExemptTarget, ['CollaborationAllowlistExemptTarget'], []],
  [resources.StoragePolicy, ['StoragePolicy'], []],
  [resources.StoragePolicyAssignment, ['StoragePolicyAssignment'], []],
  [resources.RetentionPolicy, ['RetentionPolicy'], []],
  [resources.RetentionPolicyAssignment, ['RetentionPolicyAssignment'], []],
  [resources.FileVersionRetention, ['FileVersionRetention'], []],
  [resources.LegalHoldPolicy, ['LegalHoldPolicy'], []],
  [resources.LegalHoldPolicyAssignment, ['LegalHoldPolicyAssignment'], []],
  [resources.FileVersionLegalHold, ['FileVersionLegalHold'], []],
  [resources.ShieldInformationBarrier, ['ShieldInformationBarrier'], []],
  [resources.ShieldInformationBarrierReport, ['ShieldInformationBarrierReport'], []],
  [resources.ShieldInformationBarrierSegment, ['ShieldInformationBarrierSegment'], []],
  [resources.ShieldInformationBarrierSegmentMember, ['ShieldInformationBarrierSegmentMember'], []],
  [
    resources.ShieldInformationBarrierSegmentRestriction,
    ['ShieldInformationBarrierSegmentRestriction'],
    [],
  ],
  [resources.ShieldList, ['ShieldList', 'ShieldList--Mini'], []],
  [
    resources.ShieldListContent,
    ['Country', 'Domain', 'Email', 'Ip', 'Integration'].map(kind => `ShieldListContent${kind}`),
    [],
  ],
  [resources.Archive, ['Archive'], []],
]

/** The values in them. */
export const governanceValues: readonly ValueRow[] = [
  [resources.AppItemAssociation, 'AppItemAssociation'],
  [resources.TaskAssignmentCollection, 'TaskAssignments'],
  [resources.RetentionAssignmentCounts, 'RetentionPolicy', 'assignment_counts'],
  [resources.RetentionTarget, 'RetentionPolicyAssignment', 'assigned_to'],
  [resources.RetentionFilter, 'RetentionPolicyAssignment', 'filter_fields'],
  [resources.LegalHoldAssignmentCounts, 'LegalHoldPolicy', 'assignment_counts'],
  [resources.LegalHoldTarget, 'LegalHoldPolicyAssignedItem'],
  [resources.StorageTarget, 'StoragePolicyAssignment', 'assigned_to'],
  [resources.ShieldInformationBarrierReference, 'ShieldInformationBarrierReference'],
  [resources.ShieldInformationBarrierReportDetails, 'ShieldInformationBarrierReportDetails'],
  [
    resources.ShieldInformationBarrierReportFolder,
    'ShieldInformationBarrierReportDetails',
    'details',
  ],
  [resources.ShieldListIntegration, 'ShieldListContentIntegration', 'integrations'],
  [resources.ArchiveOwner, 'Archive', 'owned_by'],
  [resources.ExternalUserDeletionResult, 'ExternalUserDeletionResult'],
]

const sharing = 'EnterpriseConfigurationContentAndSharing'
const security = 'EnterpriseConfigurationSecurity'

/** The values in an enterprise's configuration. */
export const enterpriseSettings: readonly ValueRow[] = [
  [resources.EnterpriseSecurity, security],
  [resources.EnterpriseContentAndSharing, sharing],
  [resources.EnterpriseUserSettings, 'EnterpriseConfigurationUserSettings'],
  [resources.EnterpriseShield, 'EnterpriseConfigurationShield'],
  [resources.ShieldRule, 'ShieldRuleItem'],
  [resources.EnterpriseSetting, 'EnterpriseConfigurationItem'],
  [resources.BooleanSetting, 'EnterpriseConfigurationItemBoolean'],
  [resources.StringSetting, 'EnterpriseConfigurationItemString'],
  [resources.IntegerSetting, 'EnterpriseConfigurationItemInteger'],
  [resources.DateSetting, security, 'last_password_reset_at'],
  [resources.StringListSetting, sharing, 'collaboration_restrictions'],
  [resources.FeatureSetting, 'EnterpriseFeatureSettingsItem'],
  [resources.EnterpriseFeatureState, 'EnterpriseFeatureSetting'],
  [resources.EnterpriseFeature, 'EnterpriseFeatureSetting', 'feature'],
  [resources.FeatureUserOrGroup, 'UserOrGroupReference'],
  [resources.SharedLinkPermissionsSetting, sharing, 'shared_link_default_permissions_selected'],
  [resources.EnterpriseSharedLinkPermissions, 'SharedLinkPermissions'],
  [resources.CollaborationPermissionsSetting, sharing, 'collaboration_permissions'],
  [resources.EnterpriseCollaborationPermissions, 'CollaborationPermissions'],
  [resources.UserListSetting, sharing, 'permanent_deletion_allowlist_users'],
  [resources.ListedUser, 'ListUser'],
  [
    resources.ExternalCollaborationSecuritySetting,
    security,
    'external_collab_multi_factor_auth_settings',
  ],
  [resources.ExternalCollaborationSecurity, 'ExternalCollabSecuritySettings'],
  [resources.KeysafeSetting, security, 'keysafe'],
  [resources.Keysafe, 'KeysafeSettings'],
  [resources.SessionDurationGroupsSetting, security, 'custom_session_duration_groups'],
  [resources.SessionDurationGroup, 'CustomSessionDurationGroupItem'],
  [resources.MfaFrequencySetting, security, 'enforced_mfa_frequency'],
  [resources.MfaFrequency, security, 'enforced_mfa_frequency', 'value'],
  [resources.TrackingCodesSetting, 'EnterpriseConfigurationUserSettings', 'user_tracking_codes'],
  [resources.EnterpriseTrackingCode, 'UserTrackingCode'],
]
