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
import type { File } from './file.js'
import { refTo } from './ref.js'
import type {
  ResolutionState,
  TaskAnswer,
  TaskAssignmentCreate,
  TaskAssignmentUpdate,
} from './task-inputs.js'
import type { User } from './user.js'

/**
 * A task in the hands of one user.
 *
 * Box topic: Task assignments.
 */
@BoxResource('task_assignment')
export class TaskAssignment extends Resource<'task_assignment'> {
  /** What the task is about. */
  @Field('file') declare item?: File | null
  @Field('user') declare assignedTo?: User | null
  /** What the assignee says about it. */
  @Field() declare message?: string
  @Field(Date) declare completedAt?: Date | null
  @Field(Date) declare assignedAt?: Date
  /** When the assignee was reminded. */
  @Field(Date) declare remindedAt?: Date | null
  /** What the assignee has decided. */
  @Field() declare resolutionState?: ResolutionState
  @Field('user') declare assignedBy?: User | null

  /** Changes what is named and leaves the rest. */
  @Endpoint('PUT /task_assignments/{id}', 'task_assignment')
  declare update: Put<TaskAssignment, TaskAssignmentUpdate>

  /** Says that a task to `complete` is done. */
  @Endpoint('PUT /task_assignments/{id}', 'task_assignment', {
    body: { resolution_state: 'completed' },
  })
  declare complete: Put<TaskAssignment, TaskAnswer>

  /** Says yes to a task to `review`. */
  @Endpoint('PUT /task_assignments/{id}', 'task_assignment', {
    body: { resolution_state: 'approved' },
  })
  declare approve: Put<TaskAssignment, TaskAnswer>

  /** Says no to a task to `review`. */
  @Endpoint('PUT /task_assignments/{id}', 'task_assignment', {
    body: { resolution_state: 'rejected' },
  })
  declare reject: Put<TaskAssignment, TaskAnswer>

  /** Takes the task from the user. */
  @Endpoint('DELETE /task_assignments/{id}')
  declare delete: Delete
}

/** Task assignments by their id. */
export class TaskAssignmentRepository extends Repository<TaskAssignment> {
  /** Gives a task to a user. `task.assign()` does the same. */
  @Endpoint('POST /task_assignments', 'task_assignment', {
    needs: { task: 'ref', assignTo: 'object' },
    encode: { task: refTo('task') },
  })
  declare create: Post<TaskAssignment, TaskAssignmentCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    task_assignment: TaskAssignment
  }
}
