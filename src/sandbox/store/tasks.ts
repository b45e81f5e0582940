import type { AssignmentRecord, TaskRecord } from './task-records.js'
import type { Store } from './store.js'

/** Lists who got a task. */
export function assignmentsOf(store: Store, task: TaskRecord): AssignmentRecord[] {
  return [...store.assignments.values()].filter(each => each.taskId === task.id)
}

/** Removes a task and its assignments. */
export function removeTask(store: Store, id: string): void {
  for (const assignment of store.assignments.values()) {
    if (assignment.taskId === id) {
      store.assignments.delete(assignment.id)
    }
  }
  store.tasks.delete(id)
}
