import { Field } from './dsl.js'
import { EnterpriseSetting } from './enterprise-settings.js'

/** What shared links allow by default. */
export class EnterpriseSharedLinkPermissions {
  @Field() declare sharedLinksOption?: string | null
  @Field() declare defaultSharedLinkType?: string | null
  @Field() declare notesSharedLinkOption?: string | null
  @Field() declare defaultNotesSharedLinkType?: string | null
}

/** The setting of what shared links allow by default. */
export class SharedLinkPermissionsSetting extends EnterpriseSetting {
  @Field(() => EnterpriseSharedLinkPermissions) declare value?: EnterpriseSharedLinkPermissions
}

/** Which roles collaborators can have. */
export class EnterpriseCollaborationPermissions {
  @Field() declare isCoOwnerRoleEnabled?: boolean
  @Field() declare isEditorRoleEnabled?: boolean
  @Field() declare isPreviewerRoleEnabled?: boolean
  @Field() declare isPreviewerUploaderRoleEnabled?: boolean
  @Field() declare isUploaderRoleEnabled?: boolean
  @Field() declare isViewerRoleEnabled?: boolean
  @Field() declare isViewerUploaderRoleEnabled?: boolean
}

/** The setting of which roles collaborators can have. */
export class CollaborationPermissionsSetting extends EnterpriseSetting {
  @Field(() => EnterpriseCollaborationPermissions)
  declare value?: EnterpriseCollaborationPermissions
}

/** A user in a list of exceptions. */
export class ListedUser {
  @Field() declare id?: number | null
  @Field() declare name?: string | null
  @Field() declare email?: string | null
}

/** A setting that is a list of users. */
export class UserListSetting extends EnterpriseSetting {
  @Field([() => ListedUser]) declare value?: ListedUser[]
}

/** What people of other enterprises must do to sign in. */
export class ExternalCollaborationSecurity {
  @Field() declare denylistDomains?: string[]
  @Field() declare denylistEmails?: string[]
  @Field() declare allowlistDomains?: string[]
  @Field() declare allowlistEmails?: string[]
  @Field() declare state?: string | null
  @Field() declare scheduledStatus?: string | null
  @Field(Date) declare scheduledAt?: Date | null
  @Field() declare factorTypeSettings?: string | null
}

/** The setting of what people of other enterprises must do to sign in. */
export class ExternalCollaborationSecuritySetting extends EnterpriseSetting {
  @Field(() => ExternalCollaborationSecurity) declare value?: ExternalCollaborationSecurity | null
}

/** Where the enterprise keeps its own keys. */
export class Keysafe {
  @Field() declare keysafeEnabled?: boolean
  @Field() declare cloudProvider?: string | null
  @Field() declare keyId?: string | null
  @Field() declare accountId?: string | null
  @Field() declare locationId?: string | null
  @Field() declare projectId?: string | null
  @Field() declare keyringId?: string | null
}

/** The setting of where the enterprise keeps its own keys. */
export class KeysafeSetting extends EnterpriseSetting {
  @Field(() => Keysafe) declare value?: Keysafe | null
}

/** A group whose sessions have a length of their own. */
export class SessionDurationGroup {
  @Field() declare id?: string
  @Field() declare name?: string
}

/** The setting of the groups whose sessions have a length of their own. */
export class SessionDurationGroupsSetting extends EnterpriseSetting {
  @Field([() => SessionDurationGroup]) declare value?: SessionDurationGroup[]
}

/** How often a second factor is asked for. */
export class MfaFrequency {
  @Field() declare days?: number | null
  @Field() declare hours?: number | null
}

/** The setting of how often a second factor is asked for. */
export class MfaFrequencySetting extends EnterpriseSetting {
  @Field(() => MfaFrequency) declare value?: MfaFrequency
}

/** A word about users that the enterprise has set up. */
export class EnterpriseTrackingCode {
  @Field() declare id?: number | null
  @Field() declare name?: string | null
}

/** The setting of the words about users. */
export class TrackingCodesSetting extends EnterpriseSetting {
  @Field([() => EnterpriseTrackingCode]) declare value?: EnterpriseTrackingCode[]
}
