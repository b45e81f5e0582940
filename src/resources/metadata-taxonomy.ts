import {
  BoxResource,
  Endpoint,
  Endpoints,
  Field,
  Resource,
  list,
  type Call,
  type Delete,
  type Get,
  type List,
  type Post,
} from './dsl.js'
import {
  taxonomyNames as names,
  type TaxonomyCreate,
  type TaxonomyLevelInput,
  type TaxonomyLevelsInput,
  type TaxonomyLevelUpdate,
  type TaxonomyName,
  type TaxonomyNamespace,
  type TaxonomyNodeCreate,
  type TaxonomyNodeId,
  type TaxonomyNodeUpdate,
  type TaxonomyUpdate,
} from './metadata-taxonomy-inputs.js'
import { MetadataTaxonomyLevel, MetadataTaxonomyNode } from './metadata-taxonomy-node.js'
import { taxonomyListing, type TaxonomyNodeQuery } from './metadata-template-inputs.js'

const unwrap = (body: { readonly entries?: unknown }): unknown => body.entries

/**
 * Values that are ordered as a tree, for a field of a template: continents, countries, cities.
 *
 * Box topic: Metadata taxonomies.
 */
@BoxResource('metadata_taxonomy', { path: null })
export class MetadataTaxonomy extends Resource<'metadata_taxonomy'> {
  @Field() declare key?: string
  /** What users see. */
  @Field({ name: 'displayName' }) declare displayName: string
  @Field() declare namespace: string
  /** From the top. */
  @Field([() => MetadataTaxonomyLevel]) declare levels?: MetadataTaxonomyLevel[]

  /** Gives it another name. */
  @Endpoint('PATCH /metadata_taxonomies/{namespace}/{key}', 'metadata_taxonomy', {
    needs: { displayName: 'text' },
    names,
  })
  declare update: Call<TaxonomyUpdate, MetadataTaxonomy>

  /** Deletes it for good. */
  @Endpoint('DELETE /metadata_taxonomies/{namespace}/{key}')
  declare delete: Delete

  /** Makes its levels. */
  @Endpoint('POST /metadata_taxonomies/{namespace}/{key}/levels', [() => MetadataTaxonomyLevel], {
    needs: { levels: 'list' },
    content: ({ levels }: TaxonomyLevelsInput) => ({ json: levels }),
    unwrap,
  })
  declare createLevels: Post<MetadataTaxonomyLevel[], TaxonomyLevelsInput>

  /** Changes a level. */
  @Endpoint(
    'PATCH /metadata_taxonomies/{namespace}/{key}/levels/{level}',
    () => MetadataTaxonomyLevel,
    { needs: { level: 'number', displayName: 'text' }, names, encode: { level: String } },
  )
  declare updateLevel: Call<TaxonomyLevelUpdate, MetadataTaxonomyLevel>

  /** Adds a level at the bottom, and gives all. */
  @Endpoint(
    'POST /metadata_taxonomies/{namespace}/{key}/levels:append',
    [() => MetadataTaxonomyLevel],
    { needs: { displayName: 'text' }, names, unwrap },
  )
  declare appendLevel: Post<MetadataTaxonomyLevel[], TaxonomyLevelInput>

  /** Deletes the level at the bottom, and gives the others. */
  @Endpoint(
    'POST /metadata_taxonomies/{namespace}/{key}/levels:trim',
    [() => MetadataTaxonomyLevel],
    { input: false, unwrap },
  )
  declare trimLevel: Post<MetadataTaxonomyLevel[]>

  /** Lists its nodes. */
  @Endpoint(
    'GET /metadata_taxonomies/{namespace}/{key}/nodes',
    list(() => MetadataTaxonomyNode, 'marker'),
    taxonomyListing,
  )
  declare nodes: List<MetadataTaxonomyNode, TaxonomyNodeQuery>

  /** Makes a node. */
  @Endpoint('POST /metadata_taxonomies/{namespace}/{key}/nodes', () => MetadataTaxonomyNode, {
    needs: { displayName: 'text', level: 'number' },
    names,
  })
  declare createNode: Post<MetadataTaxonomyNode, TaxonomyNodeCreate>

  /** Reads a node. */
  @Endpoint(
    'GET /metadata_taxonomies/{namespace}/{key}/nodes/{nodeId}',
    () => MetadataTaxonomyNode,
    { needs: { nodeId: 'text' }, input: true },
  )
  declare node: Get<MetadataTaxonomyNode, TaxonomyNodeId>

  /** Gives a node another name. */
  @Endpoint(
    'PATCH /metadata_taxonomies/{namespace}/{key}/nodes/{nodeId}',
    () => MetadataTaxonomyNode,
    { needs: { nodeId: 'text' }, names },
  )
  declare updateNode: Call<TaxonomyNodeUpdate, MetadataTaxonomyNode>

  /** Deletes a node that has none below it, for good. */
  @Endpoint('DELETE /metadata_taxonomies/{namespace}/{key}/nodes/{nodeId}', undefined, {
    needs: { nodeId: 'text' },
    input: true,
  })
  declare deleteNode: Delete<TaxonomyNodeId>
}

/** The taxonomies of the enterprise. Box knows them by name, not by id. */
export class MetadataTaxonomies extends Endpoints {
  /** Lists those of a namespace. */
  @Endpoint('GET /metadata_taxonomies/{namespace}', list('metadata_taxonomy', 'marker'), {
    needs: { namespace: 'text' },
  })
  declare list: List<MetadataTaxonomy, TaxonomyNamespace>

  /** Reads one. */
  @Endpoint('GET /metadata_taxonomies/{namespace}/{key}', 'metadata_taxonomy', {
    needs: { key: 'text', namespace: 'text' },
    input: true,
  })
  declare get: Get<MetadataTaxonomy, TaxonomyName>

  /** Makes one. */
  @Endpoint('POST /metadata_taxonomies', 'metadata_taxonomy', {
    needs: { displayName: 'text', namespace: 'text' },
    names,
  })
  declare create: Post<MetadataTaxonomy, TaxonomyCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    metadata_taxonomy: MetadataTaxonomy
  }
}
