import { Field } from './dsl.js'
import type { Open } from './open.js'
import { SignField } from './sign-field.js'
import type { SignerRole } from './sign-inputs.js'

/** A field that somebody fills in. */
export class SignerField extends SignField {
  /** Why it was signed, where the enterprise asks for it. */
  @Field() declare reason?: string | null
  /** Whether the signer proved who they are when they filled it in. */
  @Field() declare isValidated?: boolean | null
}

/** How somebody decided. */
export class SignerDecision {
  @Field() declare type?: Open<'signed' | 'declined'>
  /** When the decision was final. */
  @Field(Date) declare finalizedAt?: Date
  /** As the reason for declining. */
  @Field() declare additionalInfo?: string | null
}

/** A file that a signer attached. */
export class SignerAttachment {
  @Field() declare id?: string | null
  @Field() declare name?: string | null
}

/** Somebody who has a part in a sign request. */
export class Signer {
  @Field() declare email?: string | null
  @Field() declare role?: SignerRole
  /** Signs on the device of somebody else. */
  @Field() declare isInPerson?: boolean
  /** Who has a lower number signs first. */
  @Field() declare order?: number
  /** Your id of the signer, where signing is embedded in your app. */
  @Field() declare embedUrlExternalUserId?: string | null
  @Field() declare redirectUrl?: string | null
  @Field() declare declinedRedirectUrl?: string | null
  /** Has to sign in at Box first. */
  @Field() declare loginRequired?: boolean | null
  /** Gets a code there, which is asked for before signing. */
  @Field() declare verificationPhoneNumber?: string | null
  /** Box takes it and never sends it. */
  @Field() declare password?: string | null
  /** Any one signer of this group is enough. */
  @Field() declare signerGroupId?: string | null
  /** Gets no e-mail from Box. */
  @Field() declare suppressNotifications?: boolean | null
  @Field() declare language?: string | null
  @Field() declare hasViewedDocument?: boolean
  /** `null` until they decide. */
  @Field(() => SignerDecision) declare signerDecision?: SignerDecision | null
  @Field([() => SignerField]) declare inputs?: SignerField[]
  /** Where they sign without e-mail. Whoever has it can sign: keep it secret. */
  @Field() declare embedUrl?: string | null
  /** The same for a frame of a web page. */
  @Field() declare iframeableEmbedUrl?: string | null
  @Field([() => SignerAttachment]) declare attachments?: SignerAttachment[] | null
}
