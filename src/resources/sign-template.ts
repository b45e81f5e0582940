import { BoxResource, Field, Repository, Resource, Endpoint, list, type List } from './dsl.js'
import type { File } from './file.js'
import type { Folder } from './folder.js'
import type { SignRequestFlow } from './sign-inputs.js'
import {
  ReadySignLink,
  SignBranding,
  SignTemplateInfo,
  SignTemplateSigner,
} from './sign-template-values.js'

/**
 * What sign requests can be made after; made in the web application. On the wire its type is
 * `sign-template`.
 *
 * Box topic: Sign templates.
 */
@BoxResource('sign-template', { path: '/sign_templates' })
export class SignTemplate extends Resource<'sign-template'> {
  @Field() declare name?: string | null
  @Field() declare emailSubject?: string | null
  @Field() declare emailMessage?: string | null
  /** Days until a request expires; 0 for never. */
  @Field() declare daysValid?: number | null
  @Field('folder') declare parentFolder?: Folder
  @Field(['file']) declare sourceFiles?: File[]
  /** A request cannot change the fields. */
  @Field() declare areFieldsLocked?: boolean
  /** A request cannot change the options. */
  @Field() declare areOptionsLocked?: boolean
  /** A request cannot change the recipients. */
  @Field() declare areRecipientsLocked?: boolean
  /** A request cannot change the e-mail. */
  @Field() declare areEmailSettingsLocked?: boolean
  /** A request cannot change the files. */
  @Field() declare areFilesLocked?: boolean
  @Field([() => SignTemplateSigner]) declare signers?: SignTemplateSigner[]
  @Field(() => SignTemplateInfo) declare additionalInfo?: SignTemplateInfo
  @Field(() => ReadySignLink) declare readySignLink?: ReadySignLink | null
  @Field(() => SignBranding) declare customBranding?: SignBranding | null
  @Field() declare requestFlow?: SignRequestFlow | null
}

/** The sign templates of the current user. */
export class SignTemplateRepository extends Repository<SignTemplate> {
  /** Lists them. */
  @Endpoint('GET /sign_templates', list('sign-template', 'marker'))
  declare list: List<SignTemplate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    'sign-template': SignTemplate
  }
}
