import { BoxResource, Endpoint, Field, Repository, Resource, type Post } from './dsl.js'
import type { Folder } from './folder.js'
import type { Open } from './open.js'
import { refTo, refsTo } from './ref.js'
import type { User } from './user.js'
import { outcomes, type WorkflowStart } from './workflow-inputs.js'

/** A folder for which a flow starts. */
export class TriggerScope {
  @Field() declare type?: Open<'trigger_scope'>
  /** The path of the value that is checked. */
  @Field() declare ref?: string
  /** Its id and type only. */
  @Field('folder') declare object?: Folder
}

/** What makes a flow start. */
export class WorkflowTrigger {
  @Field() declare type?: Open<'trigger'>
  @Field() declare triggerType?: Open<'WORKFLOW_MANUAL_START'>
  @Field([() => TriggerScope]) declare scope?: TriggerScope[]
}

/** What a flow does. */
export class WorkflowOutcome {
  @Field() declare id?: string
  @Field() declare type?: Open<'outcome'>
  @Field() declare name?: string
  /** As `assign_task`. */
  @Field() declare actionType?: string
  /** What it does instead when a task of it is rejected. */
  @Field([() => WorkflowOutcome]) declare ifRejected?: WorkflowOutcome[]
}

/** One course of a workflow: what makes it start, and what it does. */
export class WorkflowFlow {
  @Field() declare id?: string
  @Field() declare type?: Open<'flow'>
  @Field(() => WorkflowTrigger) declare trigger?: WorkflowTrigger
  @Field([() => WorkflowOutcome]) declare outcomes?: WorkflowOutcome[]
  @Field(Date) declare createdAt?: Date
  @Field('user') declare createdBy?: User
}

/**
 * A workflow of Box Relay. `folder.workflows()` lists those of a folder.
 *
 * Box topic: Workflows.
 */
@BoxResource('workflow', { path: null })
export class Workflow extends Resource<'workflow'> {
  @Field() declare name?: string
  @Field() declare description?: string
  /** Whether it can be started. */
  @Field() declare isEnabled?: boolean
  @Field([() => WorkflowFlow]) declare flows?: WorkflowFlow[]

  /** Starts one of its flows for some files. */
  @Endpoint('POST /workflows/{id}/start', undefined, {
    needs: { flow: 'ref', files: 'refs', folder: 'ref', outcomes: 'refs?' },
    body: { type: 'workflow_parameters' },
    encode: { flow: refTo('flow'), files: refsTo('file'), folder: refTo('folder'), outcomes },
  })
  declare start: Post<void, WorkflowStart>
}

/** The workflows of Box Relay: `ref(id)` is one whose id is known. */
export class WorkflowRepository extends Repository<Workflow> {}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    workflow: Workflow
  }
}
