import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  Resource,
  list,
  type Delete,
  type Get,
  type List,
  type Post,
  type Put,
} from './dsl.js'
import { JSON_PATCH, listed } from './metadata-calls.js'
import { MetadataTemplateField } from './metadata-template-field.js'
import {
  taxonomyListing,
  type MetadataTemplateCreate,
  type MetadataTemplateName,
  type TaxonomyOptionQuery,
  type TemplateOfInstance,
} from './metadata-template-inputs.js'
import type { TemplateOperation, TemplatePatch } from './template-patch.js'
import { MetadataTaxonomyNode } from './metadata-taxonomy-node.js'

/** What to change on a template. */
export interface MetadataTemplateUpdate {
  /** Made by `templatePatch()`, or a list of operations. */
  readonly patch: TemplatePatch | readonly TemplateOperation[]
}

/**
 * The fields that metadata of one kind has.
 *
 * Box topic: Metadata templates.
 */
@BoxResource('metadata_template')
export class MetadataTemplate extends Resource<'metadata_template'> {
  /** `global`, or `enterprise_` and the id of the enterprise. */
  @Field() declare scope?: string
  /** Unique within the scope. */
  @Field({ name: 'templateKey' }) declare templateKey?: string
  /** What users see. */
  @Field({ name: 'displayName' }) declare displayName?: string
  /** Whether the web app leaves it out. */
  @Field() declare hidden?: boolean
  @Field([() => MetadataTemplateField]) declare fields?: MetadataTemplateField[]
  /** Whether a copy of an item gets the instance too. */
  @Field({ name: 'copyInstanceOnItemCopy' }) declare copyInstanceOnItemCopy?: boolean

  /** Makes the changes of a patch. Needs a template that was read: Box knows it by its name here. */
  @Endpoint('PUT /metadata_templates/{scope}/{templateKey}/schema', 'metadata_template', {
    needs: { patch: 'data' },
    content: ({ patch }: MetadataTemplateUpdate) => ({
      json: listed(patch),
      contentType: JSON_PATCH,
    }),
  })
  declare update: Put<MetadataTemplate, MetadataTemplateUpdate>

  /** Deletes it for good, with all its instances. Needs a template that was read. */
  @Endpoint('DELETE /metadata_templates/{scope}/{templateKey}/schema')
  declare delete: Delete

  /** Lists what can be chosen in a field that holds values of a taxonomy. */
  @Endpoint(
    'GET /metadata_templates/{scope}/{templateKey}/fields/{fieldKey}/options',
    list(() => MetadataTaxonomyNode, 'marker'),
    { ...taxonomyListing, needs: { fieldKey: 'text' } },
  )
  declare taxonomyOptions: List<MetadataTaxonomyNode, TaxonomyOptionQuery>
}

/** The templates of the enterprise, and those that everybody has. */
export class MetadataTemplateRepository extends Repository<MetadataTemplate> {
  /** Lists those of the enterprise. */
  @Endpoint('GET /metadata_templates/enterprise', list('metadata_template', 'marker'))
  declare list: List<MetadataTemplate>

  /** Lists those that every enterprise has. */
  @Endpoint('GET /metadata_templates/global', list('metadata_template', 'marker'))
  declare listGlobal: List<MetadataTemplate>

  /** Lists the template that an instance was made by. */
  @Endpoint('GET /metadata_templates', list('metadata_template', 'marker'), {
    needs: { metadataInstanceId: 'text' },
  })
  declare ofInstance: List<MetadataTemplate, TemplateOfInstance>

  /** Reads one by its name. */
  @Endpoint('GET /metadata_templates/{scope}/{templateKey}/schema', 'metadata_template', {
    needs: { scope: 'text', templateKey: 'text' },
    input: true,
  })
  declare getByName: Get<MetadataTemplate, MetadataTemplateName>

  /** Makes a template. */
  @Endpoint('POST /metadata_templates/schema', 'metadata_template', {
    needs: { displayName: 'text' },
    content: (given: MetadataTemplateCreate) => ({ json: { scope: 'enterprise', ...given } }),
  })
  declare create: Post<MetadataTemplate, MetadataTemplateCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    metadata_template: MetadataTemplate
  }
}
