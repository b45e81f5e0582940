import { AiAgent, AiAgentRepository } from './ai-agent.js'
import { Ai } from './ai.js'
import { AutomateWorkflows } from './automate-workflow.js'
import { DocgenBatch, DocgenBatchRepository } from './docgen-batch.js'
import { DocgenJob, DocgenJobRepository } from './docgen-job.js'
import { DocgenTemplate, DocgenTemplateRepository } from './docgen-template.js'
import { HubCollaboration, HubCollaborationRepository } from './hub-collaboration.js'
import { Hub, HubRepository } from './hub.js'
import { Notes } from './notes.js'
import { SignRequest, SignRequestRepository } from './sign-request.js'
import { SignTemplate, SignTemplateRepository } from './sign-template.js'
import { SkillInvocation, SkillInvocationRepository } from './skill-invocation.js'
import {
  SlackIntegrationMapping,
  SlackIntegrationMappingRepository,
} from './slack-integration-mapping.js'
import {
  TeamsIntegrationMapping,
  TeamsIntegrationMappingRepository,
} from './teams-integration-mapping.js'
import { Workflow, WorkflowRepository } from './workflow.js'

/** Those of hubs, signatures, AI, documents and workflows. */
export const applicationCollections = {
  hubs: { resource: Hub, repository: HubRepository },
  hubCollaborations: { resource: HubCollaboration, repository: HubCollaborationRepository },
  signRequests: { resource: SignRequest, repository: SignRequestRepository },
  signTemplates: { resource: SignTemplate, repository: SignTemplateRepository },
  ai: { repository: Ai },
  aiAgents: { resource: AiAgent, repository: AiAgentRepository },
  docgenTemplates: { resource: DocgenTemplate, repository: DocgenTemplateRepository },
  docgenBatches: { resource: DocgenBatch, repository: DocgenBatchRepository },
  docgenJobs: { resource: DocgenJob, repository: DocgenJobRepository },
  notes: { repository: Notes },
  workflows: { resource: Workflow, repository: WorkflowRepository },
  automateWorkflows: { repository: AutomateWorkflows },
  slackIntegrationMappings: {
    resource: SlackIntegrationMapping,
    repository: SlackIntegrationMappingRepository,
  },
  teamsIntegrationMappings: {
    resource: TeamsIntegrationMapping,
    repository: TeamsIntegrationMappingRepository,
  },
  skillInvocations: { resource: SkillInvocation, repository: SkillInvocationRepository },
} as const
