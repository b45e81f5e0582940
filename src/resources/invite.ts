import { BoxResource, Field, Repository, Resource } from './dsl.js'
import type { Enterprise } from './enterprise.js'
import type { Open } from './open.js'
import type { User } from './user.js'

/**
 * An invitation of a user to an enterprise; `enterprise.inviteUser()` makes one.
 *
 * Box topic: Invites.
 */
@BoxResource('invite')
export class Invite extends Resource<'invite'> {
  @Field('enterprise') declare invitedTo?: Enterprise
  /** Who is invited. */
  @Field('user') declare actionableBy?: User
  @Field('user') declare invitedBy?: User
  @Field() declare status?: Open<'pending' | 'accepted' | 'rejected'>
  @Field(Date) declare createdAt?: Date
  @Field(Date) declare modifiedAt?: Date
}

/** Invitations by their id. */
export class InviteRepository extends Repository<Invite> {}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    invite: Invite
  }
}
