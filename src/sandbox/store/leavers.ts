import type { Store } from './store.js'

/** Takes a user out of all groups, and forgets their tasks and answers. */
export function forgetUser(store: Store, id: string): void {
  for (const map of [store.memberships, store.termsStatuses]) {
    for (const each of map.values()) {
      if (each.userId === id) {
        map.delete(each.id)
      }
    }
  }
  for (const assignment of store.assignments.values()) {
    if (assignment.assignedTo === id) {
      store.assignments.delete(assignment.id)
    }
  }
}
