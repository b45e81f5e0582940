import { aiAgentRows } from './ai-agents.js'
import { aiRows } from './ai.js'
import { collaborationRows } from './collaborations.js'
import { documentRows } from './documents.js'
import { enterpriseRows } from './enterprises.js'
import { eventRows } from './events.js'
import { fileRows } from './files.js'
import { folderRows } from './folders.js'
import { groupRows } from './groups.js'
import { hubRows } from './hubs.js'
import { legalHoldRows } from './legal-holds.js'
import { mediaRows } from './media.js'
import { taxonomyRows } from './metadata-taxonomies.js'
import { metadataTemplateRows } from './metadata-templates.js'
import { metadataRows } from './metadata.js'
import { retentionRows } from './retention.js'
import type { Rows } from './row.js'
import { shieldRows } from './shield.js'
import { signRows } from './sign.js'
import { taskRows } from './tasks.js'
import { teamRows } from './teams.js'
import { termsRows } from './terms.js'
import { uploadRows } from './uploads.js'
import { userRows } from './users.js'
import { webLinkRows } from './web-links.js'
import { webhookRows } from './webhooks.js'
import { workflowRows } from './workflows.js'

/** The calls of every operation, by `Class.member`: together they say all that can be said. */
export const rows: Rows = {
  ...folderRows,
  ...fileRows,
  ...webLinkRows,
  ...userRows,
  ...collaborationRows,
  ...groupRows,
  ...webhookRows,
  ...mediaRows,
  ...metadataRows,
  ...metadataTemplateRows,
  ...taxonomyRows,
  ...enterpriseRows,
  ...legalHoldRows,
  ...retentionRows,
  ...shieldRows,
  ...taskRows,
  ...teamRows,
  ...termsRows,
  ...eventRows,
  ...uploadRows,
  ...aiRows,
  ...aiAgentRows,
  ...documentRows,
  ...hubRows,
  ...signRows,
  ...workflowRows,
}
