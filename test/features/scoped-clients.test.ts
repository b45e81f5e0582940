import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient, type BoxClient } from '../../src/index.js'
import { baseUrlsAt, startEcho, type EchoServer } from '../support/echo-server.js'

let server: EchoServer

beforeAll(async () => {
  server = await startEcho(seen => ({
    type: 'folder',
    id: '0',
    name: JSON.stringify(seen.headers),
  }))
})
afterAll(() => server.close())

const clientAt = () => createClient({ auth: 'token', baseUrls: baseUrlsAt(server.url) })

const headersOf = async (client: BoxClient) => {
  const { name } = await client.folders.get('0')
  return JSON.parse(name) as Record<string, string>
}

type Step =
  | { readonly kind: 'asUser'; readonly value: string }
  | { readonly kind: 'link'; readonly value: string }
  | { readonly kind: 'header'; readonly value: string }

const step = fc.record({
  kind: fc.constantFrom<Step['kind']>('asUser', 'link', 'header'),
  value: fc.nat({ max: 99_999 }).map(String),
})

type Model = Readonly<Record<string, string>>

function apply(client: BoxClient, model: Model, { kind, value }: Step): [BoxClient, Model] {
  switch (kind) {
    case 'asUser':
      return [client.asUser(value), { ...model, 'as-user': value }]
    case 'link': {
      const url = `https://app.box.com/s/${value}`
      return [client.withSharedLink(url), { ...model, boxapi: `shared_link=${url}` }]
    }
    case 'header':
      return [client.with({ headers: { 'X-Trace': value } }), { ...model, 'x-trace': value }]
  }
}

test('interleaved scoped clients never see one another', async () => {
  const root = clientAt()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { maxLength: 4 }), { minLength: 2, maxLength: 5 }),
      async chains => {
        const scoped = chains.map(chain =>
          chain.reduce<[BoxClient, Model]>(
            ([client, model], next) => apply(client, model, next),
            [root, {}],
          ),
        )
        const seen = await Promise.all(scoped.map(([client]) => headersOf(client)))
        for (const [index, [, model]] of scoped.entries()) {
          const { 'as-user': asUser, boxapi, 'x-trace': trace, authorization } = seen[index] ?? {}
          expect({ 'as-user': asUser, boxapi, 'x-trace': trace }).toEqual({
            'as-user': undefined,
            boxapi: undefined,
            'x-trace': undefined,
            ...model,
          })
          expect(authorization).toBe('Bearer token')
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('what a scoped client brings keeps its scope', async () => {
  const client = clientAt().asUser('7')
  const folder = await client.folders.get('0')
  await folder.get()
  expect(server.seen.at(-1)?.headers['as-user']).toBe('7')
})

test('values in the BoxApi header are encoded', async () => {
  const client = clientAt().withSharedLink('https://app.box.com/s/a?b=1&c=2', 'p&ss=wörd')
  const { boxapi = '' } = await headersOf(client)
  const values = new URLSearchParams(boxapi)
  expect(values.get('shared_link')).toBe('https://app.box.com/s/a?b=1&c=2')
  expect(values.get('shared_link_password')).toBe('p&ss=wörd')
})

test('an id that would change the address is refused before any request', async () => {
  const before = server.seen.length
  const client = clientAt()
  await expect(client.folders.get('../folders/0?recursive=true#')).rejects.toThrow(
    /pass the id alone/,
  )
  expect(() => client.folders.ref('..')).toThrow(/pass the id alone/)
  expect(() => client.folders.ref('')).toThrow(/pass the id alone/)
  expect(() => client.asUser('1/2')).toThrow(/client\.asUser/)
  expect(() => client.folders.ref(12 as unknown as string)).toThrow(/must be a string, not number/)
  expect(server.seen.length).toBe(before)
})

test('options that cannot be used are told in a sentence', () => {
  expect(() => createClient({ auth: undefined })).toThrow(/auth must be a token/)
  expect(() => createClient({ auth: 't', baseUrls: { api: 'nowhere' } })).toThrow(/baseUrls\.api/)
  expect(() => clientAt().withSharedLink('abc')).toThrow(/whole address/)
})

test('scoped clients share one connection', async () => {
  const client = clientAt()
  const before = server.connections()
  for (const id of ['1', '2', '3']) {
    await client.asUser(id).root.get()
    await client.with({ headers: { 'x-id': id } }).root.get()
  }
  expect(server.connections() - before).toBe(1)
  await client.close()
})
