import { Field, json } from './dsl.js'
import { SignField } from './sign-field.js'
import type { SignerRole } from './sign-inputs.js'

/** Where a field is, in parts of the page from 0 to 1. */
export class SignFieldCoordinates {
  @Field() declare x?: number
  @Field() declare y?: number
}

/** How large a field is, in parts of the page from 0 to 1. */
export class SignFieldDimensions {
  @Field() declare width?: number
  @Field() declare height?: number
}

/** A field that somebody is to fill in. */
export class SignTemplateField extends SignField {
  @Field() declare isRequired?: boolean
  @Field() declare documentId?: string | null
  @Field() declare dropdownChoices?: string[] | null
  /** What several fields, as those of a choice, have in common. */
  @Field() declare groupId?: string | null
  @Field(() => SignFieldCoordinates) declare coordinates?: SignFieldCoordinates
  @Field(() => SignFieldDimensions) declare dimensions?: SignFieldDimensions
  @Field() declare label?: string | null
}

/** A part in the sign requests of a template. */
export class SignTemplateSigner {
  @Field([() => SignTemplateField]) declare inputs?: SignTemplateField[]
  @Field() declare email?: string | null
  @Field() declare role?: SignerRole
  @Field() declare isInPerson?: boolean
  @Field() declare order?: number
  @Field() declare signerGroupId?: string | null
  /** What the part is called, as `Landlord`. */
  @Field() declare label?: string | null
  @Field() declare publicId?: string
  @Field() declare isPasswordRequired?: boolean | null
  @Field() declare isPhoneNumberRequired?: boolean | null
  @Field() declare loginRequired?: boolean | null
}

/** What a sign request must add to its template. */
export class SignTemplateRequirements {
  /** For each signer what is missing, as `[['email'], []]`. */
  @Field(json<string[][]>()) declare signers?: string[][]
}

/** What a sign request can and must change about its template. */
export class SignTemplateInfo {
  /** As `email_subject`. */
  @Field() declare nonEditable?: string[]
  @Field(() => SignTemplateRequirements) declare required?: SignTemplateRequirements
}

/** An address under which everybody can sign. */
export class ReadySignLink {
  @Field() declare url?: string
  @Field() declare name?: string | null
  @Field() declare instructions?: string | null
  /** The folder into which signed documents go. */
  @Field() declare folderId?: string | null
  @Field() declare isNotificationDisabled?: boolean
  @Field() declare isActive?: boolean
}

/** How e-mails and pages look. */
export class SignBranding {
  @Field() declare companyName?: string | null
  @Field() declare logoUri?: string | null
  /** As `#0061d5`. */
  @Field() declare brandingColor?: string | null
  @Field() declare emailFooterText?: string | null
}
