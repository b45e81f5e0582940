import { Field } from './dsl.js'
import type { Open } from './open.js'

/** How a language model is called; which of them it takes depends on the model. */
export class AiModelParameters {
  @Field() declare type: Open<'openai_params' | 'google_params' | 'aws_params' | 'ibm_params'>
  /** How much chance is in the answer; the provider sets the range. */
  @Field() declare temperature?: number | null
  @Field() declare topP?: number | null
  @Field() declare topK?: number | null
  @Field() declare frequencyPenalty?: number | null
  @Field() declare presencePenalty?: number | null
  @Field() declare stop?: string | null
}

/** How long text is cut. */
export class AiEmbeddingStrategy {
  /** As `basic`. */
  @Field() declare id?: string
  /** Into how large pieces a text is cut. */
  @Field() declare numTokensPerChunk?: number
}

/** How the parts of long text that matter are found. */
export class AiEmbeddings {
  /** As `azure__openai__text_embedding_ada_002`. */
  @Field() declare model?: string
  @Field(() => AiEmbeddingStrategy) declare strategy?: AiEmbeddingStrategy
}

/** How an agent works on one kind of content. */
export class AiTool {
  /** The language model, as `azure__openai__gpt_4o_mini`. */
  @Field() declare model?: string
  /** The longest answer, in tokens. */
  @Field() declare numTokensForCompletion?: number
  @Field(() => AiModelParameters) declare llmEndpointParams?: AiModelParameters
  /** What the model is told about its task. */
  @Field() declare systemMessage?: string
  /** How question and content are put together, with `{user_question}` and `{content}`. */
  @Field() declare promptTemplate?: string
  /** How content is put in, when text is generated: it has `{content}`. */
  @Field() declare contentTemplate?: string
  /** In tools for long text and for generating text. */
  @Field(() => AiEmbeddings) declare embeddings?: AiEmbeddings
  /** Whether the instructions of the agent are used: in agents of AI Studio. */
  @Field() declare isCustomInstructionsIncluded?: boolean
  /** What Box says about the settings, as that a model is about to go. */
  @Field() declare warnings?: string[]
}
