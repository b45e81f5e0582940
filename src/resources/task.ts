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
import type { File } from './file.js'
import type { TaskAssignment } from './task-assignment.js'
import type {
  CompletionRule,
  TaskAction,
  TaskAssignee,
  TaskCreate,
  TaskUpdate,
} from './task-inputs.js'
import type { User } from './user.js'

/** Who got a task. */
export class TaskAssignmentCollection {
  /** All assignments, also those that are not listed here. */
  @Field() declare totalCount?: number
  @Field(['task_assignment']) declare entries?: TaskAssignment[]
}

/**
 * Something to be done with a file.
 *
 * Box topic: Tasks.
 */
@BoxResource('task')
export class Task extends Resource<'task'> {
  @Field('file') declare item?: File | null
  /** When it is to be done. */
  @Field(Date) declare dueAt?: Date | null
  /** What is asked of the assignees. */
  @Field() declare action?: TaskAction
  /** What is to be done. */
  @Field() declare message?: string
  @Field(() => TaskAssignmentCollection)
  declare taskAssignmentCollection?: TaskAssignmentCollection
  /** Done, by the completion rule. */
  @Field() declare isCompleted?: boolean
  @Field('user') declare createdBy?: User | null
  @Field(Date) declare createdAt?: Date
  /** Whether all assignees have to act, or any. */
  @Field() declare completionRule?: CompletionRule

  /** Changes what is named and leaves the rest. */
  @Endpoint('PUT /tasks/{id}', 'task')
  declare update: Put<Task, TaskUpdate>

  /** Deletes it, and its assignments. */
  @Endpoint('DELETE /tasks/{id}')
  declare delete: Delete

  /** Lists who got it. */
  @Endpoint('GET /tasks/{id}/assignments', list('task_assignment', 'single'))
  declare assignments: List<TaskAssignment>

  /** Gives it to a user, by id or by login. */
  @Endpoint('POST /task_assignments', 'task_assignment', {
    needs: { 'id|login': 'text' },
    self: 'task',
    wrap: 'assign_to',
  })
  declare assign: Post<TaskAssignment, TaskAssignee>
}

/** The tasks that the current user can reach. */
export class TaskRepository extends Repository<Task> {
  /** Makes a task on a file. `file.createTask()` does the same. */
  @Endpoint('POST /tasks', 'task', { needs: { item: 'ref' } })
  declare create: Post<Task, TaskCreate>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    task: Task
  }
}
