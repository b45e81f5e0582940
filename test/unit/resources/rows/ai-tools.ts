/** How an agent works, as it is given and as it travels. */
export const tool = {
  model: 'azure__openai__gpt_4o_mini',
  numTokensForCompletion: 8400,
  llmEndpointParams: {
    type: 'openai_params',
    temperature: 0,
    topP: 1,
    frequencyPenalty: 1.5,
    presencePenalty: null,
    stop: '<|im_end|>',
  },
  systemMessage: 'Be brief',
  promptTemplate: '{user_question} {content}',
} as const
export const sentTool = {
  model: 'azure__openai__gpt_4o_mini',
  num_tokens_for_completion: 8400,
  llm_endpoint_params: {
    type: 'openai_params',
    temperature: 0,
    top_p: 1,
    frequency_penalty: 1.5,
    presence_penalty: null,
    stop: '<|im_end|>',
  },
  system_message: 'Be brief',
  prompt_template: '{user_question} {content}',
}
export const long = {
  ...tool,
  embeddings: { model: 'ada', strategy: { id: 'basic', numTokensPerChunk: 64 } },
}
export const sentLong = {
  ...sentTool,
  embeddings: { model: 'ada', strategy: { id: 'basic', num_tokens_per_chunk: 64 } },
}
