import { expect, test } from 'vitest'
import { Refusal } from '../../../src/sandbox/http/refusal.js'
import { patchValues } from '../../../src/sandbox/metadata/json-patch.js'
import { matcherOf } from '../../../src/sandbox/metadata/query-evaluation.js'
import { parseMetadataQuery } from '../../../src/sandbox/metadata/query-syntax.js'
import type { TemplateRecord } from '../../../src/sandbox/store/metadata-records.js'

const field = (key: string, type: string) => ({
  id: key,
  key,
  type,
  displayName: key,
  hidden: false,
})
const template: TemplateRecord = {
  id: '1',
  scope: 'enterprise_1',
  templateKey: 't',
  displayName: 'T',
  hidden: false,
  copyInstanceOnItemCopy: false,
  free: false,
  fields: [
    field('name', 'string'),
    field('amount', 'float'),
    field('due', 'date'),
    field('tags', 'multiSelect'),
    field('odd key', 'string'),
  ],
}
const values = {
  name: "O'Neil 100%",
  amount: 10,
  due: '2026-01-01T00:00:00Z',
  tags: ['red', 'blue'],
}
const params = { ten: 10, eleven: '11', day: '2026-01-01T01:00:00+01:00', red: 'red', gone: 'grey' }

const run = (query: string) => matcherOf(parseMetadataQuery(query), { template, params })(values)

test.each([
  ['amount = 10', true],
  ['amount <> :ten', false],
  ['amount >= 10 and amount < :eleven', true],
  ['amount > 10 OR name LIKE :red', false],
  ['NOT (amount > 10 OR amount < 10)', true],
  ['NOT amount = 10 OR amount = 10', true],
  ['amount = 1 OR amount = 10 AND amount = 2', false],
  ['amount IN (1, 10)', true],
  ['amount NOT IN (:ten, 4)', false],
  ["name = 'O''Neil 100%'", true],
  ["name LIKE '%100\\%'", true],
  ["name LIKE 'o_neil%'", false],
  ["name ILIKE 'o_neil%'", true],
  ["name NOT ILIKE '%x%'", true],
  ['due = :day', true],
  ["due > '2026-01-01T00:00:00Z'", false],
  ['tags HASANY (:red, :gone)', true],
  ['tags HASALL (:red, :gone)', false],
  ['"odd key" IS NULL', true],
  ['"odd key" IS NOT NULL', false],
  ['amount IS NULL', false],
  // What is not known is neither true nor false.
  ['"odd key" = :red', undefined],
  ['NOT "odd key" = :red', undefined],
  ['"odd key" = :red OR amount = 10', true],
  ['"odd key" = :red AND amount = 11', false],
])('%s is %s', (query, expected) => {
  expect(run(query)).toBe(expected)
})

test.each([
  ['amount', 'The query ends too early'],
  ['amount = ', 'The query ends too early'],
  ['amount = 10 name', "'name' is too much"],
  ['amount ~ 10', 'cannot be understood'],
  ['(amount = 10', "needs a ')'"],
  ['amount NOT = 10', 'no way to compare'],
  ['nothing = 10', "no field 'nothing'"],
  ['amount = :missing', "no parameter 'missing'"],
  ['amount = :red', 'which is a float'],
  ['10 = amount', 'where a field is needed'],
  ['amount IS 10', 'IS goes on with'],
])('%s is refused', (query, message) => {
  expect(() => run(query)).toThrow(Refusal)
  expect(() => run(query)).toThrow(message)
})

test('a patch is made whole or not at all', () => {
  const before = { a: 1, 'b/c~d': 'x' }
  const done = patchValues(before, [
    { op: 'test', path: '/b~1c~0d', value: 'x' },
    { op: 'move', from: '/b~1c~0d', path: '/e' },
    { op: 'copy', from: '/a', path: '/f' },
    { op: 'remove', path: '/a' },
  ])
  expect(done).toEqual({ e: 'x', f: 1 })
  const bad = [
    { op: 'remove', path: '/a' },
    { op: 'test', path: '/e', value: 1 },
  ]
  expect(() => patchValues(before, bad)).toThrow('There is no value at /e')
  expect(() => patchValues(before, [{ op: 'test', path: '/a', value: 2 }])).toThrow(
    'test of /a failed',
  )
  expect(() => patchValues(before, {})).toThrow(Refusal)
  expect(before).toEqual({ a: 1, 'b/c~d': 'x' })
})
