import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Folder, UsageError, type BoxClient } from '../../src/index.js'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.js'
import { clientAt, refusal, sandboxed, sendJson, serve } from './harness.js'

const COUNT = 26
const NAMES = Array.from({ length: COUNT }, (_, index) => `item ${String(index).padStart(2, '0')}`)

let sandbox: Sandbox
let client: BoxClient
let folder: Folder

beforeAll(async () => {
  sandbox = await startSandbox()
  client = sandbox.client()
  folder = await client.folders.create({ name: 'full', parent: client.root })
  for (const name of NAMES) {
    await folder.createFolder({ name })
  }
})
beforeEach(() => {
  sandbox.requests.clear()
})
afterAll(async () => {
  await client.close()
  await sandbox.stop()
})

const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name)
const requests = () => sandbox.requests.length

test('for await reads every entry, page after page', async () => {
  const seen: string[] = []
  for await (const item of folder.items({ limit: 10 })) {
    seen.push(item.name)
    expect(item).toBeInstanceOf(Folder)
  }
  expect(seen).toEqual(NAMES)
  expect(sandbox.requests.map(({ query }) => query['limit'])).toEqual(['10', '10', '10'])
  expect(sandbox.requests.every(({ query }) => query['usemarker'] === 'true')).toBe(true)
})

test('a collection reads anew each time', async () => {
  const items = folder.items({ limit: 20 })
  expect(names(await items.toArray())).toEqual(NAMES)
  expect(names(await items.toArray())).toEqual(NAMES)
  expect(requests()).toBe(4)
})

test('pages() and page() bring pages', async () => {
  const sizes: number[] = []
  const items = folder.items({ limit: 10 })
  for await (const { entries, wire } of items.pages()) {
    sizes.push(entries.length)
    expect(wire['entries']).toHaveLength(entries.length)
  }
  expect(sizes).toEqual([10, 10, 6])
  expect(items.cursor).toBeUndefined()

  const page = await folder.items({ limit: 4 }).page()
  expect(names(page.entries)).toEqual(NAMES.slice(0, 4))
  const next = await folder.items({ limit: 4 }, { cursor: page.cursor }).page()
  expect(names(next.entries)).toEqual(NAMES.slice(4, 8))
  const byOffset = await folder.items({ limit: 4, offset: 24 }).page()
  expect(byOffset).toMatchObject({ totalCount: COUNT, cursor: undefined })
})

test('first() and take() ask for no more than they need', async () => {
  expect((await folder.items().first())?.name).toBe(NAMES[0])
  expect(sandbox.requests[0]?.query['limit']).toBe('1')
  expect(names(await folder.items().take(3).toArray())).toEqual(NAMES.slice(0, 3))
  expect(sandbox.requests[1]?.query['limit']).toBe('3')
  expect(names(await folder.items({ limit: 2 }).take(3).toArray())).toEqual(NAMES.slice(0, 3))
  expect(await folder.items().take(0).toArray()).toEqual([])
  expect(requests()).toBe(4)
  const empty = await folder.createFolder({ name: 'zz empty' })
  expect(await empty.items().first()).toBeUndefined()
  await empty.delete()
})

test('toArray() takes a bound', async () => {
  expect(names(await folder.items({ limit: 5 }).toArray({ max: 12 }))).toEqual(NAMES.slice(0, 12))
  expect(requests()).toBe(3)
  expect(await folder.items().toArray({ max: 1000 })).toHaveLength(COUNT)
})

test('break ends the requests', async () => {
  for await (const item of folder.items({ limit: 5 })) {
    if (item.name === NAMES[6]) {
      break
    }
  }
  expect(requests()).toBe(2)
})

test('another client goes on where a cursor points to, in the middle of a page too', async () => {
  const items = folder.items({ limit: 5 })
  const seen: string[] = []
  for await (const item of items) {
    seen.push(item.name)
    if (seen.length === 7) {
      break
    }
  }
  const { cursor } = items
  expect(typeof cursor).toBe('string')
  const other = sandbox.client()
  const rest = other.folders.ref(folder.id).items({ limit: 5 }, { cursor })
  expect([...seen, ...names(await rest.toArray())]).toEqual(NAMES)
  expect(rest.cursor).toBeUndefined()
  await other.close()
})

test('an offset cursor goes on too', async () => {
  const query = { limit: 5, sort: 'name', direction: 'DESC' } as const
  const head = folder.items(query).take(8)
  const seen = names(await head.toArray())
  const rest = folder.items(query, { cursor: head.cursor })
  expect([...seen, ...names(await rest.toArray())]).toEqual(NAMES.toReversed())
})

test('a cursor of something else is refused in a sentence', () => {
  expect(() => folder.items({}, { cursor: 'abc' })).toThrow(/"abc" is not a cursor/)
})

