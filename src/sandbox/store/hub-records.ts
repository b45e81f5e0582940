import type { CollaborationRecord, ItemType } from './records.js'

/** What one may be to a hub, weakest first. `owner` is who made it. */
export const HUB_ROLES = ['viewer', 'editor', 'co-owner', 'owner'] as const

/** One of them. */
export type HubRole = (typeof HUB_ROLES)[number]

/** A place that shows items. Times are milliseconds since 1970. */
export interface HubRecord {
  readonly id: string
  title: string
  description: string
  readonly createdBy: string
  readonly createdAt: number
  updatedBy: string
  updatedAt: number
  /** Settings kept as they were sent, by their wire name. */
  readonly settings: Map<string, unknown>
  readonly items: { readonly type: ItemType; readonly id: string }[]
  /** Id of its one item list. */
  readonly listId: string
}

/** The access of a user or a group to a hub. */
export interface HubCollaborationRecord extends Pick<
  CollaborationRecord,
  'userId' | 'groupId' | 'status' | 'inviteEmail'
> {
  readonly id: string
  readonly hubId: string
  role: Exclude<HubRole, 'owner'>
}
