import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  Resource,
  list,
  type Delete,
  type List,
  type Post,
} from './dsl.js'
import type { Enterprise } from './enterprise.js'
import type { Open } from './open.js'

/** Whether a domain's people are invited, invite, or both. */
export type AllowlistDirection = Open<'inbound' | 'outbound' | 'both'>

/** A domain to collaborate with. */
export interface AllowlistEntryCreate {
  /** As `example.com`. */
  readonly domain: string
  readonly direction: AllowlistDirection
}

/**
 * A domain whose people the users of the enterprise may collaborate with.
 *
 * Box topic: Collaboration allowlist entries.
 */
@BoxResource('collaboration_whitelist_entry', { path: '/collaboration_whitelist_entries' })
export class CollaborationAllowlistEntry extends Resource<'collaboration_whitelist_entry'> {
  @Field() declare domain?: string
  @Field() declare direction?: AllowlistDirection
  @Field('enterprise') declare enterprise?: Enterprise | null
  @Field(Date) declare createdAt?: Date

  /** Takes the domain from the list. */
  @Endpoint('DELETE /collaboration_whitelist_entries/{id}')
  declare delete: Delete
}

/** The domains that are allowed. */
export class CollaborationAllowlistEntryRepository extends Repository<CollaborationAllowlistEntry> {
  /** Lists them. */
  @Endpoint('GET /collaboration_whitelist_entries', list('collaboration_whitelist_entry', 'marker'))
  declare list: List<CollaborationAllowlistEntry>

  /** Allows a domain. */
  @Endpoint('POST /collaboration_whitelist_entries', 'collaboration_whitelist_entry', {
    needs: { domain: 'text', direction: 'text' },
  })
  declare create: Post<CollaborationAllowlistEntry, AllowlistEntryCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    collaboration_whitelist_entry: CollaborationAllowlistEntry
  }
}
