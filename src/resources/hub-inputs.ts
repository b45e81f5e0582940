import type { Invitee } from './collaboration-inputs.js'
import type { Open } from './open.js'
import type { Ref } from './ref.js'

/** What a collaborator may do with a hub. */
export type HubRole = Open<'editor' | 'viewer' | 'co-owner'>

/** Who may copy a hub: everybody who sees it, people of its enterprise, or nobody. */
export type CopyHubAccess = Open<'all' | 'company' | 'none'>

/** A new hub. */
export interface HubCreate {
  /** At most 50 characters. */
  readonly title: string
  readonly description?: string | undefined
}

/** What can be changed on a hub. What is left out stays. */
export interface HubUpdate {
  /** At most 50 characters. */
  readonly title?: string | undefined
  readonly description?: string | undefined
  /** Whether questions about it can be put to Box AI. */
  readonly isAiEnabled?: boolean | undefined
  readonly isCollaborationRestrictedToEnterprise?: boolean | undefined
  readonly canNonOwnersInvite?: boolean | undefined
  readonly canSharedLinkBeCreated?: boolean | undefined
  readonly canPublicSharedLinkBeCreated?: boolean | undefined
  readonly copyHubAccess?: CopyHubAccess | undefined
}

/** How a copy of a hub differs from it. */
export interface HubCopy {
  /** At most 50 characters. Default: that of the original. */
  readonly title?: string | undefined
  readonly description?: string | undefined
  /** Whether the items that the user may edit come along. Default false. */
  readonly includeItems?: boolean | undefined
}

/** Which hubs of the enterprise to list, and in which order. */
export interface EnterpriseHubsQuery {
  /** Words to look for. */
  readonly query?: string | undefined
  /** Default `relevance`. */
  readonly sort?:
    Open<'name' | 'updated_at' | 'last_accessed_at' | 'view_count' | 'relevance'> | undefined
  readonly direction?: 'ASC' | 'DESC' | undefined
}

/** Which hubs of the current user to list, and in which order. */
export interface HubsQuery extends EnterpriseHubsQuery {
  /** Those that the user may edit, those that they may only see, or both. Default `all`. */
  readonly scope?: Open<'editable' | 'view_only' | 'all'> | undefined
}

/** Which items of a hub to list. */
export interface HubItemsQuery {
  /** Only those of this item list: the id of a block of the hub's document. */
  readonly parentId?: string | Ref | undefined
}

/** Puts an item into a hub, or takes it out. */
export interface HubItemOperation {
  readonly action: 'add' | 'remove'
  readonly item: { readonly type: Open<'file' | 'folder' | 'web_link'>; readonly id: string }
  /** The item list to put it into: the id of a block. Default: the first of the first page. */
  readonly parentId?: string | undefined
}

/** What to put into a hub and take out of it, in this order. */
export interface HubItemOperations {
  readonly operations: readonly HubItemOperation[]
}

/** The page of a hub's document whose blocks to list. */
export interface HubBlocksQuery {
  readonly pageId: string | Ref
}

/** What can be changed on a hub collaboration. */
export interface HubCollaborationUpdate {
  readonly role: HubRole
}

/** An invitation to a hub. */
export interface HubInvite {
  readonly accessibleBy: Invitee
  readonly role: HubRole
}

/** An invitation, and the hub it is to. */
export interface HubCollaborationCreate extends HubInvite {
  readonly hub: Ref
}
