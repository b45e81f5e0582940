import { long as longText, tool as plain } from '../../unit/resources/rows/ai-tools.js'
import type { CallMaker, Calls } from './call.js'

const prompt = 'What is the rent?'
const items = [{ type: 'file', id: '1' }] as const
const texts = [{ type: 'file', id: '1', content: 'Rent: 5' }] as const
const google = { type: 'google_params', topK: 2 } as const
const tool = { ...plain, llmEndpointParams: google }
const long = { ...longText, llmEndpointParams: google }

const extracting = { basicText: plain, longText, basicImage: plain }
const other = { basicText: tool, longText: long, basicImage: tool }
const asking = {
  ...extracting,
  spreadsheet: plain,
  basicTextMulti: plain,
  longTextMulti: longText,
  basicImageMulti: plain,
}
const otherAsking = {
  ...other,
  spreadsheet: tool,
  basicTextMulti: tool,
  longTextMulti: long,
  basicImageMulti: tool,
}
const generating = { basicGen: { ...longText, contentTemplate: '---{content}---' } }

const ability = { accessState: 'enabled', description: 'D' } as const
const full = { ...ability, customInstructions: 'Be kind', suggestedQuestions: ['Q?'] }
const isCustomInstructionsIncluded = true
const studio = { isCustomInstructionsIncluded, llmEndpointParams: google }
const everyTool = {
  basicText: studio,
  longText: studio,
  basicImage: studio,
  spreadsheet: studio,
  basicTextMulti: studio,
  longTextMulti: studio,
  basicImageMulti: studio,
}
const agent = { name: 'N', accessState: 'enabled' } as const

/** An agent of AI Studio with all that it can have. */
const complete = [
  {
    ...agent,
    iconReference: 'https://cdn01.boxcdn.net/app-assets/aistudio/avatars/logo_boxAi.png',
    allowedEntities: [{ type: 'user', id: '8' }],
    ask: { ...full, ...asking },
    textGen: { ...full, ...generating },
    extract: { ...ability, customInstructions: 'Be kind', ...extracting },
  },
  {
    ...agent,
    ask: { ...ability, ...everyTool },
    textGen: { ...ability, basicGen: studio },
    extract: { ...ability, basicText: studio, longText: studio, basicImage: studio },
  },
] as const

/** Box AI and its agents. */
export const aiCalls: Calls = {
  'Ai.ask': [
    c => c.ai.ask({ prompt, items, aiAgent: { type: 'ai_agent_ask', ...asking } }),
    c => c.ai.ask({ prompt, items, aiAgent: { type: 'ai_agent_ask', ...otherAsking } }),
  ],
  'Ai.textGen': [
    c => c.ai.textGen({ prompt, items, aiAgent: { id: '9' } }),
    c =>
      c.ai.textGen({
        prompt,
        items,
        aiAgent: { type: 'ai_agent_text_gen', basicGen: { llmEndpointParams: google } },
      }),
    c => c.ai.textGen({ prompt, items }),
  ],
  'Ai.extract': [
    c =>
      c.ai.extract({ prompt, items: texts, aiAgent: { type: 'ai_agent_extract', ...extracting } }),
    c => c.ai.extract({ prompt, items, aiAgent: { type: 'ai_agent_extract', ...other } }),
    c => c.ai.extract({ prompt, items }),
  ],
  'Ai.extractStructured': [
    c =>
      c.ai.extractStructured({
        items: texts,
        fields: [
          {
            key: 'rents',
            type: 'table',
            fields: [{ key: 'rent', description: 'D', prompt: 'P', type: 'float' }],
          },
        ],
        aiAgent: { type: 'ai_agent_extract_structured', ...extracting },
      }),
    c =>
      c.ai.extractStructured({ items, aiAgent: { type: 'ai_agent_extract_structured', ...other } }),
    c => c.ai.extractStructured({ items, aiAgent: { id: '9' } }),
    c => c.ai.extractStructured({ items }),
  ],
  'Ai.agentDefault': [c => c.ai.agentDefault({ mode: 'ask' })],
  'AiAgent.get': [c => c.aiAgents.get('9')],
  'AiAgent.update': complete.map(
    (input): CallMaker =>
      c =>
        c.aiAgents.ref('9').update(input),
  ),
  'AiAgentRepository.list': [c => c.aiAgents.list()],
  'AiAgentRepository.create': [
    ...complete.map(
      (input): CallMaker =>
        c =>
          c.aiAgents.create(input),
    ),
    c => c.aiAgents.create(agent),
  ],
}
