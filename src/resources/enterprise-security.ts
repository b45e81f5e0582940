import { Field } from './dsl.js'
import {
  ExternalCollaborationSecuritySetting,
  KeysafeSetting,
  MfaFrequencySetting,
  SessionDurationGroupsSetting,
} from './enterprise-setting-values.js'
import {
  BooleanSetting,
  DateSetting,
  IntegerSetting,
  StringSetting,
} from './enterprise-settings.js'

/** How users of an enterprise sign in. */
export class EnterpriseSecurity {
  @Field(() => BooleanSetting) declare isManagedUserSignupEnabled?: BooleanSetting
  @Field(() => BooleanSetting) declare isManagedUserSignupNotificationEnabled?: BooleanSetting
  @Field(() => BooleanSetting) declare isManagedUserSignupCorporateEmailEnabled?: BooleanSetting
  @Field(() => BooleanSetting) declare isNewUserNotificationDailyDigestEnabled?: BooleanSetting
  @Field(() => BooleanSetting) declare isManagedUserEmailChangeDisabled?: BooleanSetting
  @Field(() => BooleanSetting) declare isMultiFactorAuthRequired?: BooleanSetting
  @Field(() => BooleanSetting) declare isWeakPasswordPreventionEnabled?: BooleanSetting
  @Field(() => BooleanSetting) declare isPasswordLeakDetectionEnabled?: BooleanSetting
  @Field(() => DateSetting) declare lastPasswordResetAt?: DateSetting
  @Field(() => BooleanSetting) declare isPasswordRequestNotificationEnabled?: BooleanSetting
  @Field(() => BooleanSetting) declare isPasswordChangeNotificationEnabled?: BooleanSetting
  @Field(() => BooleanSetting) declare isStrongPasswordForExtCollabEnabled?: BooleanSetting
  @Field(() => BooleanSetting) declare isManagedUserMigrationDisabled?: BooleanSetting
  @Field(() => StringSetting) declare joinLink?: StringSetting
  @Field(() => StringSetting) declare joinUrl?: StringSetting
  @Field(() => IntegerSetting)
  declare failedLoginAttemptsToTriggerAdminNotification?: IntegerSetting
  @Field(() => IntegerSetting) declare passwordMinLength?: IntegerSetting
  @Field(() => IntegerSetting) declare passwordMinUppercaseCharacters?: IntegerSetting
  @Field(() => IntegerSetting) declare passwordMinNumericCharacters?: IntegerSetting
  @Field(() => IntegerSetting) declare passwordMinSpecialCharacters?: IntegerSetting
  @Field(() => StringSetting) declare passwordResetFrequency?: StringSetting
  @Field(() => StringSetting) declare previousPasswordReuseLimit?: StringSetting
  @Field(() => StringSetting) declare sessionDuration?: StringSetting
  @Field(() => ExternalCollaborationSecuritySetting)
  declare externalCollabMultiFactorAuthSettings?: ExternalCollaborationSecuritySetting
  @Field(() => KeysafeSetting) declare keysafe?: KeysafeSetting
  @Field(() => BooleanSetting) declare isCustomSessionDurationEnabled?: BooleanSetting
  @Field(() => StringSetting) declare customSessionDurationValue?: StringSetting
  @Field(() => SessionDurationGroupsSetting)
  declare customSessionDurationGroups?: SessionDurationGroupsSetting
  @Field(() => StringSetting) declare multiFactorAuthType?: StringSetting
  @Field(() => MfaFrequencySetting) declare enforcedMfaFrequency?: MfaFrequencySetting
}
