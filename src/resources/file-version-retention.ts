import { BoxResource, Endpoint, Field, Repository, Resource, list, type List } from './dsl.js'
import type { FileVersion } from './file-version.js'
import type { File } from './file.js'
import type { FileVersionRetentionQuery } from './retention-policy-inputs.js'
import type { RetentionPolicy } from './retention-policy.js'

/**
 * Says how long a content of a file is kept. Box writes them.
 *
 * Box topic: File version retentions.
 *
 * @deprecated by Box: `filesUnderRetention()` and `fileVersionsUnderRetention()` of a retention policy
 * assignment tell what is kept.
 */
@BoxResource('file_version_retention')
export class FileVersionRetention extends Resource<'file_version_retention'> {
  @Field('file_version') declare fileVersion?: FileVersion
  @Field('file') declare file?: File
  @Field(Date) declare appliedAt?: Date
  /** When its time is over. */
  @Field(Date) declare dispositionAt?: Date | null
  /** The one of several policies that keeps it longest. */
  @Field('retention_policy') declare winningRetentionPolicy?: RetentionPolicy
}

/**
 * The retentions of all files of the enterprise.
 *
 * @deprecated by Box: `filesUnderRetention()` and `fileVersionsUnderRetention()` of a retention policy
 * assignment tell what is kept.
 */
export class FileVersionRetentionRepository extends Repository<FileVersionRetention> {
  /**
   * Lists them by file, version, policy, action or time.
   *
   * @deprecated by Box: a retention policy assignment lists its files and their versions.
   */
  @Endpoint('GET /file_version_retentions', list('file_version_retention', 'marker'), {
    needs: { fileId: 'id?', fileVersionId: 'id?', policyId: 'id?' },
  })
  declare list: List<FileVersionRetention, FileVersionRetentionQuery>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    file_version_retention: FileVersionRetention
  }
}
