import { Field, json } from './dsl.js'
import type { Open } from './open.js'

/** A language model that worked on an answer. */
export class AiModel {
  @Field() declare name?: string
  @Field() declare provider?: string
  /** What it was used for, as `embedding`. */
  @Field() declare supportedPurpose?: string
}

/** What worked on an answer. */
export class AiAgentInfo {
  @Field([() => AiModel]) declare models?: AiModel[]
  /** As `basic_text`. */
  @Field() declare processor?: string
}

/** A place that an answer relies on. */
export class AiCitation {
  /** What is said there. */
  @Field() declare content?: string
  /** The id of the file. */
  @Field() declare id?: string
  @Field() declare type?: Open<'file'>
  @Field() declare name?: string
}

/** An answer of Box AI. */
export class AiResponse {
  @Field() declare answer: string
  @Field(Date) declare createdAt: Date
  /** As `done`. */
  @Field() declare completionReason?: string
  @Field(() => AiAgentInfo) declare aiAgentInfo?: AiAgentInfo
}

/** An answer to a question. */
export class AiAnswer extends AiResponse {
  /** Where asked for. */
  @Field([() => AiCitation]) declare citations?: AiCitation[]
}

/** Values by the keys of the fields that were asked for, spelt as they were. */
export type AiValues = Readonly<Record<string, unknown>>

/** What Box AI found for each field. */
export class AiExtraction {
  @Field(json<AiValues>()) declare answer: AiValues
  @Field(Date) declare createdAt: Date
  /** As `done`. */
  @Field() declare completionReason?: string
  /** How certain each value is, where asked for. */
  @Field(json<AiValues>()) declare confidenceScore?: AiValues
  /** Where each value stands in the file, where asked for. */
  @Field(json<AiValues>()) declare reference?: AiValues
  @Field(() => AiAgentInfo) declare aiAgentInfo?: AiAgentInfo
}
