import { Field } from './dsl.js'
import type { Open } from './open.js'

type InputType = 'signature' | 'date' | 'text' | 'checkbox' | 'attachment' | 'radio' | 'dropdown'
type InputContent =
  | 'signature'
  | 'initial'
  | 'stamp'
  | 'date'
  | 'checkbox'
  | 'text'
  | 'full_name'
  | 'first_name'
  | 'last_name'
  | 'company'
  | 'title'
  | 'email'
  | 'attachment'
  | 'radio'
  | 'dropdown'

/** What a text must look like. */
export class SignInputValidation {
  @Field() declare validationType?: Open<
    | 'email'
    | 'custom'
    | 'zip'
    | 'zip_4'
    | 'ssn'
    | 'number_with_period'
    | 'number_with_comma'
    | 'date_iso'
    | 'date_us'
    | 'date_eu'
    | 'date_asia'
  >
  /** A regular expression, in validations of one's own. */
  @Field() declare customRegex?: string | null
  /** What a signer is told whose text is another. */
  @Field() declare customErrorMessage?: string | null
}

/** What is filled into a tag of a document: one of the values. */
export class SignPrefillTag {
  @Field() declare documentTagId?: string | null
  @Field() declare textValue?: string | null
  @Field() declare checkboxValue?: boolean | null
  /** A day, as `2030-12-31`. */
  @Field() declare dateValue?: string | null
}

/** A field of a document, in a sign request or a template. */
export class SignField extends SignPrefillTag {
  @Field() declare type?: Open<InputType>
  @Field() declare contentType?: Open<InputContent>
  /** Counted from 0. */
  @Field() declare pageIndex?: number
  @Field() declare readOnly?: boolean
  @Field(() => SignInputValidation) declare validation?: SignInputValidation | null
}
