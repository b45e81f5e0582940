import { documents, type DocgenBatchCreate } from './docgen-inputs.js'
import type { DocgenJob } from './docgen-job.js'
import { BoxResource, Endpoint, Repository, Resource, list, type List, type Post } from './dsl.js'
import { refTo } from './ref.js'

/**
 * Documents that are made of one template together.
 *
 * Box topic: Doc Gen.
 */
@BoxResource('docgen_batch', { path: null })
export class DocgenBatch extends Resource<'docgen_batch'> {
  /** Lists how far each of its documents is. */
  @Endpoint('GET /docgen_batch_jobs/{id}', list('docgen_job', 'marker'), { boxVersion: '2025.0' })
  declare jobs: List<DocgenJob>
}

/** The making of documents out of templates. */
export class DocgenBatchRepository extends Repository<DocgenBatch> {
  /** Starts making documents; `batch.jobs()` tells how far they are. */
  @Endpoint('POST /docgen_batches', 'docgen_batch', {
    needs: {
      file: 'ref',
      fileVersion: 'ref?',
      destinationFolder: 'ref',
      outputType: 'text',
      documentGenerationData: 'list',
    },
    boxVersion: '2025.0',
    accepts202: true,
    body: { input_source: 'api' },
    encode: {
      file: refTo('file'),
      fileVersion: refTo('file_version'),
      destinationFolder: refTo('folder'),
      documentGenerationData: documents,
    },
  })
  declare create: Post<DocgenBatch, DocgenBatchCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    docgen_batch: DocgenBatch
  }
}
