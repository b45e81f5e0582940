import { Field } from './dsl.js'
import { FeatureSetting } from './enterprise-feature-setting.js'
import {
  CollaborationPermissionsSetting,
  SharedLinkPermissionsSetting,
  UserListSetting,
} from './enterprise-setting-values.js'
import {
  BooleanSetting,
  IntegerSetting,
  StringListSetting,
  StringSetting,
} from './enterprise-settings.js'

/** How content of an enterprise is shared. */
export class EnterpriseContentAndSharing {
  @Field([() => FeatureSetting]) declare enterpriseFeatureSettings?: FeatureSetting[]
  @Field(() => StringSetting) declare sharingItemType?: StringSetting
  @Field(() => StringSetting) declare sharedLinkCompanyDefinition?: StringSetting
  @Field(() => StringSetting) declare sharedLinkAccess?: StringSetting
  @Field(() => StringSetting) declare sharedLinkDefaultAccess?: StringSetting
  @Field(() => SharedLinkPermissionsSetting)
  declare sharedLinkDefaultPermissionsSelected?: SharedLinkPermissionsSetting
  @Field(() => BooleanSetting) declare isOpenCustomUrlsDisabled?: BooleanSetting
  @Field(() => BooleanSetting) declare isCustomDomainHiddenInSharedLink?: BooleanSetting
  @Field(() => CollaborationPermissionsSetting)
  declare collaborationPermissions?: CollaborationPermissionsSetting
  @Field(() => StringSetting) declare defaultCollaborationRole?: StringSetting
  @Field(() => BooleanSetting) declare isInvitePrivilegeRestricted?: BooleanSetting
  @Field(() => StringListSetting) declare collaborationRestrictions?: StringListSetting
  @Field(() => BooleanSetting) declare isCollaboratorInviteLinksDisabled?: BooleanSetting
  @Field(() => BooleanSetting) declare isInviteGroupCollaboratorDisabled?: BooleanSetting
  @Field(() => BooleanSetting) declare isOwnershipTransferRestricted?: BooleanSetting
  @Field(() => StringSetting) declare externalCollaborationStatus?: StringSetting
  @Field(() => UserListSetting) declare externalCollaborationAllowlistUsers?: UserListSetting
  @Field(() => BooleanSetting) declare isWatermarkingEnterpriseFeatureEnabled?: BooleanSetting
  @Field(() => BooleanSetting) declare isRootContentCreationRestricted?: BooleanSetting
  @Field(() => BooleanSetting) declare isTagCreationRestricted?: BooleanSetting
  @Field(() => StringSetting) declare tagCreationRestriction?: StringSetting
  @Field(() => BooleanSetting) declare isEmailUploadsEnabled?: BooleanSetting
  @Field(() => BooleanSetting) declare isCustomSettingsEnabled?: BooleanSetting
  @Field(() => BooleanSetting) declare isFormsLoginRequired?: BooleanSetting
  @Field(() => BooleanSetting) declare isFormsBrandingDefaultEnabled?: BooleanSetting
  @Field(() => BooleanSetting) declare isCcFreeTrialActive?: BooleanSetting
  @Field(() => BooleanSetting) declare isFileRequestEditorsAllowed?: BooleanSetting
  @Field(() => BooleanSetting) declare isFileRequestBrandingDefaultEnabled?: BooleanSetting
  @Field(() => BooleanSetting) declare isFileRequestLoginRequired?: BooleanSetting
  @Field(() => BooleanSetting) declare isSharedLinksExpirationEnabled?: BooleanSetting
  @Field(() => IntegerSetting) declare sharedLinksExpirationDays?: IntegerSetting
  @Field(() => BooleanSetting) declare isPublicSharedLinksExpirationEnabled?: BooleanSetting
  @Field(() => IntegerSetting) declare publicSharedLinksExpirationDays?: IntegerSetting
  @Field(() => StringSetting) declare sharedExpirationTarget?: StringSetting
  @Field(() => BooleanSetting) declare isSharedLinksExpirationNotificationEnabled?: BooleanSetting
  @Field(() => IntegerSetting) declare sharedLinksExpirationNotificationDays?: IntegerSetting
  @Field(() => BooleanSetting) declare isSharedLinksExpirationNotificationPrevented?: BooleanSetting
  @Field(() => BooleanSetting) declare isAutoDeleteEnabled?: BooleanSetting
  @Field(() => IntegerSetting) declare autoDeleteDays?: IntegerSetting
  @Field(() => BooleanSetting) declare isAutoDeleteExpirationModificationPrevented?: BooleanSetting
  @Field(() => StringSetting) declare autoDeleteTarget?: StringSetting
  @Field(() => BooleanSetting) declare isCollaborationExpirationEnabled?: BooleanSetting
  @Field(() => IntegerSetting) declare collaborationExpirationDays?: IntegerSetting
  @Field(() => BooleanSetting)
  declare isCollaborationExpirationModificationPrevented?: BooleanSetting
  @Field(() => BooleanSetting) declare isCollaborationExpirationNotificationEnabled?: BooleanSetting
  @Field(() => StringSetting) declare collaborationExpirationTarget?: StringSetting
  @Field(() => IntegerSetting) declare trashAutoClearTime?: IntegerSetting
  @Field(() => StringSetting) declare permanentDeletionAccess?: StringSetting
  @Field(() => UserListSetting) declare permanentDeletionAllowlistUsers?: UserListSetting
}
