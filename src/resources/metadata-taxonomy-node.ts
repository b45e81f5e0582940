import { Field } from './dsl.js'

/** A node above another. */
export class MetadataTaxonomyAncestor {
  @Field() declare id?: string
  @Field({ name: 'displayName' }) declare displayName?: string
  @Field() declare level?: number
}

/** A value of a taxonomy. */
export class MetadataTaxonomyNode {
  @Field() declare id: string
  /** What users see. */
  @Field({ name: 'displayName' }) declare displayName: string
  /** From 1, at the top. */
  @Field() declare level: number
  @Field({ name: 'parentId' }) declare parentId?: string
  /** Ids of the nodes above it, from the top. */
  @Field({ name: 'nodePath' }) declare nodePath?: string[]
  @Field([() => MetadataTaxonomyAncestor]) declare ancestors?: MetadataTaxonomyAncestor[]
}

/** A level of a taxonomy, such as countries. */
export class MetadataTaxonomyLevel {
  @Field({ name: 'displayName' }) declare displayName?: string
  @Field() declare description?: string
  /** From 1, at the top. */
  @Field() declare level?: number
}
