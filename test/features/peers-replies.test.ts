import { expect, test } from 'vitest'
import {
  BoxResource,
  Field,
  File,
  Folder,
  Resource,
  TransportError,
  User,
  int64,
  wire,
  type BoxClient,
  type Drift,
} from '../../src/index.js'
import { clientAt, refusal, sandboxed, serve, stackLine } from './harness.js'

/** A client of a server that answers everything with this text. */
async function clientOf(text: string, drift?: (found: Drift) => void): Promise<BoxClient> {
  const server = await serve(response => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(text)
  })
  return clientAt(server.url, { drift })
}

test('nothing has changed: get() brings undefined, and the 304 is not repeated', async () => {
  const { sandbox, client } = await sandboxed()
  const file = await client.root.upload({ name: 'a.txt', content: 'a' })
  sandbox.requests.clear()
  const ifNoneMatch = file.etag ?? ''
  expect(await client.files.get(file.id, { ifNoneMatch })).toBeUndefined()
  expect(await file.get({ ifNoneMatch, fields: ['size'] })).toBeUndefined()
  expect(sandbox.requests.map(({ status }) => status)).toEqual([304, 304])

  await file.update({ description: 'changed' })
  const fresh = await client.files.get(file.id, { ifNoneMatch })
  expect(fresh?.description).toBe('changed')
})

test('an unknown type in a page does not spoil the page', async () => {
  const entries = [
    { type: 'folder', id: '1', name: 'One' },
    { type: 'hologram', id: '2', name: 'Two', depth: 3 },
    { type: 'file', id: '3', name: 'Three' },
  ]
  const found: Drift[] = []
  const client = await clientOf(JSON.stringify({ entries }), drift => found.push(drift))
  const [folder, unknown, file] = await client.folders.ref('0').items().toArray()
  expect(folder).toBeInstanceOf(Folder)
  expect(file).toBeInstanceOf(File)
  expect(unknown?.constructor).toBe(Resource)
  expect(unknown).toMatchObject({ type: 'hologram', id: '2' })
  expect(unknown && wire(unknown)).toEqual(entries[1])
  expect(found).toContainEqual(
    expect.objectContaining({ problem: 'unknown type', name: 'hologram' }),
  )
})

test('a sparse item is an item', async () => {
  const entries = [{ type: 'file', id: '1' }, { type: 'folder' }, { id: '3' }, null, 'four']
  const client = await clientOf(JSON.stringify({ entries }))
  const items = await client.folders.ref('0').items().toArray()
  expect(items).toHaveLength(5)
  const [first, second] = items
  expect(first).toBeInstanceOf(File)
  expect(first).toMatchObject({ id: '1' })
  expect(first?.has('name')).toBe(false)
  expect(first && Object.keys(first)).toEqual(['type', 'id'])
  expect(second).toBeInstanceOf(Folder)
})

test('wire() keeps every key, known or not, nested or not, in its order', async () => {
  const text = JSON.stringify({
    zeta: 1,
    type: 'folder',
    name: 'Keys',
    items: 'a key that is the name of an endpoint',
    id: '9',
    owned_by: { novelty: { b: 1, a: [{ c: null }] }, type: 'user', id: '5', login: 'a@b.c' },
    shared_link: { url: 'https://app.box.com/s/x', unheard_of: true },
    another_thing: { Deep: { camelKey: 1, snake_key: 2 } },
  })
  const client = await clientOf(text)
  const folder = await client.folders.get('9')
  expect(JSON.stringify(wire(folder))).toBe(text)
  expect(folder.ownedBy).toBeInstanceOf(User)
  expect(wire(folder.ownedBy)).toHaveProperty('novelty.a.0.c', null)
  expect(wire(folder)).toHaveProperty('shared_link.unheard_of', true)
  expect(typeof folder.items).toBe('function')
  expect('zeta' in folder).toBe(false)
})

test('a page of a proxy is no empty folder', async () => {
  const client = await clientOf('<html>Please log in</html>')
  const root = client.folders.ref('0')
  for (const call of [root.get(), root.items().toArray(), root.delete()]) {
    const error = await refusal(call, TransportError)
    expect(error.code).toBe('NOT_JSON')
    expect(error.message).toContain('is there a proxy or a login page in between?')
    expect(stackLine(error, 'peers-replies.test.ts')).toBeDefined()
  }
  // A raw call takes what comes.
  expect((await client.request({ path: '/x' })).data).toBe('<html>Please log in</html>')
})

test('null stays null, and what did not come is not there', async () => {
  const client = await clientOf(
    '{"type":"folder","id":"9","name":"n","shared_link":null,"etag":null}',
  )
  const folder = await client.folders.get('9')
  expect(folder.sharedLink).toBeNull()
  expect(folder.etag).toBeNull()
  expect(folder.has('sharedLink')).toBe(true)
  expect(folder.has('parent')).toBe(false)
  expect('parent' in folder).toBe(false)
})

test('values that no list foresaw come through', async () => {
  const client = await clientOf('{"type":"folder","id":"9","item_status":"hibernating","name":"n"}')
  expect((await client.folders.get('9')).itemStatus).toBe('hibernating')
})

test('dates are dates; what is none stays as it was sent and is told', async () => {
  const found: Drift[] = []
  const text =
    '{"type":"folder","id":"9","name":"n","created_at":"2026-03-04T05:06:07.089+02:00","modified_at":"soon"}'
  const client = await clientOf(text, drift => found.push(drift))
  const folder = await client.folders.get('9')
  expect(folder.createdAt).toEqual(new Date('2026-03-04T03:06:07.089Z'))
  expect(JSON.parse(JSON.stringify(folder))).toMatchObject({
    createdAt: '2026-03-04T03:06:07.089Z',
  })
  expect(folder.modifiedAt).toBe('soon')
  expect(wire(folder)?.['created_at']).toBe('2026-03-04T05:06:07.089+02:00')
  expect(found).toEqual([expect.objectContaining({ at: 'Folder.modifiedAt', value: 'soon' })])
})

const POSITION = '1152922976252290886'

test('a position beyond 2^53 keeps its digits in a raw call', async () => {
  const client = await clientOf(`{"chunk_size":0,"next_stream_position":${POSITION},"entries":[]}`)
  const { data } = await client.request<Record<string, unknown>>({ path: '/events' })
  expect(data).toEqual({ chunk_size: 0, next_stream_position: POSITION, entries: [] })
})

@BoxResource('feature_stream', { path: '/feature_streams', register: false })
class FeatureStream extends Resource<'feature_stream'> {
  @Field(int64) declare nextStreamPosition: string
  @Field(int64) declare small: string
}

test('a declared 64-bit field is a string of digits, large or small', async () => {
  const server = await serve(response => {
    response.end(`{"type":"feature_stream","id":"1","next_stream_position":${POSITION},"small":12}`)
  })
  const client = clientAt(server.url, { resources: { streams: FeatureStream } })
  const stream = await client.streams.get('1')
  expect(stream.nextStreamPosition).toBe(POSITION)
  expect(stream.small).toBe('12')
})

test('keys that users invent come back as they were written', async () => {
  const metadata = {
    enterprise: { myTemplate: { invoiceNumber: 'A-1', snake_key: 2, $id: 'x', $typeVersion: 0 } },
  }
  const client = await clientOf(JSON.stringify({ type: 'file', id: '1', name: 'n', metadata }))
  const file = await client.files.get('1', { fields: ['metadata.enterprise.myTemplate'] })
  expect(file.metadata).toEqual(metadata)
})
