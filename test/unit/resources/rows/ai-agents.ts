import { long, sentLong, sentTool, tool } from './ai-tools.js'
import { json, type Rows } from './row.js'

const ability = { accessState: 'enabled', description: 'D', customInstructions: null } as const
const sentAbility = { access_state: 'enabled', description: 'D', custom_instructions: null }

/** The agents of AI Studio. */
export const aiAgentRows: Rows = {
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
        client.aiAgents.list({
          mode: ['ask', 'extract'],
          agentState: ['enabled', 'disabled'],
          includeBoxDefault: true,
          fields: ['ask'],
          limit: 5,
        }),
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
