import type { Open } from './open.js'
import type { Ref } from './ref.js'
import type { User } from './user.js'

/** What the assignees are asked to do. */
export type TaskAction = Open<'review' | 'complete'>

/** Whether all assignees must answer, or one. */
export type CompletionRule = Open<'all_assignees' | 'any_assignee'>

/** What can be changed on a task. What is left out stays. */
export interface TaskUpdate {
  /** Default `review`. */
  readonly action?: TaskAction | undefined
  /** What is to be done. */
  readonly message?: string | undefined
  /** When it is to be done. */
  readonly dueAt?: Date | string | undefined
  /** Default `all_assignees`. */
  readonly completionRule?: CompletionRule | undefined
}

/** A new task and the file it is about. */
export interface TaskCreate extends TaskUpdate {
  readonly item: { readonly type: 'file'; readonly id: string }
}

/** Who gets a task: a user, by id too, or by the address they log in with. */
export type TaskAssignee =
  | User
  | { readonly id: string; readonly login?: undefined }
  | { readonly id?: undefined; readonly login: string }

/** A task, and who gets it. */
export interface TaskAssignmentCreate {
  readonly task: Ref
  readonly assignTo: TaskAssignee
}

/** How an assignee answers: a `complete` task is completed, a `review` approved or rejected. */
export type ResolutionState = Open<'completed' | 'incomplete' | 'approved' | 'rejected'>

/** What can be changed on an assignment. What is left out stays. */
export interface TaskAssignmentUpdate {
  /** A word of the assignee's. */
  readonly message?: string | undefined
  /** What the assignee has decided; it must fit the action of the task. */
  readonly resolutionState?: ResolutionState | undefined
}

/** A word that goes with an answer. */
export interface TaskAnswer {
  readonly message?: string | undefined
}
