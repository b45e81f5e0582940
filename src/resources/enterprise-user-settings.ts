import { Field } from './dsl.js'
import { FeatureSetting } from './enterprise-feature-setting.js'
import { TrackingCodesSetting } from './enterprise-setting-values.js'
import { BooleanSetting, IntegerSetting, StringSetting } from './enterprise-settings.js'

/** How users of an enterprise are set up. */
export class EnterpriseUserSettings {
  @Field([() => FeatureSetting]) declare enterpriseFeatureSettings?: FeatureSetting[]
  @Field(() => StringSetting) declare userInvitesExpirationTimeFrame?: StringSetting
  @Field(() => BooleanSetting) declare isUsernameChangeRestricted?: BooleanSetting
  @Field(() => BooleanSetting) declare isBoxSyncRestrictedForNewUsers?: BooleanSetting
  @Field(() => BooleanSetting) declare isViewAllUsersEnabledForNewUsers?: BooleanSetting
  @Field(() => BooleanSetting) declare isDeviceLimitExemptionEnabledForNewUsers?: BooleanSetting
  @Field(() => BooleanSetting) declare isExternalCollaborationRestrictedForNewUsers?: BooleanSetting
  @Field(() => BooleanSetting) declare isUnlimitedStorageEnabledForNewUsers?: BooleanSetting
  @Field(() => IntegerSetting) declare newUserDefaultStorageLimit?: IntegerSetting
  @Field(() => StringSetting) declare newUserDefaultTimezone?: StringSetting
  @Field(() => StringSetting) declare newUserDefaultLanguage?: StringSetting
  @Field(() => BooleanSetting) declare isEnterpriseSsoRequired?: BooleanSetting
  @Field(() => BooleanSetting) declare isEnterpriseSsoInTesting?: BooleanSetting
  @Field(() => BooleanSetting) declare isSsoAutoAddGroupsEnabled?: BooleanSetting
  @Field(() => BooleanSetting) declare isSsoAutoAddUserToGroupsEnabled?: BooleanSetting
  @Field(() => BooleanSetting) declare isSsoAutoRemoveUserFromGroupsEnabled?: BooleanSetting
  @Field(() => TrackingCodesSetting) declare userTrackingCodes?: TrackingCodesSetting
  @Field(() => IntegerSetting) declare numberOfUserTrackingCodesRemaining?: IntegerSetting
  @Field(() => BooleanSetting) declare isInstantLoginRestricted?: BooleanSetting
}
