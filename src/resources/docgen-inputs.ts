import { encodeValue, type Encoder } from './dsl.js'
import type { Open } from './open.js'
import type { Ref } from './ref.js'

/** The file to make a template of. */
export interface DocgenTemplateCreate {
  readonly file: Ref
}

/** Which tags to list. */
export interface DocgenTagsQuery {
  /** Those of this version. Default: the current one. */
  readonly templateVersionId?: string | Ref | undefined
}

/** One document to make. */
export interface DocgenDocument {
  /** Without its extension. */
  readonly generatedFileName: string
  /** What goes into the tags; its keys are those of the template and travel as they are. */
  readonly userInput: Readonly<Record<string, unknown>>
}

/** Documents to make of a template. */
export interface DocgenBatchCreate {
  /** The template, or the file it is made of. */
  readonly file: Ref
  /** Default: the current version of the template. */
  readonly fileVersion?: Ref | undefined
  readonly destinationFolder: Ref
  readonly outputType: Open<'docx' | 'pdf'>
  readonly documentGenerationData: readonly DocgenDocument[]
}

/** Sends documents to make, what goes into the tags as it is. */
export const documents: Encoder = value =>
  (value as readonly DocgenDocument[]).map(({ userInput, ...rest }, index) => ({
    ...(encodeValue(rest, `documentGenerationData[${String(index)}]`) as object),
    user_input: userInput,
  }))
