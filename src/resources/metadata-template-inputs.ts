import type { Open } from './open.js'

/** What a field holds. */
export type MetadataFieldType = Open<
  'string' | 'float' | 'date' | 'enum' | 'multiSelect' | 'taxonomy' | 'integer'
>

/** What may be chosen in a field that holds values of a taxonomy. */
export interface MetadataOptionsRulesInput {
  /** Whether several can be chosen. */
  readonly multiSelect?: boolean | undefined
  /** The levels that can be chosen from, from 1. */
  readonly selectableLevels?: readonly number[] | undefined
}

/** A field of a template. */
export interface MetadataFieldInput {
  readonly type: MetadataFieldType
  /** Unique within the template; instances have the value under it. */
  readonly key: string
  /** What users see. */
  readonly displayName: string
  readonly description?: string | undefined
  readonly hidden?: boolean | undefined
  /** What can be chosen, for `enum` and `multiSelect`. */
  readonly options?: readonly { readonly key: string }[] | undefined
  /** The taxonomy, for `taxonomy`; with `namespace`. */
  readonly taxonomyKey?: string | undefined
  readonly taxonomyId?: string | undefined
  /** Where the taxonomy is declared, as `enterprise_27335`. */
  readonly namespace?: string | undefined
  readonly optionsRules?: MetadataOptionsRulesInput | undefined
}

/** What can be changed on a template itself. What is left out stays. */
export interface MetadataTemplateSettings {
  /** What users see. */
  readonly displayName?: string | undefined
  /** Keeps it out of the web app; the API has it all the same. Default false. */
  readonly hidden?: boolean | undefined
  /** Whether a copy of an item gets the instance too. Default false. */
  readonly copyInstanceOnItemCopy?: boolean | undefined
}

/** A new template. */
export interface MetadataTemplateCreate extends MetadataTemplateSettings {
  readonly displayName: string
  /** Default `enterprise`, which is the only one that templates can be made in. */
  readonly scope?: Open<'enterprise'> | undefined
  /** Default: made from the displayed name. */
  readonly templateKey?: string | undefined
  readonly fields?: readonly MetadataFieldInput[] | undefined
}

/** Which template is meant, by name. */
export interface MetadataTemplateName {
  /** `global`, `enterprise` for the own one, or `enterprise_` and an id. */
  readonly scope: Open<'global' | 'enterprise' | `enterprise_${string}`>
  readonly templateKey: string
}

/** Which instance the template is wanted of. */
export interface TemplateOfInstance {
  /** `id` of a MetadataInstance. */
  readonly metadataInstanceId: string
}

/** Which nodes of a taxonomy to list. */
export interface TaxonomyNodeQuery {
  /** Only nodes of these levels, from 1. */
  readonly level?: readonly number[] | undefined
  /** Only nodes right below these, by id. */
  readonly parent?: readonly string[] | undefined
  /** Only nodes anywhere below these, by id. */
  readonly ancestor?: readonly string[] | undefined
  /** Only nodes whose name has this; the best come first. */
  readonly query?: string | undefined
  /** Whether the reply counts all; at most 10,000 are counted. */
  readonly includeTotalResultCount?: boolean | undefined
}

/** Which options of a taxonomy field to list. */
export interface TaxonomyOptionQuery extends TaxonomyNodeQuery {
  /** The field, by its key. */
  readonly fieldKey: string
  /** Leaves out what leads to options but is none. */
  readonly onlySelectableOptions?: boolean | undefined
}

/** How the queries for nodes travel. */
export const taxonomyListing = {
  names: {
    includeTotalResultCount: 'include-total-result-count',
    onlySelectableOptions: 'only-selectable-options',
  },
  repeat: ['level', 'parent', 'ancestor'],
} as const