test('prefetch asks for the next page while this one is worked on', async () => {
  const seen: string[] = []
  for await (const item of folder.items({ limit: 10 }, { prefetch: true })) {
    if (seen.length === 0) {
      // The caller has had one entry of the first page only.
      await expect.poll(requests).toBe(2)
    }
    seen.push(item.name)
  }
  expect(seen).toEqual(NAMES)
  expect(requests()).toBe(3)

  sandbox.requests.clear()
  for await (const item of folder.items({ limit: 10 })) {
    expect(item.name).toBe(NAMES[0])
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(requests()).toBe(1)
    break
  }
})

test('a failure of the page ahead comes in its turn, and leaving early is no failure', async () => {
  const path = '/folders/{id}/items'
  const items = folder.items({ limit: 10 }, { prefetch: true })
  const seen: string[] = []
  const error = await refusal(
    (async () => {
      for await (const item of items) {
        if (seen.length === 0) {
          await expect.poll(requests).toBe(2)
          sandbox.faults.add({ method: 'GET', path, status: 404, times: 1 })
        }
        seen.push(item.name)
      }
    })(),
    Error,
  )
  expect(error.name).toBe('NotFoundError')
  expect(seen).toEqual(NAMES.slice(0, 20))
  sandbox.faults.clear()

  for await (const item of folder.items({ limit: 10 }, { prefetch: true })) {
    expect(item.name).toBe(NAMES[0])
    break
  }
})

test('sorting pages by offset', async () => {
  const sorted = await folder.items({ sort: 'name', direction: 'DESC', limit: 10 }).toArray()
  expect(names(sorted)).toEqual(NAMES.toReversed())
  expect(sandbox.requests.map(({ query }) => query['offset'])).toEqual(['0', '10', '20'])
  expect(sandbox.requests.some(({ query }) => 'usemarker' in query)).toBe(false)
})

test('an offset to start at pages by offset', async () => {
  expect(names(await folder.items({ offset: 20, limit: 4 }).toArray())).toEqual(NAMES.slice(20))
  expect(sandbox.requests.map(({ query }) => query['offset'])).toEqual(['20', '24'])
})

test('entries are mini, and bring what is asked for', async () => {
  const [mini] = await folder.items().take(1).toArray()
  expect(mini?.has('name', 'etag')).toBe(true)
  expect(mini?.has('createdAt')).toBe(false)
  const items = folder.items({ fields: ['createdAt', 'ownedBy.login', 'parent'], limit: 13 })
  for await (const item of items) {
    expect(item.createdAt).toBeInstanceOf(Date)
    expect(item.ownedBy.login).toBe('admin@sandbox.example')
    expect(item.parent?.id).toBe(folder.id)
    expect(item.has('description')).toBe(false)
  }
  expect(sandbox.requests.slice(-2).map(({ query }) => query['fields'])).toEqual([
    'created_at,owned_by.login,parent',
    'created_at,owned_by.login,parent',
  ])
})

test('a limit that the server lowers is followed', async () => {
  const small = await sandboxed({ maxPageSize: 3 })
  for (const name of NAMES.slice(0, 8)) {
    await small.client.root.createFolder({ name })
  }
  small.sandbox.requests.clear()
  expect(names(await small.client.root.items({ limit: 100 }).toArray())).toEqual(NAMES.slice(0, 8))
  expect(small.sandbox.requests).toHaveLength(3)
  const sorted = small.client.root.items({ sort: 'name', limit: 100 })
  expect(names(await sorted.toArray())).toEqual(NAMES.slice(0, 8))
  expect(small.sandbox.requests.slice(3).map(({ query }) => query['offset'])).toEqual([
    '0',
    '3',
    '6',
  ])
})

test('an empty page with more to come is not the end', async () => {
  const pages = [
    { entries: [], next_marker: 'b' },
    { entries: [{ type: 'folder', id: '1', name: 'late' }], next_marker: 'c' },
    { entries: [], next_marker: '' },
  ]
  const server = await serve((response, _request, count) => {
    sendJson(response, 200, pages[count - 1])
  })
  const items = await clientAt(server.url).folders.ref('0').items().toArray()
  expect(names(items)).toEqual(['late'])
  expect(server.seen).toHaveLength(3)
})

test('a marker that leads to itself is an error, not a loop', async () => {
  const server = await serve(response => {
    sendJson(response, 200, { entries: [], next_marker: 'same' })
  })
  const call = clientAt(server.url).folders.ref('0').items().toArray()
  expect((await refusal(call, Error)).message).toContain('the marker it was asked for (same)')
  expect(server.seen).toHaveLength(2)
})

test('beyond the ceiling of offsets there is a sentence, and no request', async () => {
  const error = await refusal(folder.items({ offset: 10_001 }).first(), UsageError)
  expect(error.message).toContain('Folder.items: offsets end at 10000')
  expect(error.message).toContain("leave out 'offset' and 'sort' to page by marker")
  const found = await refusal(
    client.search.query({ query: 'x', offset: 10_001 }).first(),
    UsageError,
  )
  expect(found.message).toContain('narrow the query down')
  expect(requests()).toBe(0)
})
