import type { DocgenTagsQuery, DocgenTemplateCreate } from './docgen-inputs.js'
import type { DocgenJob } from './docgen-job.js'
import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  Resource,
  list,
  type Codec,
  type Delete,
  type List,
  type Post,
} from './dsl.js'
import type { Open } from './open.js'
import { refTo, type Ref } from './ref.js'

/** A template has no id of its own in Box's replies, but that of its file. */
const idOfFile: Codec<string> = {
  decode: raw => (raw as Ref).id,
  encode: id => ({ type: 'file', id }),
}

const dated = { boxVersion: '2025.0' } as const

/** A place in a template that is filled in. */
export class DocgenTag {
  /** As it stands in the file. */
  @Field() declare tagContent: string
  @Field() declare tagType: Open<
    'text' | 'arithmetic' | 'conditional' | 'for-loop' | 'table-loop' | 'image'
  >
  /** Where in the input what it shows comes from. */
  @Field() declare jsonPaths: string[]
}

/**
 * A file from which documents are made. Its id is that of the file, so that
 * `client.files.ref(template.id)` is the file.
 *
 * Box topic: Doc Gen templates.
 */
@BoxResource('docgen_template', { boxVersion: '2025.0' })
export class DocgenTemplate extends Resource<'docgen_template'> {
  /** The id of the file. */
  @Field(idOfFile, { name: 'file' }) declare readonly id: string
  @Field() declare fileName?: string | null

  /** Makes it an ordinary file again. */
  @Endpoint('DELETE /docgen_templates/{id}', undefined, dated)
  declare delete: Delete

  /** Lists the places that are filled in. There are none while Box still looks for them. */
  @Endpoint('GET /docgen_templates/{id}/tags', list(() => DocgenTag, 'marker'), {
    ...dated,
    needs: { templateVersionId: 'id?' },
  })
  declare tags: List<DocgenTag, DocgenTagsQuery>

  /** Lists the documents of the current user that are made of it. */
  @Endpoint('GET /docgen_template_jobs/{id}', list('docgen_job', 'marker'), dated)
  declare jobs: List<DocgenJob>
}

/** The templates for documents that the current user can reach. */
export class DocgenTemplateRepository extends Repository<DocgenTemplate> {
  /** Lists them. */
  @Endpoint('GET /docgen_templates', list('docgen_template', 'marker'), dated)
  declare list: List<DocgenTemplate>

  /** Makes a template of a file. */
  @Endpoint('POST /docgen_templates', 'docgen_template', {
    needs: { file: 'ref' },
    ...dated,
    encode: { file: refTo('file') },
  })
  declare create: Post<DocgenTemplate, DocgenTemplateCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    docgen_template: DocgenTemplate
  }
}
