import { sessionOf } from '../../../../src/core/index.js'
import type { AutomateWorkflowAction } from '../../../../src/resources/index.js'
import type { Repositories } from '../session.js'
import { json, type Rows } from './row.js'

const folder = { type: 'folder', id: '3' }
const channel = { type: 'channel', id: 'C1', slack_workspace_id: 'W1', slack_org_id: 'O1' }
const user = { type: 'user', id: '8' }
const variable = (kind: string, value: unknown) => ({
  type: 'variable',
  variable_type: kind,
  variable_value: value,
})

const listed = {
  type: 'workflow_action',
  id: '9',
  action_type: 'run_workflow',
  workflow: { type: 'workflow', id: '7' },
}

const action = ({ folders }: Repositories) => {
  const session = sessionOf(folders, 'automateWorkflows')
  return session.hydrator.decode('workflow_action', listed, session) as AutomateWorkflowAction
}

/** Workflows, and the folders of channels. */
export const workflowRows: Rows = {
  'Folder.workflows': [
    {
      call: client =>
        client.folders.ref('3').workflows({ triggerType: 'WORKFLOW_MANUAL_START', limit: 5 }),
      sends: 'GET /workflows',
      query: { folder_id: '3', trigger_type: 'WORKFLOW_MANUAL_START', limit: '5' },
    },
  ],
  'Folder.automateWorkflows': [
    {
      call: client => client.folders.ref('3').automateWorkflows({ limit: 5 }),
      sends: 'GET /automate_workflows',
      query: { folder_id: '3', limit: '5' },
    },
  ],
  'SlackIntegrationMapping.update': [
    {
      call: client =>
        client.slackIntegrationMappings
          .ref('7')
          .update({ boxItem: { id: '3' }, options: { isAccessManagementDisabled: false } }),
      sends: 'PUT /integration_mappings/slack/7',
      body: json({ box_item: folder, options: { is_access_management_disabled: false } }),
    },
  ],
  'SlackIntegrationMapping.delete': [
    {
      call: client => client.slackIntegrationMappings.ref('7').delete(),
      sends: 'DELETE /integration_mappings/slack/7',
    },
  ],
  'SlackIntegrationMappingRepository.list': [
    {
      call: client =>
        client.slackIntegrationMappings.list({
          partnerItemType: 'channel',
          partnerItemId: 'C1',
          boxItemId: client.folders.ref('3'),
          boxItemType: 'folder',
          isManuallyCreated: false,
          limit: 5,
        }),
      sends: 'GET /integration_mappings/slack',
      query: {
        partner_item_type: 'channel',
        partner_item_id: 'C1',
        box_item_id: '3',
        box_item_type: 'folder',
        is_manually_created: 'false',
        limit: '5',
      },
    },
  ],
  'SlackIntegrationMappingRepository.create': [
    {
      call: client =>
        client.slackIntegrationMappings.create({
          partnerItem: { id: 'C1', slackWorkspaceId: 'W1', slackOrgId: 'O1' },
          boxItem: client.folders.ref('3'),
          options: { isAccessManagementDisabled: true },
        }),
      sends: 'POST /integration_mappings/slack',
      body: json({
        partner_item: channel,
        box_item: folder,
        options: { is_access_management_disabled: true },
      }),
    },
  ],
  'TeamsIntegrationMapping.update': [
    {
      call: client => client.teamsIntegrationMappings.ref('7').update({ boxItem: { id: '3' } }),
      sends: 'PUT /integration_mappings/teams/7',
      body: json({ box_item: folder }),
    },
  ],
  'TeamsIntegrationMapping.delete': [
    {
      call: client => client.teamsIntegrationMappings.ref('7').delete(),
      sends: 'DELETE /integration_mappings/teams/7',
    },
  ],
  'TeamsIntegrationMappingRepository.list': [
    {
      call: client =>
        client.teamsIntegrationMappings.list({
          partnerItemType: 'team',
          partnerItemId: 'T1',
          boxItemId: '3',
          boxItemType: 'folder',
        }),
      sends: 'GET /integration_mappings/teams',
      query: {
        partner_item_type: 'team',
        partner_item_id: 'T1',
        box_item_id: '3',
        box_item_type: 'folder',
      },
    },
  ],
  'TeamsIntegrationMappingRepository.create': [
    {
      call: client =>
        client.teamsIntegrationMappings.create({
          partnerItem: { type: 'team', id: 'T1', tenantId: 'E1', teamId: 'T1' },
          boxItem: { id: '3' },
        }),
      sends: 'POST /integration_mappings/teams',
      body: json({
        partner_item: { type: 'team', id: 'T1', tenant_id: 'E1', team_id: 'T1' },
        box_item: folder,
      }),
    },
  ],
  'AutomateWorkflows.start': [
    {
      call: client =>
        client.automateWorkflows.start({
          workflow: { id: '7' },
          workflowActionId: '9',
          fileIds: ['1', client.files.ref('2')],
        }),
      sends: 'POST /automate_workflows/7/start',
      body: json({ workflow_action_id: '9', file_ids: ['1', '2'] }),
    },
  ],
  'Workflow.start': [
    {
      call: client =>
        client.workflows.ref('7').start({
          flow: { id: '4' },
          files: [client.files.ref('1')],
          folder: client.folders.ref('3'),
          outcomes: [
            {
              id: '5',
              collaborators: [{ id: '8' }],
              taskCollaborators: [{ id: '8' }],
              completionRule: 'any_assignees',
              fileCollaboratorRole: 'viewer',
              role: 'editor',
            },
          ],
        }),
      sends: 'POST /workflows/7/start',
      body: json({
        type: 'workflow_parameters',
        flow: { type: 'flow', id: '4' },
        files: [{ type: 'file', id: '1' }],
        folder,
        outcomes: [
          {
            id: '5',
            collaborators: variable('user_list', [user]),
            task_collaborators: variable('user_list', [user]),
            completion_rule: variable('task_completion_rule', 'any_assignees'),
            file_collaborator_role: variable('collaborator_role', 'viewer'),
            role: variable('collaborator_role', 'editor'),
          },
        ],
      }),
    },
  ],
  'AutomateWorkflowAction.start': [
    {
      call: client => action(client).start({ fileIds: ['1', client.files.ref('2')] }),
      sends: 'POST /automate_workflows/7/start',
      body: json({ workflow_action_id: '9', file_ids: ['1', '2'] }),
    },
  ],
}
