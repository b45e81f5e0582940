export { Ai } from './ai.js'
export { AiAgent, AiAgentRepository } from './ai-agent.js'
export { AiAgentAbility, AiAgentConfig } from './ai-agent-config.js'
export type {
  AiAccessState,
  AiAgentChoice,
  AiAgentInput,
  AiAgentsQuery,
  AiAskTools,
  AiExtractTools,
  AiModelParametersInput,
  AiTextGenTools,
  AiToolInput,
} from './ai-agent-inputs.js'
export type {
  AiAgentDefaultQuery,
  AiDialogue,
  AiExtractField,
  AiExtractRequest,
  AiExtractStructuredRequest,
  AiItem,
  AiQuestion,
  AiTaxonomySource,
  AiTextRequest,
} from './ai-inputs.js'
export {
  AiAgentInfo,
  AiAnswer,
  AiCitation,
  AiExtraction,
  AiModel,
  AiResponse,
  type AiValues,
} from './ai-response.js'
export { AiEmbeddingStrategy, AiEmbeddings, AiModelParameters, AiTool } from './ai-tool.js'
export {
  AutomateWorkflowAction,
  AutomateWorkflowReference,
  AutomateWorkflows,
  type AutomateFiles,
  type AutomateStart,
} from './automate-workflow.js'
export { DocgenBatch, DocgenBatchRepository } from './docgen-batch.js'
export type {
  DocgenBatchCreate,
  DocgenDocument,
  DocgenTagsQuery,
  DocgenTemplateCreate,
} from './docgen-inputs.js'
export { DocgenFailures, DocgenJob, DocgenJobRepository } from './docgen-job.js'
export { DocgenTag, DocgenTemplate, DocgenTemplateRepository } from './docgen-template.js'
export { Hub, HubRepository } from './hub.js'
export { HubCollaboration, HubCollaborationRepository } from './hub-collaboration.js'
export { HubDocumentBlock, HubDocumentPage } from './hub-document.js'
export type {
  CopyHubAccess,
  EnterpriseHubsQuery,
  HubBlocksQuery,
  HubCollaborationCreate,
  HubCollaborationUpdate,
  HubCopy,
  HubCreate,
  HubInvite,
  HubItemOperation,
  HubItemOperations,
  HubItemsQuery,
  HubRole,
  HubUpdate,
  HubsQuery,
} from './hub-inputs.js'
export { HubItemResult } from './hub-item-result.js'
export type {
  SlackChannel,
  SlackMappingCreate,
  SlackMappingOptionsInput,
  SlackMappingQuery,
  SlackMappingUpdate,
  TeamsItem,
  TeamsMappingCreate,
  TeamsMappingQuery,
  TeamsMappingUpdate,
} from './integration-mapping-inputs.js'
export { Notes, type NewNote, type NoteConversion } from './notes.js'
export { SignField, SignInputValidation, SignPrefillTag } from './sign-field.js'
export type {
  PrefillTag,
  SignRequestCancel,
  SignRequestCreate,
  SignRequestFlow,
  SignRequestsQuery,
  SignerInput,
  SignerRole,
} from './sign-inputs.js'
export { SignFiles, SignRequest, SignRequestRepository } from './sign-request.js'
export { Signer, SignerAttachment, SignerDecision, SignerField } from './sign-signer.js'
export { SignTemplate, SignTemplateRepository } from './sign-template.js'
export {
  ReadySignLink,
  SignBranding,
  SignFieldCoordinates,
  SignFieldDimensions,
  SignTemplateField,
  SignTemplateInfo,
  SignTemplateRequirements,
  SignTemplateSigner,
} from './sign-template-values.js'
export {
  SlackIntegrationMapping,
  SlackIntegrationMappingRepository,
  SlackMappingOptions,
  SlackPartnerItem,
} from './slack-integration-mapping.js'
export {
  TeamsIntegrationMapping,
  TeamsIntegrationMappingRepository,
  TeamsPartnerItem,
} from './teams-integration-mapping.js'
export {
  TriggerScope,
  Workflow,
  WorkflowRepository,
  WorkflowFlow,
  WorkflowOutcome,
  WorkflowTrigger,
} from './workflow.js'
export type { OutcomeInput, WorkflowStart, WorkflowsQuery } from './workflow-inputs.js'
