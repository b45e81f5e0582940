import { json, type Rows } from './row.js'

const file = { type: 'file', id: '1' }

/** Documents that are made of templates, and notes. */
export const documentRows: Rows = {
  'DocgenTemplate.get': [
    { call: client => client.docgenTemplates.get('1'), sends: 'GET /docgen_templates/1' },
  ],
  'DocgenTemplate.delete': [
    {
      call: client => client.docgenTemplates.ref('1').delete(),
      sends: 'DELETE /docgen_templates/1',
    },
  ],
  'DocgenTemplate.tags': [
    {
      call: client => client.docgenTemplates.ref('1').tags({ templateVersionId: '2', limit: 5 }),
      sends: 'GET /docgen_templates/1/tags',
      query: { template_version_id: '2', limit: '5' },
    },
  ],
  'DocgenTemplate.jobs': [
    {
      call: client => client.docgenTemplates.ref('1').jobs({ limit: 5 }),
      sends: 'GET /docgen_template_jobs/1',
      query: { limit: '5' },
    },
  ],
  'DocgenTemplateRepository.list': [
    {
      call: client => client.docgenTemplates.list({ limit: 5 }),
      sends: 'GET /docgen_templates',
      query: { limit: '5' },
    },
  ],
  'DocgenTemplateRepository.create': [
    {
      call: client => client.docgenTemplates.create({ file: { id: '1' } }),
      sends: 'POST /docgen_templates',
      body: json({ file }),
    },
  ],
  'DocgenBatch.jobs': [
    {
      call: client => client.docgenBatches.ref('b-1').jobs({ limit: 5 }),
      sends: 'GET /docgen_batch_jobs/b-1',
      query: { limit: '5' },
    },
  ],
  'DocgenBatchRepository.create': [
    {
      call: client =>
        client.docgenBatches.create({
          file: client.docgenTemplates.ref('1'),
          fileVersion: { id: '2' },
          destinationFolder: { id: '3' },
          outputType: 'pdf',
          documentGenerationData: [
            {
              generatedFileName: 'Offer',
              userInput: { firstName: 'Ann', 'Due-Date': { inDays: 3 } },
            },
          ],
        }),
      sends: 'POST /docgen_batches',
      body: json({
        file,
        file_version: { type: 'file_version', id: '2' },
        destination_folder: { type: 'folder', id: '3' },
        output_type: 'pdf',
        input_source: 'api',
        document_generation_data: [
          {
            generated_file_name: 'Offer',
            user_input: { firstName: 'Ann', 'Due-Date': { inDays: 3 } },
          },
        ],
      }),
    },
  ],
  'DocgenJob.get': [
    { call: client => client.docgenJobs.get('j-1'), sends: 'GET /docgen_jobs/j-1' },
  ],
  'DocgenJobRepository.list': [
    {
      call: client => client.docgenJobs.list({ limit: 5 }),
      sends: 'GET /docgen_jobs',
      query: { limit: '5' },
    },
  ],
  'Notes.convert': [
    {
      call: client =>
        client.notes.convert({
          content: '# Title',
          contentFormat: 'markdown',
          parent: { id: '3' },
          name: 'Minutes',
        }),
      sends: 'POST /notes/convert',
      body: json({
        content: '# Title',
        content_format: 'markdown',
        parent: { type: 'folder', id: '3' },
        name: 'Minutes',
      }),
    },
  ],
}
