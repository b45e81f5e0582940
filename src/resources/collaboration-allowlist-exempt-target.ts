import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  Resource,
  idOnly,
  list,
  type Delete,
  type List,
  type Post,
} from './dsl.js'
import type { Enterprise } from './enterprise.js'
import type { Ref } from './ref.js'
import type { User } from './user.js'

/** A user to exempt. */
export interface AllowlistExemptTargetCreate {
  readonly user: Ref
}

/**
 * A user who may collaborate with people of any domain.
 *
 * Box topic: Collaboration allowlist exempt targets.
 */
@BoxResource('collaboration_whitelist_exempt_target')
export class CollaborationAllowlistExemptTarget extends Resource<'collaboration_whitelist_exempt_target'> {
  @Field('enterprise') declare enterprise?: Enterprise | null
  @Field('user') declare user?: User | null
  @Field(Date) declare createdAt?: Date
  @Field(Date) declare modifiedAt?: Date

  /** Ends the exemption. */
  @Endpoint('DELETE /collaboration_whitelist_exempt_targets/{id}')
  declare delete: Delete
}

/** The users who are exempt from the allowlist. */
export class CollaborationAllowlistExemptTargetRepository extends Repository<CollaborationAllowlistExemptTarget> {
  /** Lists them. */
  @Endpoint(
    'GET /collaboration_whitelist_exempt_targets',
    list('collaboration_whitelist_exempt_target', 'marker'),
  )
  declare list: List<CollaborationAllowlistExemptTarget>

  /** Exempts a user. */
  @Endpoint(
    'POST /collaboration_whitelist_exempt_targets',
    'collaboration_whitelist_exempt_target',
    { needs: { user: 'ref' }, encode: { user: idOnly } },
  )
  declare create: Post<CollaborationAllowlistExemptTarget, AllowlistExemptTargetCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    collaboration_whitelist_exempt_target: CollaborationAllowlistExemptTarget
  }
}
