import { AcceptanceRequirements } from './acceptance-requirements.js'
import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  Resource,
  type Delete,
  type Post,
  type Put,
} from './dsl.js'
import type { Grantee } from './grantee.js'
import type { HubCollaborationCreate, HubCollaborationUpdate, HubRole } from './hub-inputs.js'
import type { Hub } from './hub.js'
import type { Open } from './open.js'
import { refTo } from './ref.js'

/**
 * The access of a user or a group to a hub.
 *
 * Box topic: Hub collaborations.
 */
@BoxResource('hub_collaboration', { boxVersion: '2025.0' })
export class HubCollaboration extends Resource<'hub_collaboration'> {
  /** Its id and type only. */
  @Field('hubs') declare hub?: Hub
  /** Who has the access; the name of a user is empty while an invitation is pending. */
  @Field('grantee') declare accessibleBy?: Grantee
  @Field() declare role?: HubRole | 'owner'
  @Field() declare status?: Open<'accepted' | 'pending' | 'rejected'>
  @Field(() => AcceptanceRequirements)
  declare acceptanceRequirementsStatus?: AcceptanceRequirements

  /** Changes the role. */
  @Endpoint('PUT /hub_collaborations/{id}', 'hub_collaboration', {
    needs: { role: 'text' },
    boxVersion: '2025.0',
  })
  declare update: Put<HubCollaboration, HubCollaborationUpdate>

  /** Takes the access away. */
  @Endpoint('DELETE /hub_collaborations/{id}', undefined, { boxVersion: '2025.0' })
  declare delete: Delete
}

/** The collaborations on hubs that the current user can reach. */
export class HubCollaborationRepository extends Repository<HubCollaboration> {
  /** Invites a user or a group to a hub. */
  @Endpoint('POST /hub_collaborations', 'hub_collaboration', {
    needs: { hub: 'ref', accessibleBy: 'object', role: 'text' },
    boxVersion: '2025.0',
    encode: { hub: refTo('hubs') },
  })
  declare create: Post<HubCollaboration, HubCollaborationCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    hub_collaboration: HubCollaboration
  }
}
