/** Where taxonomies are declared. */
export interface TaxonomyNamespace {
  /** `enterprise_` and the id of the enterprise. */
  readonly namespace: string
}

/** Which taxonomy is meant. */
export interface TaxonomyName extends TaxonomyNamespace {
  readonly key: string
}

/** A new taxonomy. */
export interface TaxonomyCreate extends TaxonomyNamespace {
  /** Default: made from the displayed name. */
  readonly key?: string | undefined
  /** What users see. */
  readonly displayName: string
}

/** Another name. */
export interface TaxonomyUpdate {
  readonly displayName: string
}

/** A level to be. */
export interface TaxonomyLevelInput {
  /** What users see. */
  readonly displayName: string
  readonly description?: string | undefined
}

/** Levels to be, from the top. */
export interface TaxonomyLevelsInput {
  /** From the top down. Each may say its number, from 1, which is its place in the list. */
  readonly levels: readonly (TaxonomyLevelInput & { readonly level?: number | undefined })[]
}

/** A level, and what it is to be. */
export interface TaxonomyLevelUpdate extends TaxonomyLevelInput {
  /** Which one, from 1. */
  readonly level: number
}

/** Which node is meant. */
export interface TaxonomyNodeId {
  readonly nodeId: string
}

/** A new node. */
export interface TaxonomyNodeCreate {
  /** What users see. */
  readonly displayName: string
  /** From 1, at the top. */
  readonly level: number
  /** The node right above it; at level 1 there is none. */
  readonly parentId?: string | undefined
}

/** A node, and its name to be. */
export interface TaxonomyNodeUpdate extends TaxonomyNodeId {
  readonly displayName?: string | undefined
}

/** Names that Box spells in camelCase. */
export const taxonomyNames = { displayName: 'displayName', parentId: 'parentId' } as const
