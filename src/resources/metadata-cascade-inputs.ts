import type { OffsetQuery } from './item-inputs.js'
import type { Open } from './open.js'
import type { Ref } from './ref.js'

/** The template whose instance goes to everything below. */
export interface CascadeTemplate {
  readonly scope: Open<'global' | 'enterprise' | `enterprise_${string}`>
  /** Of the template, within its scope. */
  readonly templateKey: string
}

/** A template, and the folder that has the instance. */
export interface CascadePolicyCreate extends CascadeTemplate {
  readonly folderId: string | Ref
}

/** Which cascade policies of a folder to list. */
export interface FolderCascadeQuery extends OffsetQuery {
  /** Those of another enterprise. Default: the own one. */
  readonly ownerEnterpriseId?: string | Ref | undefined
}

/** The folder whose cascade policies to list. */
export interface CascadePolicyQuery extends FolderCascadeQuery {
  readonly folderId: string | Ref
}

/** What becomes of instances that are there already. */
export interface ForceApply {
  /** `none` keeps them, `overwrite` replaces them. */
  readonly conflictResolution: Open<'none' | 'overwrite'>
}

/** Names that Box spells in camelCase. */
export const cascadeNames = { templateKey: 'templateKey' } as const
