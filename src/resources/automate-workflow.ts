import {
  BoxResource,
  Endpoint,
  Endpoints,
  Field,
  Resource,
  type Encoder,
  type Post,
} from './dsl.js'
import type { Open } from './open.js'
import { idOf, idText, type Ref } from './ref.js'
import type { User } from './user.js'

/** The files for which a workflow starts. */
export interface AutomateFiles {
  /** The files to work on. */
  readonly fileIds: readonly (string | Ref)[]
}

/** A workflow to start, by which of its actions, and the files for which it starts. */
export interface AutomateStart extends AutomateFiles {
  readonly workflow: string | Ref
  /** The way to start it, out of `folder.automateWorkflows()`. */
  readonly workflowActionId: string | Ref
}

const idTexts: Encoder = value => (value as readonly (string | Ref)[]).map(idOf)

/** A workflow of Box Automate. */
export class AutomateWorkflowReference {
  @Field() declare id: string
  @Field() declare type: 'workflow'
  @Field() declare name?: string
}

/**
 * A way to start a workflow of Box Automate. `folder.automateWorkflows()` lists those of a folder.
 *
 * Box topic: Automate workflows.
 */
@BoxResource('workflow_action', { path: null })
export class AutomateWorkflowAction extends Resource<'workflow_action'> {
  @Field() declare actionType: Open<'run_workflow'>
  @Field(() => AutomateWorkflowReference) declare workflow: AutomateWorkflowReference
  @Field() declare description?: string
  @Field(Date) declare createdAt?: Date
  @Field(Date) declare updatedAt?: Date
  @Field('user') declare createdBy?: User
  @Field('user') declare updatedBy?: User

  /** Starts the workflow for some files. */
  @Endpoint('POST /automate_workflows/{workflow}/start', undefined, {
    needs: { fileIds: 'ids' },
    boxVersion: '2026.0',
    idAs: 'workflow_action_id',
    encode: { fileIds: idTexts },
  })
  declare start: Post<void, AutomateFiles>
}

/** The workflows of Box Automate. */
export class AutomateWorkflows extends Endpoints {
  /** Starts a workflow whose ids are known. */
  @Endpoint('POST /automate_workflows/{workflow}/start', undefined, {
    needs: { workflow: 'id', workflowActionId: 'id', fileIds: 'ids' },
    boxVersion: '2026.0',
    encode: { fileIds: idTexts, workflowActionId: idText },
  })
  declare start: Post<void, AutomateStart>
}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    workflow_action: AutomateWorkflowAction
  }
}
