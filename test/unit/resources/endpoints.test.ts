import { describe, expect, test } from 'vitest'
import { operationsOf } from '../../../src/core/index.js'
import { aiAgentRows } from './rows/ai-agents.js'
import { aiRows } from './rows/ai.js'
import { documentRows } from './rows/documents.js'
import { hubRows } from './rows/hubs.js'
import { signRows } from './rows/sign.js'
import { workflowRows } from './rows/workflows.js'
import { collaborationRows } from './rows/collaborations.js'
import { enterpriseRows } from './rows/enterprises.js'
import { legalHoldRows } from './rows/legal-holds.js'
import { retentionRows } from './rows/retention.js'
import { shieldRows } from './rows/shield.js'
import { taskRows } from './rows/tasks.js'
import { teamRows } from './rows/teams.js'
import { termsRows } from './rows/terms.js'
import { eventRows } from './rows/events.js'
import { fileRows } from './rows/files.js'
import { folderRows } from './rows/folders.js'
import { groupRows } from './rows/groups.js'
import { mediaRows } from './rows/media.js'
import { taxonomyRows } from './rows/metadata-taxonomies.js'
import { metadataTemplateRows } from './rows/metadata-templates.js'
import { metadataRows } from './rows/metadata.js'
import type { Row } from './rows/row.js'
import { uploadRows } from './rows/uploads.js'
import { userRows } from './rows/users.js'
import { webLinkRows } from './rows/web-links.js'
import { webhookRows } from './rows/webhooks.js'
import { classes, recorder } from './session.js'

const rows: Record<string, Row[]> = {
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

describe('what each endpoint sends', () => {
  const cases = Object.entries(rows).flatMap(([operation, list]) =>
    list.map(row => [operation, row] as const),
  )
  test.each(cases)('%s', async (operation, row) => {
    const { call, sends, body, query = {}, base = 'api' } = row
    const client = recorder({ entries: [] })
    await call(client)
    const [invocation, ...more] = client.sent
    expect(more).toEqual([])
    expect(invocation).toMatchObject({ operation, base })
    expect(`${invocation!.method} ${invocation!.path}`).toBe(sends)
    expect(invocation!.query).toEqual(query)
    expect(invocation!.body).toEqual(body)
    expect(invocation!.address).toBe(row.address)
  })

  test('every endpoint has its rows', () => {
    const declared = operationsOf(classes).map(({ resource, name }) => `${resource}.${name}`)
    expect(Object.keys(rows).sort()).toEqual(declared.sort())
  })
})
