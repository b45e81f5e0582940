import { find } from '../http/access.js'
import { represent, timestamp, timestampOrNull, type Shape } from '../http/fields.js'
import type { Scope } from '../http/scope.js'
import type { FileRecord } from '../store/records.js'
import type { AssignmentRecord, TaskRecord } from '../store/task-records.js'
import { assignmentsOf } from '../store/tasks.js'
import { writeItem } from './item-shapes.js'
import { lookUp } from './lookup.js'
import { userReference } from './references.js'

/** Finds a task on a file that the caller sees. */
export function findTask(scope: Scope, id: string): TaskRecord {
  const task = lookUp(scope.store.tasks, id, 'task')
  fileOf(scope, task)
  return task
}

/** The file that a task is about. */
export function fileOf(scope: Scope, { fileId }: TaskRecord): FileRecord {
  return find(scope, { type: 'file', id: fileId })
}

function writeFile(scope: Scope, task: TaskRecord): unknown {
  return writeItem(fileOf(scope, task), { scope, tier: 'mini' })
}

/** The fields of a task assignment. */
export const assignmentShape: Shape<AssignmentRecord> = {
  mini: [],
  standard: [
    'type',
    'id',
    'item',
    'assigned_to',
    'message',
    'completed_at',
    'assigned_at',
    'resolution_state',
    'assigned_by',
  ],
  fields: {
    type: () => 'task_assignment',
    id: each => each.id,
    item: ({ taskId }, scope) => writeFile(scope, lookUp(scope.store.tasks, taskId, 'task')),
    assigned_to: (each, scope) => userReference(scope, each.assignedTo),
    message: each => each.message,
    completed_at: ({ completedAt }) =>
      completedAt === undefined ? undefined : timestamp(completedAt),
    assigned_at: each => timestamp(each.assignedAt),
    resolution_state: each => each.state,
    assigned_by: (each, scope) => userReference(scope, each.assignedBy),
  },
}

/** Writes who got a task. */
export function writeAssignments(scope: Scope, task: TaskRecord) {
  const entries = assignmentsOf(scope.store, task).map(each =>
    represent(assignmentShape, each, { scope, tier: 'standard' }),
  )
  return { total_count: entries.length, entries }
}

function isCompleted(scope: Scope, task: TaskRecord): boolean {
  const all = assignmentsOf(scope.store, task)
  const done = ({ state }: AssignmentRecord) => state === 'completed' || state === 'approved'
  return (
    all.length > 0 && (task.completionRule === 'any_assignee' ? all.some(done) : all.every(done))
  )
}

/** The fields of a task. */
export const taskShape: Shape<TaskRecord> = {
  mini: [],
  standard: [
    'type',
    'id',
    'item',
    'due_at',
    'action',
    'message',
    'task_assignment_collection',
    'is_completed',
    'created_by',
    'created_at',
    'completion_rule',
  ],
  fields: {
    type: () => 'task',
    id: task => task.id,
    item: (task, scope) => writeFile(scope, task),
    due_at: ({ dueAt }) => (dueAt === null ? undefined : timestampOrNull(dueAt)),
    action: task => task.action,
    message: task => task.message,
    task_assignment_collection: (task, scope) => writeAssignments(scope, task),
    is_completed: (task, scope) => isCompleted(scope, task),
    created_by: (task, scope) => userReference(scope, task.createdBy),
    created_at: task => timestamp(task.createdAt),
    completion_rule: task => task.completionRule,
  },
}
