import { describe, expect, test } from 'vitest'
import { Collection, operationsOf } from '../../../src/core/index.js'
import { rows } from './rows/index.js'
import { classes, recorder } from './session.js'

describe('what each endpoint sends', () => {
  const cases = Object.entries(rows).flatMap(([operation, list]) =>
    list.map(row => [operation, row] as const),
  )
  test.each(cases)('%s', async (operation, row) => {
    const { call, sends, body, query = {}, base = 'api' } = row
    const client = recorder({ entries: [] })
    const made = await call(client)
    if (made instanceof Collection) {
      await made.page()
    }
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
