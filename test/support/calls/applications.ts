import type { Calls } from './call.js'

const signers = [{ email: 'ann@example.com' }]
const folder = { id: '3' }

/** Hubs, document generation, signatures, workflows, integrations. */
export const applicationCalls: Calls = {
  'Hub.update': [c => c.hubs.ref('7').update({})],
  'Hub.items': [c => c.hubs.ref('7').items()],
  'Hub.manageItems': [c => c.hubs.ref('7').manageItems({ operations: [] })],
  'Hub.collaborations': [c => c.hubs.ref('7').collaborations()],
  'Hub.documentPages': [c => c.hubs.ref('7').documentPages()],
  'Hub.documentBlocks': [c => c.hubs.ref('7').documentBlocks({ pageId: 'p-1' })],
  'HubRepository.list': [c => c.hubs.list()],
  'HubRepository.enterprise': [c => c.hubs.enterprise()],
  'HubRepository.create': [c => c.hubs.create({ title: 'T' })],
  'DocgenTemplate.tags': [c => c.docgenTemplates.ref('7').tags()],
  'DocgenTemplate.jobs': [c => c.docgenTemplates.ref('7').jobs()],
  'DocgenTemplateRepository.list': [c => c.docgenTemplates.list()],
  'DocgenBatch.jobs': [c => c.docgenBatches.ref('7').jobs()],
  'DocgenBatchRepository.create': [
    c =>
      c.docgenBatches.create({
        file: { id: '1' },
        destinationFolder: folder,
        outputType: 'pdf',
        documentGenerationData: [{ generatedFileName: 'a', userInput: {} }],
      }),
  ],
  'DocgenJobRepository.list': [c => c.docgenJobs.list()],
  'SignRequestRepository.list': [c => c.signRequests.list()],
  'SignRequestRepository.create': [
    c => c.signRequests.create({ sourceFiles: [{ id: '1' }], parentFolder: folder, signers }),
  ],
  'SignTemplateRepository.list': [c => c.signTemplates.list()],
  'Workflow.start': [
    c => c.workflows.ref('7').start({ flow: { id: '4' }, files: [{ id: '1' }], folder }),
  ],
  'SlackIntegrationMapping.update': [c => c.slackIntegrationMappings.ref('7').update({})],
  'SlackIntegrationMappingRepository.list': [c => c.slackIntegrationMappings.list()],
  'SlackIntegrationMappingRepository.create': [
    c => c.slackIntegrationMappings.create({ partnerItem: { id: 'C1' }, boxItem: folder }),
  ],
  'TeamsIntegrationMappingRepository.list': [c => c.teamsIntegrationMappings.list()],
}
