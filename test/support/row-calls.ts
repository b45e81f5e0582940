import { bind, sessionOf } from '../../src/core/index.js'
import { AutomateWorkflowAction, type BoxClient, type CallOptions } from '../../src/index.js'
import { aiAgentRows } from '../unit/resources/rows/ai-agents.js'
import { aiRows } from '../unit/resources/rows/ai.js'
import { documentRows } from '../unit/resources/rows/documents.js'
import { hubRows } from '../unit/resources/rows/hubs.js'
import { signRows } from '../unit/resources/rows/sign.js'
import { workflowRows } from '../unit/resources/rows/workflows.js'
import { enterpriseRows } from '../unit/resources/rows/enterprises.js'
import { legalHoldRows } from '../unit/resources/rows/legal-holds.js'
import { taxonomyRows } from '../unit/resources/rows/metadata-taxonomies.js'
import { metadataTemplateRows } from '../unit/resources/rows/metadata-templates.js'
import { metadataRows } from '../unit/resources/rows/metadata.js'
import { retentionRows } from '../unit/resources/rows/retention.js'
import { shieldRows } from '../unit/resources/rows/shield.js'
import { taskRows } from '../unit/resources/rows/tasks.js'
import { teamRows } from '../unit/resources/rows/teams.js'
import { termsRows } from '../unit/resources/rows/terms.js'
import type { Rows } from '../unit/resources/rows/row.js'

/** Makes one call. */
export type CallMaker = (client: BoxClient, options: CallOptions) => Promise<unknown>

/** One as a listing brings it; the description has no example of such a listing. */
const automateAction = (client: BoxClient) => {
  const fields = { type: 'workflow_action', id: '9', workflow: { id: '7', type: 'workflow' } }
  return bind(
    Object.assign(new AutomateWorkflowAction(), fields),
    sessionOf(client.folders, 'automateWorkflows'),
  )
}

/** Calls of rows that say what each operation sends: the first of each, which has all inputs. */
const ofRows = (rows: Rows): Record<string, CallMaker> =>
  Object.fromEntries(Object.entries(rows).map(([name, [row]]) => [name, c => row!.call(c)]))

/** The calls of all topics whose rows have all inputs. */
export const rowCalls: Readonly<Record<string, CallMaker>> = {
  ...ofRows(enterpriseRows),
  ...ofRows(legalHoldRows),
  ...ofRows(metadataRows),
  ...ofRows(metadataTemplateRows),
  ...ofRows(taxonomyRows),
  ...ofRows(retentionRows),
  ...ofRows(shieldRows),
  ...ofRows(taskRows),
  ...ofRows(teamRows),
  ...ofRows(termsRows),
  ...ofRows(aiRows),
  ...ofRows(aiAgentRows),
  ...ofRows(documentRows),
  ...ofRows(hubRows),
  ...ofRows(signRows),
  ...ofRows(workflowRows),
  'AutomateWorkflowAction.start': (c, o) => automateAction(c).start({ fileIds: ['1'] }, o),
}
