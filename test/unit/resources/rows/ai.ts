import type { AiAgentConfig } from '../../../../src/resources/index.js'
import { WHEN, WHEN_TEXT, json, type Rows } from './row.js'

const prompt = 'What is the rent?'
const file = { type: 'file', id: '1' }
const history = [{ prompt: 'Who?', answer: 'Ann', createdAt: WHEN }]
const told = [{ prompt: 'Who?', answer: 'Ann', created_at: WHEN_TEXT }]

const tool = {
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
const sentTool = {
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
const long = {
  ...tool,
  embeddings: { model: 'ada', strategy: { id: 'basic', numTokensPerChunk: 64 } },
}
const sentLong = {
  ...sentTool,
  embeddings: { model: 'ada', strategy: { id: 'basic', num_tokens_per_chunk: 64 } },
}
const ability = { accessState: 'enabled', description: 'D', customInstructions: null } as const
const sentAbility = { access_state: 'enabled', description: 'D', custom_instructions: null }

/** Box AI and its agents. */
export const aiRows: Rows = {
  'Ai.ask': [
    {
      call: client =>
        client.ai.ask({
          mode: 'multiple_item_qa',
          prompt,
          items: [client.files.ref('1'), { type: 'file', id: '2', content: 'Rent: 5' }],
          dialogueHistory: history,
          includeCitations: false,
          aiAgent: {
            type: 'ai_agent_ask',
            basicText: tool,
            longText: long,
            basicImage: tool,
            spreadsheet: { model: 'm' },
            basicTextMulti: tool,
            longTextMulti: long,
            basicImageMulti: tool,
          },
        }),
      sends: 'POST /ai/ask',
      body: json({
        mode: 'multiple_item_qa',
        prompt,
        items: [file, { type: 'file', id: '2', content: 'Rent: 5' }],
        dialogue_history: told,
        include_citations: false,
        ai_agent: {
          type: 'ai_agent_ask',
          basic_text: sentTool,
          long_text: sentLong,
          basic_image: sentTool,
          spreadsheet: { model: 'm' },
          basic_text_multi: sentTool,
          long_text_multi: sentLong,
          basic_image_multi: sentTool,
        },
      }),
    },
    {
      call: client =>
        client.ai.ask({
          prompt,
          items: [client.hubs.ref('7')],
          aiAgent: client.aiAgents.ref('9'),
        }),
      sends: 'POST /ai/ask',
      body: json({
        mode: 'single_item_qa',
        prompt,
        items: [{ type: 'hubs', id: '7' }],
        ai_agent: { type: 'ai_agent_id', id: '9' },
      }),
    },
    {
      call: client =>
        client.ai.ask({ prompt, items: [client.files.ref('1'), client.files.ref('2')] }),
      sends: 'POST /ai/ask',
      body: json({ mode: 'multiple_item_qa', prompt, items: [file, { type: 'file', id: '2' }] }),
    },
    {
      call: client => {
        const config = { type: 'ai_agent_ask', basicText: { model: 'm' } } as AiAgentConfig
        return client.ai.ask({ prompt, items: [client.files.ref('1')], aiAgent: config })
      },
      sends: 'POST /ai/ask',
      body: json({
        mode: 'single_item_qa',
        prompt,
        items: [file],
        ai_agent: { type: 'ai_agent_ask', basic_text: { model: 'm' } },
      }),
    },
  ],
  'Ai.textGen': [
    {
      call: client =>
        client.ai.textGen({
          prompt,
          items: [{ ...file, content: 'Rent: 5' }],
          dialogueHistory: history,
          aiAgent: {
            type: 'ai_agent_text_gen',
            basicGen: { ...long, contentTemplate: '---{content}---' },
          },
        }),
      sends: 'POST /ai/text_gen',
      body: json({
        prompt,
        items: [{ ...file, content: 'Rent: 5' }],
        dialogue_history: told,
        ai_agent: {
          type: 'ai_agent_text_gen',
          basic_gen: { ...sentLong, content_template: '---{content}---' },
        },
      }),
    },
  ],
  'Ai.extract': [
    {
      call: client =>
        client.ai.extract({
          prompt: 'firstName, Due-Date',
          items: [client.files.ref('1')],
          aiAgent: { id: '9' },
        }),
      sends: 'POST /ai/extract',
      body: json({
        prompt: 'firstName, Due-Date',
        items: [file],
        ai_agent: { type: 'ai_agent_id', id: '9' },
      }),
    },
  ],
  'Ai.extractStructured': [
    {
      call: client =>
        client.ai.extractStructured({
          items: [client.files.ref('1')],
          fields: [
            {
              key: 'firstName',
              description: 'D',
              displayName: 'First name',
              prompt: 'P',
              type: 'multiSelect',
              options: [{ key: 'Ann-Lee' }],
              fields: [{ key: 'inner_key', displayName: 'Inner', options: [{ key: 'x' }] }],
              taxonomyKey: 'geography',
              namespace: 'enterprise_1',
              optionsRules: { multiSelect: false, selectableLevels: [1, 2] },
            },
          ],
          includeConfidenceScore: true,
          includeReference: false,
          taxonomySources: [
            { type: 'taxonomy', taxonomyKey: 'geography', namespace: 'enterprise_1' },
            { type: 'file', taxonomyKey: 'colours', id: '5' },
          ],
          aiAgent: { type: 'ai_agent_extract_structured', longText: long },
        }),
      sends: 'POST /ai/extract_structured',
      body: json({
        items: [file],
        fields: [
          {
            key: 'firstName',
            description: 'D',
            displayName: 'First name',
            prompt: 'P',
            type: 'multiSelect',
            options: [{ key: 'Ann-Lee' }],
            fields: [{ key: 'inner_key', displayName: 'Inner', options: [{ key: 'x' }] }],
            taxonomy_key: 'geography',
            namespace: 'enterprise_1',
            options_rules: { multi_select: false, selectable_levels: [1, 2] },
          },
        ],
        include_confidence_score: true,
        include_reference: false,
        taxonomy_sources: [
          { type: 'taxonomy', taxonomy_key: 'geography', namespace: 'enterprise_1' },
          { type: 'file', taxonomy_key: 'colours', id: '5' },
        ],
        ai_agent: { type: 'ai_agent_extract_structured', long_text: sentLong },
      }),
    },
    {
      call: client =>
        client.ai.extractStructured({
          items: [client.files.ref('1')],
          metadataTemplate: { scope: 'enterprise_1', templateKey: 'myInvoice' },
        }),
      sends: 'POST /ai/extract_structured',
      body: json({
        items: [file],
        metadata_template: {
          scope: 'enterprise_1',
          template_key: 'myInvoice',
          type: 'metadata_template',
        },
      }),
    },
  ],
  'Ai.agentDefault': [
    {
      call: client => client.ai.agentDefault({ mode: 'ask', language: 'ja', model: 'm' }),
      sends: 'GET /ai_agent_default',
      query: { mode: 'ask', language: 'ja', model: 'm' },
    },
  ],
  'AiAgent.get': [
    {
      call: client => client.aiAgents.get('9', { fields: ['ask', 'textGen'] }),
      sends: 'GET /ai_agents/9',
      query: { fields: 'ask,text_gen' },
    },
  ],
  'AiAgent.update': [
    {
      call: client => client.aiAgents.ref('9').update({ name: 'N', accessState: 'disabled' }),
      sends: 'PUT /ai_agents/9',
      body: json({ type: 'ai_agent', name: 'N', access_state: 'disabled' }),
    },
  ],
  'AiAgent.delete': [
    { call: client => client.aiAgents.ref('9').delete(), sends: 'DELETE /ai_agents/9' },
  ],
  'AiAgentRepository.list': [
    {
      call: client =>
        client.aiAgents
          .list({
            mode: ['ask', 'extract'],
            agentState: ['enabled', 'disabled'],
            includeBoxDefault: true,
            fields: ['ask'],
            limit: 5,
          })
          .page(),
      sends: 'GET /ai_agents',
      query: {
        mode: 'ask,extract',
        agent_state: 'enabled,disabled',
        include_box_default: 'true',
        fields: 'ask',
        limit: '5',
      },
    },
  ],
  'AiAgentRepository.create': [
    {
      call: client =>
        client.aiAgents.create({
          name: 'N',
          accessState: 'enabled_for_selected_users',
          iconReference: 'https://cdn01.boxcdn.net/app-assets/aistudio/avatars/logo_boxAi.png',
          allowedEntities: [client.users.ref('8'), client.groups.ref('6')],
          ask: {
            ...ability,
            suggestedQuestions: ['Q?'],
            basicText: { ...tool, isCustomInstructionsIncluded: false },
            longTextMulti: long,
            spreadsheet: { model: 'm' },
          },
          textGen: { ...ability, suggestedQuestions: [], basicGen: { model: 'm' } },
          extract: { ...ability, basicImage: tool },
        }),
      sends: 'POST /ai_agents',
      body: json({
        type: 'ai_agent',
        name: 'N',
        access_state: 'enabled_for_selected_users',
        icon_reference: 'https://cdn01.boxcdn.net/app-assets/aistudio/avatars/logo_boxAi.png',
        allowed_entities: [
          { type: 'user', id: '8' },
          { type: 'group', id: '6' },
        ],
        ask: {
          type: 'ai_agent_ask',
          ...sentAbility,
          suggested_questions: ['Q?'],
          basic_text: { ...sentTool, is_custom_instructions_included: false },
          long_text_multi: sentLong,
          spreadsheet: { model: 'm' },
        },
        text_gen: {
          type: 'ai_agent_text_gen',
          ...sentAbility,
          suggested_questions: [],
          basic_gen: { model: 'm' },
        },
        extract: { type: 'ai_agent_extract', ...sentAbility, basic_image: sentTool },
      }),
    },
  ],
}
