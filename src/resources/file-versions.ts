import { ContentItem } from './content-item.js'
import { Endpoint, list, type Delete, type Get, type List, type Post, type Put } from './dsl.js'
import type { VersionInput } from './file-inputs.js'
import type { FileVersion } from './file-version.js'
import type { OffsetQuery } from './item-inputs.js'
import { idOf } from './ref.js'

/** The versions of a file. */
export abstract class FileVersions<OnRequest extends string = never> extends ContentItem<
  'file',
  OnRequest
> {
  /** Lists the versions before the current one, newest first. */
  @Endpoint('GET ./versions', list('file_version', 'offset'))
  declare versions: List<FileVersion, OffsetQuery>

  /** Reads one version. */
  @Endpoint('GET ./versions/{version}', 'file_version', { needs: { version: 'id' }, input: true })
  declare version: Get<FileVersion, VersionInput>

  /** Moves a version to the trash. */
  @Endpoint('DELETE ./versions/{version}', undefined, { needs: { version: 'id' }, input: true })
  declare deleteVersion: Delete<VersionInput>

  /** Brings a deleted version back. */
  @Endpoint('PUT ./versions/{version}', 'file_version', {
    needs: { version: 'id' },
    body: { trashed_at: null },
  })
  declare restoreVersion: Put<FileVersion, VersionInput>

  /** Makes a copy of an old version the current one. */
  @Endpoint('POST ./versions/current', 'file_version', {
    needs: { version: 'id' },
    content: ({ version }: VersionInput) => ({
      json: { type: 'file_version', id: idOf(version) },
    }),
  })
  declare promoteVersion: Post<FileVersion, VersionInput>
}
