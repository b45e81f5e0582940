import type { Class } from '../../src/core/index.js'
import * as resources from '../../src/resources/index.js'

type ResourceRow = [Class<object>, readonly string[], readonly string[]]
type ValueRow = [Class<object>, string, ...string[]]

const tools = ['AiAgentBasicTextTool', 'AiAgentLongTextTool', 'AiAgentBasicGenTool']

/** Resources of Box's applications; values that the description has in several forms, too. */
export const applications: readonly ResourceRow[] = [
  [resources.Hub, ['Hub'], []],
  [resources.HubCollaboration, ['HubCollaboration'], []],
  [
    resources.HubDocumentBlock,
    ['HubParagraphTextBlock', 'HubSectionTitleTextBlock', 'HubItemListBlock', 'HubDividerBlock'],
    [],
  ],
  [resources.SignRequest, ['SignRequest'], []],
  [resources.SignTemplate, ['SignTemplate'], []],
  [
    resources.SignInputValidation,
    ['SignRequestSignerInputEmailValidation', 'SignRequestSignerInputCustomValidation'],
    [],
  ],
  [resources.AiAgent, ['AiSingleAgentResponse--Full'], []],
  [resources.AiAgentConfig, ['AiAgentAsk', 'AiAgentTextGen', 'AiAgentExtract'], []],
  [
    resources.AiAgentAbility,
    ['AiStudioAgentAskResponse', 'AiStudioAgentTextGenResponse', 'AiStudioAgentExtractResponse'],
    [],
  ],
  [
    resources.AiTool,
    [
      ...tools,
      'AiAgentSpreadsheetTool',
      'AiStudioAgentLongTextToolResponse',
      'AiStudioAgentBasicTextToolResponse',
      'AiStudioAgentSpreadsheetToolResponse',
      'AiStudioAgentBasicGenToolResponse',
    ],
    [],
  ],
  [
    resources.AiModelParameters,
    ['OpenAi', 'Google', 'AWS', 'IBM'].map(maker => `AiLlmEndpointParams${maker}`),
    [],
  ],
  // The id of a template is read from its file, and its type is never told.
  [resources.DocgenTemplate, ['DocGenTemplate'], ['type']],
  [resources.DocgenBatch, ['DocGenBatch--Base'], []],
  [resources.DocgenJob, ['DocGenJob--Full'], []],
  [resources.Workflow, ['Workflow'], []],
  [resources.AutomateWorkflowAction, ['AutomateWorkflowAction'], []],
  [resources.SlackIntegrationMapping, ['IntegrationMapping'], []],
  [resources.TeamsIntegrationMapping, ['IntegrationMappingTeams'], []],
]

/** The values in them. */
export const applicationValues: readonly ValueRow[] = [
  [resources.HubDocumentPage, 'HubDocumentPage'],
  [resources.HubItemResult, 'HubItemOperationResult'],
  [resources.SignFiles, 'SignRequest', 'sign_files'],
  [resources.SignPrefillTag, 'SignRequestPrefillTag'],
  [resources.Signer, 'SignRequestSigner'],
  [resources.SignerField, 'SignRequestSignerInput'],
  [resources.SignerDecision, 'SignRequestSigner', 'signer_decision'],
  [resources.SignerAttachment, 'SignRequestSignerAttachment'],
  [resources.SignTemplateSigner, 'TemplateSigner'],
  [resources.SignTemplateField, 'TemplateSignerInput'],
  [resources.SignFieldCoordinates, 'TemplateSignerInput', 'coordinates'],
  [resources.SignFieldDimensions, 'TemplateSignerInput', 'dimensions'],
  [resources.SignTemplateInfo, 'SignTemplate', 'additional_info'],
  [resources.SignTemplateRequirements, 'SignTemplate', 'additional_info', 'required'],
  [resources.ReadySignLink, 'SignTemplate', 'ready_sign_link'],
  [resources.SignBranding, 'SignTemplate', 'custom_branding'],
  [resources.AiAnswer, 'AiResponse--Full'],
  [resources.AiResponse, 'AiResponse'],
  [resources.AiExtraction, 'AiExtractStructuredResponse'],
  [resources.AiCitation, 'AiCitation'],
  [resources.AiAgentInfo, 'AiAgentInfo'],
  [resources.AiModel, 'AiAgentInfo', 'models'],
  [resources.AiEmbeddings, 'AiAgentLongTextTool', 'embeddings'],
  [resources.AiEmbeddingStrategy, 'AiAgentLongTextTool', 'embeddings', 'strategy'],
  [resources.DocgenTag, 'DocGenTag'],
  [resources.DocgenFailures, 'DocGenJob', 'failures'],
  [resources.WorkflowFlow, 'Workflow', 'flows'],
  [resources.WorkflowTrigger, 'Workflow', 'flows', 'trigger'],
  [resources.TriggerScope, 'Workflow', 'flows', 'trigger', 'scope'],
  [resources.AutomateWorkflowReference, 'AutomateWorkflowReference'],
  [resources.SlackPartnerItem, 'IntegrationMappingPartnerItemSlack'],
  [resources.SlackMappingOptions, 'IntegrationMappingSlackOptions'],
  [resources.TeamsPartnerItem, 'IntegrationMappingPartnerItemTeams'],
]
