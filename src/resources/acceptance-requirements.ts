import { Field } from './dsl.js'

/** Names the terms of service of an enterprise. */
export class TermsOfServiceReference {
  @Field() declare id: string
  @Field() declare type: 'terms_of_service'
}

/** Whether terms of service stand in the way. */
export class TermsOfServiceRequirement {
  /** `null` where nothing has to be accepted. */
  @Field() declare isAccepted?: boolean | null
  @Field(() => TermsOfServiceReference) declare termsOfService?: TermsOfServiceReference | null
}

/** Whether a weak password stands in the way. */
export class StrongPasswordRequirement {
  @Field() declare enterpriseHasStrongPasswordRequiredForExternalUsers?: boolean
  /** `null` where no strong password is asked for. */
  @Field() declare userHasStrongPassword?: boolean | null
}

/** Whether a missing second factor stands in the way. */
export class TwoFactorAuthenticationRequirement {
  @Field() declare enterpriseHasTwoFactorAuthEnabled?: boolean
  /** `null` where no second factor is asked for. */
  @Field() declare userHasTwoFactorAuthenticationEnabled?: boolean | null
}

/** What a user must do before an invitation can be accepted. */
export class AcceptanceRequirements {
  @Field(() => TermsOfServiceRequirement)
  declare termsOfServiceRequirement?: TermsOfServiceRequirement
  @Field(() => StrongPasswordRequirement)
  declare strongPasswordRequirement?: StrongPasswordRequirement
  @Field(() => TwoFactorAuthenticationRequirement)
  declare twoFactorAuthenticationRequirement?: TwoFactorAuthenticationRequirement
}
