import { encodeValue, type Encoder } from './dsl.js'
import type { Open } from './open.js'
import type { Ref } from './ref.js'

/** How a language model is called; which of them it takes depends on the model. */
export interface AiModelParametersInput {
  readonly type: Open<'openai_params' | 'google_params' | 'aws_params' | 'ibm_params'>
  /** How much chance is in the answer; the provider sets the range. */
  readonly temperature?: number | null | undefined
  readonly topP?: number | null | undefined
  readonly topK?: number | null | undefined
  readonly frequencyPenalty?: number | null | undefined
  readonly presencePenalty?: number | null | undefined
  readonly stop?: string | null | undefined
}

/** How an agent works on one kind of content. What is left out is Box's default. */
export interface AiToolInput {
  /** The language model, as `azure__openai__gpt_4o_mini`. */
  readonly model?: string | undefined
  /** The longest answer, in tokens. */
  readonly numTokensForCompletion?: number | undefined
  readonly llmEndpointParams?: AiModelParametersInput | undefined
  /** What the model is told about its task. */
  readonly systemMessage?: string | undefined
  /** How question and content are put together, with `{user_question}` and `{content}`. */
  readonly promptTemplate?: string | undefined
  /** How content is put in, when text is generated: it must have `{content}`. */
  readonly contentTemplate?: string | undefined
  /** How the parts of long text that matter are found. */
  readonly embeddings?:
    | {
        readonly model?: string | undefined
        readonly strategy?:
          | {
              readonly id?: string | undefined
              /** Into how large pieces a text is cut. */
              readonly numTokensPerChunk?: number | undefined
            }
          | undefined
      }
    | undefined
  /** Whether the instructions of the agent are used: in agents of AI Studio. */
  readonly isCustomInstructionsIncluded?: boolean | undefined
}

/** The tools of an agent for extracting. */
export interface AiExtractTools {
  readonly basicText?: AiToolInput | undefined
  readonly longText?: AiToolInput | undefined
  readonly basicImage?: AiToolInput | undefined
}

/** The tools of an agent for questions. */
export interface AiAskTools extends AiExtractTools {
  readonly spreadsheet?: AiToolInput | undefined
  /** For several texts at once, as those that follow. */
  readonly basicTextMulti?: AiToolInput | undefined
  readonly longTextMulti?: AiToolInput | undefined
  readonly basicImageMulti?: AiToolInput | undefined
}

/** The tools of an agent for generating text. */
export interface AiTextGenTools {
  readonly basicGen?: AiToolInput | undefined
}

/** Who may use an agent, or one of its abilities. */
export type AiAccessState = Open<'enabled' | 'disabled' | 'enabled_for_selected_users'>

interface AbilityInput {
  readonly accessState: Open<'enabled' | 'disabled'>
  readonly description: string
  readonly customInstructions?: string | null | undefined
}

interface Suggesting {
  /** Questions that users are shown: at most four. */
  readonly suggestedQuestions?: readonly string[] | undefined
}

/** An agent of AI Studio as it shall be. */
export interface AiAgentInput {
  readonly name: string
  readonly accessState: AiAccessState
  /** The address of one of Box's pictures. */
  readonly iconReference?: string | undefined
  /** The users and groups who may use it, where its state says so. */
  readonly allowedEntities?:
    readonly { readonly type: Open<'user' | 'group'>; readonly id: string }[] | undefined
  /** What it is for: at least one of these. */
  readonly ask?: (AbilityInput & Suggesting & AiAskTools) | undefined
  readonly textGen?: (AbilityInput & Suggesting & AiTextGenTools) | undefined
  readonly extract?: (AbilityInput & AiExtractTools) | undefined
}

/** Which agents to list. */
export interface AiAgentsQuery {
  /** What they must be able to do. */
  readonly mode?: readonly Open<'ask' | 'text_gen' | 'extract'>[] | undefined
  readonly agentState?: readonly AiAccessState[] | undefined
  /** Whether Box's own come as well. Default false. */
  readonly includeBoxDefault?: boolean | undefined
}

/** An agent to answer with: one of AI Studio, or tools in place of Box's defaults. */
export type AiAgentChoice<Type extends string, Tools> =
  Ref | ({ readonly type: Open<Type>; readonly id?: undefined } & Tools)

const typed =
  (type: string): Encoder =>
  value => ({ ...(encodeValue(value, type) as object), type })

/** Sends the abilities of an agent with the type that each must have. */
export const abilities = {
  ask: typed('ai_agent_ask'),
  textGen: typed('ai_agent_text_gen'),
  extract: typed('ai_agent_extract'),
}

/** Sends an agent of AI Studio by its id, and tools as they are. */
export const chosenAgent: Encoder = value =>
  'id' in (value as object)
    ? { type: 'ai_agent_id', id: (value as Ref).id }
    : encodeValue(value, 'aiAgent')
