import { describe, expect, test } from 'vitest'
import { operationsOf } from '../../../src/core/index.js'
import { collaborationRows } from './rows/collaborations.js'
import { fileRows } from './rows/files.js'
import { folderRows } from './rows/folders.js'
import { groupRows } from './rows/groups.js'
import type { Row } from './rows/row.js'
import { uploadRows } from './rows/uploads.js'
import { userRows } from './rows/users.js'
import { webLinkRows } from './rows/web-links.js'
import { classes, recorder } from './session.js'

const rows: Record<string, Row[]> = {
  ...folderRows,
  ...fileRows,
  ...webLinkRows,
  ...userRows,
  ...collaborationRows,
  ...groupRows,
  ...uploadRows,
}

describe('what each endpoint sends', () => {
  const cases = Object.entries(rows).flatMap(([operation, list]) =>
    list.map(row => [operation, row] as const),
  )
  test.each(cases)('%s', async (operation, { call, sends, body, query = {}, base = 'api' }) => {
    const client = recorder({ entries: [] })
    await call(client)
    const [invocation, ...more] = client.sent
    expect(more).toEqual([])
    expect(invocation).toMatchObject({ operation, base })
    expect(`${invocation!.method} ${invocation!.path}`).toBe(sends)
    expect(invocation!.query).toEqual(query)
    expect(invocation!.body).toEqual(body)
  })

  test('every endpoint has its rows', () => {
    const declared = operationsOf(classes).map(({ resource, name }) => `${resource}.${name}`)
    expect(Object.keys(rows).sort()).toEqual(declared.sort())
  })
})
