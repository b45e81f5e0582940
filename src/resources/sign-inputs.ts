import type { Open } from './open.js'
import type { Ref } from './ref.js'

/** What somebody does in a sign request. */
export type SignerRole = Open<'signer' | 'approver' | 'final_copy_reader'>

/** The course of a sign request: `cfr11` is the one for 21 CFR Part 11. */
export type SignRequestFlow = Open<'standard' | 'cfr11'>

/** Somebody to sign, to approve, or to get the signed document. */
export interface SignerInput {
  /** Needed, except where the template has it. */
  readonly email?: string | undefined
  /** Default `signer`. */
  readonly role?: SignerRole | undefined
  /** Whether they sign on the sender's screen, after the sender. */
  readonly isInPerson?: boolean | undefined
  /** Who has a lower number signs first. */
  readonly order?: number | undefined
  /** Their id in an application of yours, which lets them in: `embedUrl` of the signer comes back. */
  readonly embedUrlExternalUserId?: string | undefined
  readonly redirectUrl?: string | undefined
  readonly declinedRedirectUrl?: string | undefined
  /** Whether they must log in to Box. */
  readonly loginRequired?: boolean | undefined
  /** Where a code is sent that they must enter; not together with `loginRequired`. */
  readonly verificationPhoneNumber?: string | undefined
  /** What they must enter. Box never tells it again. */
  readonly password?: string | undefined
  /** Signers of one value sign for each other. It is no group of Box. */
  readonly signerGroupId?: string | undefined
  /** Whether Box sends them no e-mail. */
  readonly suppressNotifications?: boolean | undefined
  /** As `en`, in the form of Box's language codes. */
  readonly language?: string | undefined
}

/** What stands in a tag of the document before anybody signs: exactly one value. */
export type PrefillTag = { readonly documentTagId: string } & (
  | {
      readonly textValue: string
      readonly checkboxValue?: undefined
      readonly dateValue?: undefined
    }
  | {
      readonly checkboxValue: boolean
      readonly textValue?: undefined
      readonly dateValue?: undefined
    }
  | {
      /** A day, as `2030-12-31`. */
      readonly dateValue: string
      readonly textValue?: undefined
      readonly checkboxValue?: undefined
    }
)

interface SignSettings {
  /** At most 35. */
  readonly signers: readonly SignerInput[]
  /** Whether the sender finishes the document at `prepareUrl` before it is sent. */
  readonly isDocumentPreparationNeeded?: boolean | undefined
  /** Where signers go after signing. */
  readonly redirectUrl?: string | undefined
  /** Where signers go after declining. */
  readonly declinedRedirectUrl?: string | undefined
  /** Whether signatures may be typed. Default true. */
  readonly areTextSignaturesEnabled?: boolean | undefined
  readonly signatureColor?: Open<'blue' | 'black' | 'red'> | undefined
  readonly emailSubject?: string | undefined
  /** Text with some HTML. */
  readonly emailMessage?: string | undefined
  /** Whether signers are reminded on the days 3, 8, 13 and 18. */
  readonly areRemindersEnabled?: boolean | undefined
  /** Default: the name of the file. */
  readonly name?: string | undefined
  readonly prefillTags?: readonly PrefillTag[] | undefined
  /** Days until it expires by itself. Default: never. */
  readonly daysValid?: number | undefined
  /** Its id in a system of yours. */
  readonly externalId?: string | undefined
  /** The name of that system, for the signing log. */
  readonly externalSystemName?: string | undefined
  /** Default: as the enterprise has it. */
  readonly requestFlow?: SignRequestFlow | undefined
}

/** A new sign request, for files or after a template. */
export type SignRequestCreate = SignSettings &
  (
    | {
        /** At most ten files. They are copied. */
        readonly sourceFiles: readonly Ref[]
        /** Where the signed documents go. */
        readonly parentFolder: Ref
        readonly templateId?: undefined
      }
    | {
        readonly templateId: string | Ref
        readonly sourceFiles?: readonly Ref[] | undefined
        /** Default: that of the template. */
        readonly parentFolder?: Ref | undefined
      }
  )

/** Why a sign request is cancelled. */
export interface SignRequestCancel {
  readonly reason?: string | undefined
}

/** Which sign requests to list. */
export interface SignRequestsQuery {
  /** Only those that others sent, and in which the user has a part. */
  readonly sharedRequests?: boolean | undefined
  /** Addresses of senders; `sharedRequests` must be true. */
  readonly senders?: readonly string[] | undefined
}
