import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  Resource,
  int64,
  list,
  type List,
  type Post,
} from './dsl.js'
import type { File } from './file.js'
import type { Folder } from './folder.js'
import type { Open } from './open.js'
import { idText, refTo, refsTo } from './ref.js'
import { SignPrefillTag } from './sign-field.js'
import type {
  SignRequestCancel,
  SignRequestCreate,
  SignRequestFlow,
  SignRequestsQuery,
} from './sign-inputs.js'
import { Signer } from './sign-signer.js'

/** The documents of a sign request. */
export class SignFiles {
  @Field(['file']) declare files?: File[]
  /** Whether they show all that the signers did until now. */
  @Field() declare isReadyForDownload?: boolean
}

/**
 * Asks people to sign documents. On the wire its type is `sign-request`.
 *
 * Box topic: Sign requests.
 */
@BoxResource('sign-request', { path: '/sign_requests' })
export class SignRequest extends Resource<'sign-request'> {
  @Field() declare name?: string
  @Field() declare status?: Open<
    | 'converting'
    | 'created'
    | 'sent'
    | 'viewed'
    | 'signed'
    | 'cancelled'
    | 'declined'
    | 'error'
    | 'error_converting'
    | 'error_sending'
    | 'expired'
    | 'finalizing'
    | 'error_finalizing'
  >
  /** Those who were asked, and the sender, who gets the signed document. */
  @Field([() => Signer]) declare signers?: Signer[]
  /** Their id and type only. */
  @Field(['file']) declare sourceFiles?: File[]
  /** The documents to sign, which are copies of the source files. */
  @Field(() => SignFiles) declare signFiles?: SignFiles
  /** What happened when; made at the end. */
  @Field('file') declare signingLog?: File | null
  /** Where the signed files and the log go. */
  @Field('folder') declare parentFolder?: Folder
  /** The sender places the fields first, at `prepareUrl`. */
  @Field() declare isDocumentPreparationNeeded?: boolean
  /** Where the sender prepares the document. */
  @Field() declare prepareUrl?: string | null
  /** Where a signer goes after signing. */
  @Field() declare redirectUrl?: string | null
  /** Where a signer goes after declining. */
  @Field() declare declinedRedirectUrl?: string | null
  @Field() declare areTextSignaturesEnabled?: boolean
  @Field() declare signatureColor?: Open<'blue' | 'black' | 'red'> | null
  @Field() declare emailSubject?: string | null
  @Field() declare emailMessage?: string | null
  @Field() declare areRemindersEnabled?: boolean
  @Field([() => SignPrefillTag]) declare prefillTags?: SignPrefillTag[]
  /** Days until it expires; 0 for never. */
  @Field() declare daysValid?: number | null
  /** When it expires. */
  @Field(Date) declare autoExpireAt?: Date | null
  /** An id of your own. */
  @Field() declare externalId?: string | null
  @Field() declare externalSystemName?: string | null
  /** The template that it was made from. */
  @Field() declare templateId?: string | null
  @Field() declare requestFlow?: SignRequestFlow | null
  /** What the current user may do with the documents. */
  @Field() declare collaboratorLevel?: string | null
  /** The id that people see. */
  @Field() declare shortId?: string
  @Field(Date) declare createdAt?: Date
  @Field(Date) declare finishedAt?: Date | null
  @Field() declare errorCode?: string | null
  @Field() declare senderEmail?: string | null
  @Field(int64) declare senderId?: string | null

  /** Calls it off. */
  @Endpoint('POST /sign_requests/{id}/cancel', 'sign-request')
  declare cancel: Post<SignRequest, SignRequestCancel>

  /** Writes again to those who have not answered. */
  @Endpoint('POST /sign_requests/{id}/resend', undefined, { input: false, accepts202: true })
  declare resend: Post<void>
}

/** The sign requests of the current user. */
export class SignRequestRepository extends Repository<SignRequest> {
  /** Lists those that the user sent, without those whose documents were deleted. */
  @Endpoint('GET /sign_requests', list('sign-request', 'marker'))
  declare list: List<SignRequest, SignRequestsQuery>

  /** Makes a sign request and sends it, as soon as the documents are converted. */
  @Endpoint('POST /sign_requests', 'sign-request', {
    needs: { signers: 'list', sourceFiles: 'refs?', parentFolder: 'ref?', templateId: 'id?' },
    encode: { sourceFiles: refsTo('file'), parentFolder: refTo('folder'), templateId: idText },
  })
  declare create: Post<SignRequest, SignRequestCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    'sign-request': SignRequest
  }
}
