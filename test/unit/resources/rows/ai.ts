import { AiAgentConfig, AiTool } from '../../../../src/resources/index.js'
import { long, sentLong, sentTool, tool } from './ai-tools.js'
import { WHEN, WHEN_TEXT, json, type Rows } from './row.js'

const prompt = 'What is the rent?'
const file = { type: 'file', id: '1' }
const history = [{ prompt: 'Who?', answer: 'Ann', createdAt: WHEN }]
const told = [{ prompt: 'Who?', answer: 'Ann', created_at: WHEN_TEXT }]

/** Box AI. */
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
        const config = Object.assign(new AiAgentConfig(), {
          type: 'ai_agent_ask',
          basicText: Object.assign(new AiTool(), { model: 'm' }),
        })
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
}
