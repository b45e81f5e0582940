import { expect, test } from 'vitest'
import { minimalCalls } from '../../scripts/api/minimal.js'
import { describedOperations, type Parameter } from '../../scripts/api/parameters.js'
import { compareParameters } from '../../scripts/api/reachable.js'
import type { RecordedCall } from '../../scripts/api/record.js'
import { namesSent } from '../../scripts/api/sent.js'
import type { Json } from '../../scripts/api/spec.js'

const link = {
  type: 'object',
  properties: { access: {}, folder: { $ref: '#/components/schemas/Folder' } },
}
const schemas: Record<string, Json> = {
  Folder: {
    allOf: [{ properties: { id: { readOnly: true }, name: {} }, required: ['name'] }],
    properties: { parent: { $ref: '#/components/schemas/Folder' }, shared_link: link },
  },
}
const operation: Json = {
  parameters: [
    { name: 'folder_id', in: 'path', schema: {} },
    { name: 'fields', in: 'query', required: true, schema: { type: 'string' } },
    { name: 'if-match', in: 'header', schema: { type: 'string' } },
  ],
  requestBody: {
    content: {
      'application/json': {
        schema: { oneOf: [{ $ref: '#/components/schemas/Folder' }, { properties: { tags: {} } }] },
      },
    },
  },
}

const PATH = '/folders/{folder_id}'
const spec = describedOperations([
  { paths: { [PATH]: { put: operation } }, components: { schemas } },
])
const named = (name: string): Parameter | undefined =>
  spec[0]?.parameters.find(one => one.name === name)

test('the parameters of an operation are those of all parts and variants, at all depths', () => {
  expect(spec[0]?.parameters.map(({ name }) => name).sort()).toEqual([
    'body name',
    'body parent',
    'body shared_link',
    'body shared_link.access',
    'body shared_link.folder',
    'body tags',
    'header if-match',
    'query fields',
  ])
  expect(named('body name')?.required).toBe(true)
  expect(named('body tags')?.required).toBe(false)
})

test('what a request says is spelt in the same way', () => {
  const url = 'https://api.box.com/2.0/folders/7?fields=name&mdfilters=[{"scope":"global"}]'
  const body = { json: { name: 'b', parts: [{ size: 1 }, { sha1: 'x' }], gone: null } }
  expect(namesSent({ method: 'PUT', url, headers: { 'If-Match': '1' }, body })).toEqual([
    'query fields',
    'query mdfilters',
    'query mdfilters.scope',
    'header if-match',
    'body name',
    'body parts',
    'body parts.size',
    'body parts.sha1',
    'body gone',
  ])
  const multipart = [
    { name: 'attributes', value: { parent: { id: '0' } } },
    { name: 'file', content: 'x', filename: 'content' },
  ]
  expect(
    namesSent({ method: 'POST', url: 'https://a.example/', headers: {}, body: { multipart } }),
  ).toEqual(['body attributes', 'body attributes.parent', 'body attributes.parent.id', 'body file'])
})

const called = (...names: string[]): RecordedCall => ({
  operation: { method: 'PUT', path: '/folders/{id}', resource: 'Folder', name: 'update' },
  names: new Set(names),
  first: new Set(names),
})
const because = (...names: string[]) => [{ operation: `PUT ${PATH}`, names, reason: 'It is so.' }]

test('a parameter is said by one of the calls, or listed, or missing', () => {
  const calls = [called('body name', 'query fields'), called('body tags', 'header if-match')]
  expect(compareParameters(spec, calls, because('body shared_link'))).toEqual({
    total: 8,
    reachable: 4,
    listed: 3,
    missing: [`PUT ${PATH}: body parent`],
    stale: [],
  })
})

test('a reason is stale once the parameter is said, or is not there', () => {
  const calls = [called('body parent')]
  const { stale } = compareParameters(spec, calls, because('body parent', 'body sort'))
  expect(stale).toEqual([`PUT ${PATH}: body parent`, `PUT ${PATH}: body sort`])
})

test('a call that says more than it must is no minimal one', () => {
  const calls = [
    called('body name', 'query fields', 'body tags'),
    called('body name', 'body parent.id'),
  ]
  expect(minimalCalls(spec, calls, [])).toEqual({
    without: ['Folder.update: body tags'],
    stale: [],
  })
  const says = (...names: string[]) => [{ says: { 'Folder.update': names }, reason: 'It is so.' }]
  expect(minimalCalls(spec, calls, says('body tags'))).toEqual({ without: [], stale: [] })
  expect(minimalCalls(spec, calls, says('body parent', 'body sort'))).toEqual({
    without: [],
    stale: ['Folder.update: body sort'],
  })
})
