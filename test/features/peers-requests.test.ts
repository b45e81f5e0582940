import { expect, test } from 'vitest'
import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  Resource,
  ServerError,
  list,
  verbatim,
  type List,
} from '../../src/index.js'
import { clientAt, refusal, sendJson, serve } from './harness.js'

const ITEM = { type: 'folder', id: '9', name: 'n' }
const pages = () =>
  serve(response => {
    sendJson(response, 200, { ...ITEM, entries: [] })
  })

test('booleans travel as true and false, unset is left out, null clears', async () => {
  const server = await pages()
  const client = clientAt(server.url)
  const folder = client.folders.ref('9')
  await folder.delete({ recursive: true })
  await folder.delete({ recursive: false })
  await folder.delete({ recursive: undefined })
  await client.request({ path: '/x', query: { on: true, off: false, none: undefined, n: 0 } })
  expect(server.seen.map(({ path }) => path)).toEqual([
    '/2.0/folders/9?recursive=true',
    '/2.0/folders/9?recursive=false',
    '/2.0/folders/9',
    '/2.0/x?on=true&off=false&n=0',
  ])
  await folder.update({
    description: undefined,
    folderUploadEmail: null,
    sharedLink: { unsharedAt: null, password: undefined },
    canNonOwnersInvite: false,
  })
  expect(server.seen.at(-1)?.body.toString()).toBe(
    '{"folder_upload_email":null,"shared_link":{"unshared_at":null},"can_non_owners_invite":false}',
  )
})

test('dates travel in RFC 3339 and keep their milliseconds', async () => {
  const server = await pages()
  const folder = clientAt(server.url).folders.ref('9')
  const sent = async (unsharedAt: Date) => {
    await folder.update({ sharedLink: { unsharedAt } })
    return server.seen.at(-1)?.body.toString()
  }
  expect(await sent(new Date('2026-01-02T03:04:05.678Z'))).toBe(
    '{"shared_link":{"unshared_at":"2026-01-02T03:04:05.678Z"}}',
  )
  expect(await sent(new Date('2026-01-02T03:04:05.000Z'))).toBe(
    '{"shared_link":{"unshared_at":"2026-01-02T03:04:05Z"}}',
  )
})

test('what the caller passes stays as it is', async () => {
  const server = await pages()
  const client = clientAt(server.url)
  const input = { name: 'x', sharedLink: { access: 'open' }, tags: ['a'] }
  const options = { fields: ['size'] as const, headers: { 'X-A': 'b' }, ifMatch: '3', asUser: '7' }
  const before = structuredClone({ input, options })
  await client.folders.ref('9').update(input, options)
  const query = { fields: ['size'] as const, limit: 3, sort: 'name' }
  await client.folders.ref('9').items(query).toArray()
  expect({ input, options }).toEqual(before)
  expect(query).toEqual({ fields: ['size'], limit: 3, sort: 'name' })
})

test('an input that the types do not know travels all the same', async () => {
  const server = await pages()
  await clientAt(server.url)
    .folders.ref('9')
    .update({ name: 'x', ...{ futureThing: { aB: 1 } } })
  expect(server.seen[0]?.body.toString()).toBe('{"name":"x","future_thing":{"a_b":1}}')
})

test('words that users invent are not rewritten', async () => {
  const server = await pages()
  const client = clientAt(server.url)
  const json = () => JSON.parse(server.seen.at(-1)?.body.toString() ?? '') as unknown
  const query = () => new URL(server.seen.at(-1)?.path ?? '', server.url).searchParams

  await client.folders.ref('9').update({ tags: ['camelTag', 'Snake_Tag'] })
  expect(json()).toEqual({ tags: ['camelTag', 'Snake_Tag'] })

  const trackingCodes = [{ type: 'tracking_code', name: 'costCenter', value: 'aB_c' }] as const
  await client.users.create({ name: 'Ada', trackingCodes })
  expect(json()).toEqual({ name: 'Ada', tracking_codes: trackingCodes })

  const filter = {
    scope: 'enterprise',
    templateKey: 'myTemplate',
    filters: { invoiceNumber: 'A-1', snake_key: ['x'], amountDue: { gt: 5 } },
  } as const
  await client.search.query({ mdfilters: [filter] }).first()
  expect(JSON.parse(query().get('mdfilters') ?? '')).toEqual([filter])

  await client.folders.get('9', { fields: ['metadata.enterprise_1.myTemplate'] })
  expect(query().get('fields')).toBe('metadata.enterprise_1.myTemplate')

  await client.folders.get('9', { query: { camelName: true, snake_name: 'v' } })
  expect([...query()]).toEqual([
    ['camelName', 'true'],
    ['snake_name', 'v'],
  ])

  await client.request({
    method: 'POST',
    path: '/x',
    query: { camelName: ['aB', 'c_d'] },
    body: { camelKey: { snake_key: null } },
  })
  expect(query().get('camelName')).toBe('aB,c_d')
  expect(json()).toEqual({ camelKey: { snake_key: null } })
})

@BoxResource('feature_row', { path: null, register: false })
class FeatureRow extends Resource<'feature_row'> {
  @Field() declare name: string
}

interface RowQuery {
  readonly query: string
  readonly queryParams: Readonly<Record<string, unknown>>
}

class FeatureRows extends Repository<FeatureRow> {
  @Endpoint('POST /feature_rows/query', list(() => FeatureRow, 'marker'), {
    encode: { queryParams: verbatim },
  })
  declare list: List<FeatureRow, RowQuery>
}

test('paging through a POST counts bytes, not characters', async () => {
  const server = await serve((response, _request, count) => {
    const next_marker = count < 3 ? `sëite ${count + 1}` : null
    sendJson(response, 200, { entries: [{ type: 'feature_row', id: String(count) }], next_marker })
  })
  const client = clientAt(server.url, {
    resources: { rows: { resource: FeatureRow, repository: FeatureRows } },
  })
  const query = { query: 'größe >= :größe', queryParams: { größe: '日本', camelKey: 1 }, limit: 1 }
  const rows = await client.rows.list(query).toArray()
  expect(rows.map(({ id }) => id)).toEqual(['1', '2', '3'])
  for (const [index, { body, headers }] of server.seen.entries()) {
    expect(Number(headers['content-length'])).toBe(body.byteLength)
    expect(body.byteLength).toBeGreaterThan(body.toString().length)
    expect(JSON.parse(body.toString())).toEqual({
      query: query.query,
      query_params: query.queryParams,
      limit: 1,
      ...(index > 0 && { marker: `sëite ${index + 1}` }),
    })
  }
})

test('a POST that pages is repeated after a 5xx only where it is declared idempotent', async () => {
  class Repeatable extends Repository<FeatureRow> {
    @Endpoint('POST /feature_rows/query', list(() => FeatureRow, 'marker'), { idempotent: true })
    declare list: List<FeatureRow, RowQuery>
  }
  const server = await serve((response, _request, count) => {
    sendJson(response, count === 2 ? 200 : 500, { entries: [] })
  })
  const client = clientAt(server.url, {
    resources: {
      rows: { resource: FeatureRow, repository: FeatureRows },
      repeatable: { resource: FeatureRow, repository: Repeatable },
    },
  })
  const query = { query: 'x', queryParams: {} }
  expect(await client.repeatable.list(query).toArray()).toEqual([])
  expect(server.seen).toHaveLength(2)
  await refusal(client.rows.list(query).toArray(), ServerError)
  expect(server.seen).toHaveLength(3)
})
