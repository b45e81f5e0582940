import { AcceptanceRequirements } from './acceptance-requirements.js'
import type { AppItem } from './app-item.js'
import type { CollaborationCreate, CollaborationUpdate, Role } from './collaboration-inputs.js'
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
  type Put,
} from './dsl.js'
import type { Grantee } from './grantee.js'
import type { OffsetQuery } from './item-inputs.js'
import type { Item } from './item.js'
import type { Open } from './open.js'
import type { User } from './user.js'

/**
 * The access of a user or a group to a file or folder.
 *
 * Box topic: Collaborations.
 */
@BoxResource('collaboration')
export class Collaboration extends Resource<'collaboration'> {
  /** `null` while an invitation is pending. */
  @Field('item') declare item?: Item | null
  /** The application's object that brought the access, where one did. */
  @Field('app_item') declare appItem?: AppItem | null
  /** Who has the access. */
  @Field('grantee') declare accessibleBy?: Grantee | null
  /** The invited address, as long as nobody is known by it. */
  @Field() declare inviteEmail?: string | null
  @Field() declare role?: Role | 'owner'
  /** When it ends by itself. */
  @Field(Date) declare expiresAt?: Date | null
  /** The item stays out of the collaborator's list of files. */
  @Field() declare isAccessOnly?: boolean
  @Field() declare status?: Open<'accepted' | 'pending' | 'rejected'>
  /** When the invitation was answered. */
  @Field(Date) declare acknowledgedAt?: Date | null
  @Field('user') declare createdBy?: User | null
  @Field(Date) declare createdAt?: Date
  @Field(Date) declare modifiedAt?: Date
  @Field(() => AcceptanceRequirements)
  declare acceptanceRequirementsStatus?: AcceptanceRequirements

  /**
   * Changes what is named and leaves the rest. Resolves to `undefined` when the role becomes
   * `owner`: the item is handed over, and this collaboration is gone.
   */
  @Endpoint('PUT /collaborations/{id}', 'collaboration')
  declare update: Put<Collaboration | undefined, CollaborationUpdate>

  /** Accepts an invitation to the current user. */
  @Endpoint('PUT /collaborations/{id}', 'collaboration', {
    input: false,
    body: { status: 'accepted' },
  })
  declare accept: Put<Collaboration>

  /** Turns an invitation to the current user down. */
  @Endpoint('PUT /collaborations/{id}', 'collaboration', {
    input: false,
    body: { status: 'rejected' },
  })
  declare reject: Put<Collaboration>

  /** Takes the access away. */
  @Endpoint('DELETE /collaborations/{id}')
  declare delete: Delete
}

/** The collaborations that the current user can reach. */
export class CollaborationRepository extends Repository<Collaboration> {
  /** Invites a user or a group to a file or folder. */
  @Endpoint('POST /collaborations', 'collaboration', {
    needs: { item: 'ref', accessibleBy: 'object', role: 'text' },
    inQuery: ['notify'],
  })
  declare create: Post<Collaboration, CollaborationCreate>

  /** Lists the invitations that the current user has not answered. */
  @Endpoint('GET /collaborations', list('collaboration', 'offset'), {
    query: { status: 'pending' },
  })
  declare pending: List<Collaboration, OffsetQuery>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    collaboration: Collaboration
  }
}
