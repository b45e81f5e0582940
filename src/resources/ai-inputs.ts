import type {
  AiAgentChoice,
  AiAskTools,
  AiExtractTools,
  AiTextGenTools,
} from './ai-agent-inputs.js'
import type { Open } from './open.js'

/**
 * Something to work on: a file, such as a resource, or `{ type, id }`; to ask, a hub as well. With
 * `content`, that text counts in place of what the file holds.
 */
export type AiItem =
  | { readonly type: Open<'file' | 'hubs'>; readonly id: string }
  | { readonly type: Open<'file' | 'hubs'>; readonly id: string; readonly content: string }

/** A question that was put before, and its answer: an answer of Box AI has what it takes. */
export interface AiDialogue {
  readonly prompt?: string | undefined
  readonly answer?: string | undefined
  readonly createdAt?: Date | string | undefined
}

interface Prompted {
  /** At most 10,000 characters. */
  readonly prompt: string
  readonly items: readonly AiItem[]
}

interface Conversing extends Prompted {
  /** What was said before, oldest first. */
  readonly dialogueHistory?: readonly AiDialogue[] | undefined
}

/** A question. */
export interface AiQuestion extends Conversing {
  /** Default: by the number of items. */
  readonly mode?: Open<'single_item_qa' | 'multiple_item_qa'> | undefined
  /** Whether the answer tells what it relies on. */
  readonly includeCitations?: boolean | undefined
  readonly aiAgent?: AiAgentChoice<'ai_agent_ask', AiAskTools> | undefined
}

/** Text to generate. */
export interface AiTextRequest extends Conversing {
  readonly aiAgent?: AiAgentChoice<'ai_agent_text_gen', AiTextGenTools> | undefined
}

/** What to extract, in words or in any form that a language model understands. */
export interface AiExtractRequest extends Prompted {
  readonly aiAgent?: AiAgentChoice<'ai_agent_extract', AiExtractTools> | undefined
}

interface AiSubField {
  /** What the value is called in the answer. */
  readonly key: string
  readonly description?: string | undefined
  readonly displayName?: string | undefined
  /** What to look for. */
  readonly prompt?: string | undefined
  readonly type?:
    | Open<'string' | 'float' | 'date' | 'enum' | 'multiSelect' | 'taxonomy' | 'struct' | 'table'>
    | undefined
  /** The values of an `enum` or `multiSelect`. */
  readonly options?: readonly { readonly key: string }[] | undefined
}

/** A value to look for. */
export interface AiExtractField extends AiSubField {
  /** The values that one of several parts has. */
  readonly fields?: readonly AiSubField[] | undefined
  readonly taxonomyKey?: string | undefined
  readonly namespace?: string | undefined
  readonly optionsRules?:
    | {
        readonly multiSelect?: boolean | undefined
        readonly selectableLevels?: readonly number[] | undefined
      }
    | undefined
}

/** Where the values of a field come from: a taxonomy, or a file with one. */
export type AiTaxonomySource =
  | { readonly type: 'taxonomy'; readonly taxonomyKey: string; readonly namespace: string }
  | { readonly type: 'file'; readonly taxonomyKey: string; readonly id: string }

/** Values to look for: the fields of a metadata template, or fields of one's own. */
export interface AiExtractStructuredRequest {
  readonly items: readonly AiItem[]
  readonly metadataTemplate?: { readonly scope: string; readonly templateKey: string } | undefined
  readonly fields?: readonly AiExtractField[] | undefined
  /** Whether the answer tells how certain each value is. */
  readonly includeConfidenceScore?: boolean | undefined
  /** Whether the answer tells where each value stands. */
  readonly includeReference?: boolean | undefined
  readonly taxonomySources?: readonly AiTaxonomySource[] | undefined
  readonly aiAgent?: AiAgentChoice<'ai_agent_extract_structured', AiExtractTools> | undefined
}

/** Which of Box's own agents to read. */
export interface AiAgentDefaultQuery {
  readonly mode: Open<'ask' | 'text_gen' | 'extract' | 'extract_structured'>
  /** As `ja`. */
  readonly language?: string | undefined
  /** The agent as it is with this language model. */
  readonly model?: string | undefined
}
