import type { DocgenBatch } from './docgen-batch.js'
import { BoxResource, Endpoint, Field, Repository, Resource, list, type List } from './dsl.js'
import type { Enterprise } from './enterprise.js'
import type { FileVersion } from './file-version.js'
import type { File } from './file.js'
import type { Open } from './open.js'
import type { User } from './user.js'

/** What went wrong while a document was made. */
export class DocgenFailures {
  @Field() declare errors: string[]
  @Field() declare warnings: string[]
}

/**
 * The making of one document.
 *
 * Box topic: Doc Gen.
 */
@BoxResource('docgen_job', { boxVersion: '2025.0' })
export class DocgenJob extends Resource<'docgen_job'> {
  @Field('docgen_batch') declare batch?: DocgenBatch
  /** Its id and type only, as all files and versions here. */
  @Field('file') declare templateFile?: File
  @Field('file_version') declare templateFileVersion?: FileVersion
  /** The document; `null` until it is made. */
  @Field('file') declare outputFile?: File | null
  @Field('file_version') declare outputFileVersion?: FileVersion | null
  @Field() declare status?: Open<
    'submitted' | 'completed' | 'failed' | 'completed_with_error' | 'pending'
  >
  @Field() declare outputType?: Open<'docx' | 'pdf'>
  @Field(() => DocgenFailures) declare failures?: DocgenFailures | null
  /** In `client.docgenJobs.list()` only, as all that follows. */
  @Field(Date) declare createdAt?: Date
  @Field('user') declare createdBy?: User
  @Field('enterprise') declare enterprise?: Enterprise
  @Field() declare source?: string
}

/** The making of documents that the current user began. */
export class DocgenJobRepository extends Repository<DocgenJob> {
  /** Lists all jobs. */
  @Endpoint('GET /docgen_jobs', list('docgen_job', 'marker'), { boxVersion: '2025.0' })
  declare list: List<DocgenJob>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    docgen_job: DocgenJob
  }
}
