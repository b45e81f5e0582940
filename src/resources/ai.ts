import { AiAgentConfig } from './ai-agent-config.js'
import { chosenAgent } from './ai-agent-inputs.js'
import { extractFields, metadataTemplate, question } from './ai-bodies.js'
import type {
  AiAgentDefaultQuery,
  AiExtractRequest,
  AiExtractStructuredRequest,
  AiQuestion,
  AiTextRequest,
} from './ai-inputs.js'
import { AiAnswer, AiExtraction, AiResponse } from './ai-response.js'
import { Endpoint, Endpoints, type Get, type Post } from './dsl.js'

const encode = { aiAgent: chosenAgent }

/**
 * Box AI. An answer may take a minute; a call that brought none is not repeated by itself, because
 * Box may have worked on it.
 *
 * Box topic: AI.
 */
export class Ai extends Endpoints {
  /** Answers a question about files or a hub; `undefined` where Box has no answer. */
  @Endpoint('POST /ai/ask', () => AiAnswer, {
    needs: { prompt: 'text', items: 'refs' },
    content: question,
  })
  declare ask: Post<AiAnswer | undefined, AiQuestion>

  /** Generates text that fits a file. */
  @Endpoint('POST /ai/text_gen', () => AiResponse, {
    needs: { prompt: 'text', items: 'refs' },
    encode,
  })
  declare textGen: Post<AiResponse, AiTextRequest>

  /** Looks for values that are described in words; the answer is text, most often JSON. */
  @Endpoint('POST /ai/extract', () => AiResponse, {
    needs: { prompt: 'text', items: 'refs' },
    encode,
  })
  declare extract: Post<AiResponse, AiExtractRequest>

  /** Looks for the values of fields. */
  @Endpoint('POST /ai/extract_structured', () => AiExtraction, {
    needs: { items: 'refs' },
    encode: { ...encode, fields: extractFields, metadataTemplate },
  })
  declare extractStructured: Post<AiExtraction, AiExtractStructuredRequest>

  /** Reads how Box's own agent works. */
  @Endpoint('GET /ai_agent_default', () => AiAgentConfig, { needs: { mode: 'text' }, input: true })
  declare agentDefault: Get<AiAgentConfig, AiAgentDefaultQuery>
}
