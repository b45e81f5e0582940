import type { MembershipRecord } from './group-records.js'
import type { CollaborationRecord } from './records.js'
import type { Store } from './store.js'

/** Finds a user's place in a group. */
export function membershipOf(
  store: Store,
  groupId: string,
  userId: string,
): MembershipRecord | undefined {
  return [...store.memberships.values()].find(
    each => each.groupId === groupId && each.userId === userId,
  )
}

/** Says whether a collaboration is a user's, or that of a group they belong to. */
export function isFor(
  store: Store,
  { userId, groupId }: Pick<CollaborationRecord, 'userId' | 'groupId'>,
  of: string,
): boolean {
  return groupId === undefined ? userId === of : membershipOf(store, groupId, of) !== undefined
}

/** Removes a group, who is in it, and what it may see. */
export function removeGroup(store: Store, id: string): void {
  for (const map of [store.memberships, store.collaborations]) {
    for (const each of map.values()) {
      if (each.groupId === id) {
        map.delete(each.id)
      }
    }
  }
  store.groups.delete(id)
}
