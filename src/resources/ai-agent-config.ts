import { AiTool } from './ai-tool.js'
import { Field } from './dsl.js'
import type { Open } from './open.js'

/**
 * How an agent works: a tool for each kind of content. Which tools there are depends on what it is
 * for. It can be changed and given to a call of Box AI: `{ ...config, basicText: { ... } }`.
 */
export class AiAgentConfig {
  @Field() declare type: Open<
    'ai_agent_ask' | 'ai_agent_text_gen' | 'ai_agent_extract' | 'ai_agent_extract_structured'
  >
  @Field(() => AiTool) declare basicText?: AiTool
  @Field(() => AiTool) declare longText?: AiTool
  @Field(() => AiTool) declare basicImage?: AiTool
  @Field(() => AiTool) declare spreadsheet?: AiTool
  /** For several texts at once, as those that follow. */
  @Field(() => AiTool) declare basicTextMulti?: AiTool
  @Field(() => AiTool) declare longTextMulti?: AiTool
  @Field(() => AiTool) declare basicImageMulti?: AiTool
  /** For generating text. */
  @Field(() => AiTool) declare basicGen?: AiTool
}

/** One of the things that an agent of AI Studio is for. */
export class AiAgentAbility extends AiAgentConfig {
  @Field() declare accessState: Open<'enabled' | 'disabled'>
  @Field() declare description: string
  @Field() declare customInstructions?: string | null
  /** Questions that users are shown. */
  @Field() declare suggestedQuestions?: string[]
}
