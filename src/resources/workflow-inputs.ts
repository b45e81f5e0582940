import type { Role } from './collaboration-inputs.js'
import type { Encoder } from './dsl.js'
import type { Open } from './open.js'
import { refsTo, type Ref } from './ref.js'

/** Which workflows of a folder to list. */
export interface WorkflowsQuery {
  /** Box knows one kind that can be started by hand. */
  readonly triggerType?: Open<'WORKFLOW_MANUAL_START'> | undefined
}

/** What an outcome of a workflow does with this run. */
export interface OutcomeInput {
  readonly id: string
  /** The users whom it concerns. */
  readonly collaborators?: readonly Ref[] | undefined
  /** The users who get its task. */
  readonly taskCollaborators?: readonly Ref[] | undefined
  /** Whether all or any of them must complete the task. */
  readonly completionRule?: Open<'all_assignees' | 'any_assignees'> | undefined
  /** The role that it gives on files. */
  readonly fileCollaboratorRole?: Role | undefined
  /** The role that it gives. */
  readonly role?: Role | undefined
}

/** What a workflow starts with. */
export interface WorkflowStart {
  /** Which flow of the workflow. */
  readonly flow: Ref
  /** Files in the folder of the workflow. */
  readonly files: readonly Ref[]
  /** The folder of the workflow. */
  readonly folder: Ref
  readonly outcomes?: readonly OutcomeInput[] | undefined
}

const variable = (kind: string, value: unknown) =>
  value === undefined ? undefined : { type: 'variable', variable_type: kind, variable_value: value }

const users = (given: readonly Ref[] | undefined) => given && refsTo('user')(given)

/** Sends outcomes as the variables that Box wants. */
export const outcomes: Encoder = value =>
  (value as readonly OutcomeInput[]).map(each => ({
    id: each.id,
    collaborators: variable('user_list', users(each.collaborators)),
    task_collaborators: variable('user_list', users(each.taskCollaborators)),
    completion_rule: variable('task_completion_rule', each.completionRule),
    file_collaborator_role: variable('collaborator_role', each.fileCollaboratorRole),
    role: variable('collaborator_role', each.role),
  }))
