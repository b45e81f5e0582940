import { BoxResource, Field, Repository, Resource } from './dsl.js'
import type { FileVersion } from './file-version.js'
import type { File } from './file.js'
import type { LegalHoldPolicyAssignment } from './legal-hold-policy-assignment.js'

/**
 * All holds on one content of a file; `policy.fileVersionLegalHolds()` lists them. Box writes its
 * type in full, where others say `legal_hold`.
 *
 * Box topic: File version legal holds.
 */
@BoxResource('file_version_legal_hold')
export class FileVersionLegalHold extends Resource<'file_version_legal_hold'> {
  @Field('file_version') declare fileVersion?: FileVersion
  /** The file it is or was the content of. */
  @Field('file') declare file?: File
  @Field(['legal_hold_policy_assignment'])
  declare legalHoldPolicyAssignments?: LegalHoldPolicyAssignment[]
  @Field(Date) declare deletedAt?: Date | null
}

/** Holds on contents by their id. */
export class FileVersionLegalHoldRepository extends Repository<FileVersionLegalHold> {}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    file_version_legal_hold: FileVersionLegalHold
  }
}
