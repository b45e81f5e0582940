import type { Open } from './open.js'

/** What a collaborator may do, from `previewer` to `co-owner`. */
export type Role = Open<
  | 'editor'
  | 'viewer'
  | 'previewer'
  | 'uploader'
  | 'previewer uploader'
  | 'viewer uploader'
  | 'co-owner'
>

/** Whom to invite: a user or a group by id, or a user by the address they log in with. */
export type Invitee =
  | { readonly type: 'user' | 'group'; readonly id: string }
  | { readonly type: 'user'; readonly id?: undefined; readonly login: string }

/** An invitation to an item. */
export interface CollaborationInvite {
  readonly accessibleBy: Invitee
  readonly role: Role
  /** Keeps the item out of the collaborator's list of files, and the path to it hidden. */
  readonly isAccessOnly?: boolean | undefined
  /** Shows the collaborator the folders above. Only owners and co-owners can grant it. */
  readonly canViewPath?: boolean | undefined
  /** When the collaboration ends; the enterprise must allow it. */
  readonly expiresAt?: Date | string | undefined
  /** Whether the collaborator is told by e-mail. */
  readonly notify?: boolean | undefined
}

/** An invitation and the item it is to. */
export interface CollaborationCreate extends CollaborationInvite {
  readonly item: { readonly type: Open<'file' | 'folder'>; readonly id: string }
}

/** What can be changed on a collaboration. What is left out stays. */
export interface CollaborationUpdate {
  /** `owner` hands the item over, and the collaboration is gone. */
  readonly role?: Role | 'owner' | undefined
  /** Answers an invitation to the current user. */
  readonly status?: Open<'pending' | 'accepted' | 'rejected'> | undefined
  /** When the collaboration ends; the enterprise must allow it. `null`: never. */
  readonly expiresAt?: Date | string | null | undefined
  /** Shows the collaborator the folders above. Only owners and co-owners can grant it. */
  readonly canViewPath?: boolean | undefined
}
