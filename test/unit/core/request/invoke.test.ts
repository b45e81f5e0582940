import { expect, test } from 'vitest'
import { Endpoint, Endpoints, json, type Get, type Post } from '../../../../src/core/index.js'
import { Book, Cover, exampleSession, named } from '../example.js'

class Calls extends Endpoints {
  @Endpoint('GET /text', undefined, { response: 'bytes' }) declare bytes: Get<Uint8Array>
  @Endpoint('GET /stream', undefined, { response: 'stream' }) declare stream: Get<object>
  @Endpoint('GET /where', undefined, { response: 'location' }) declare where: Get<string>
  @Endpoint('POST /many', [named<Book>('book')], {
    unwrap: (body: { entries: unknown }) => body.entries,
    idempotent: true,
    accepts202: true,
  })
  declare many: Post<Book[], { name?: string }>
  @Endpoint('GET /cover', () => Cover) declare cover: Get<Cover>
  @Endpoint('GET /raw', json<object>()) declare raw: Get<object>
}

const calls = (answer: object) => {
  const session = exampleSession(() => answer)
  return { at: new Calls(session), sent: session.sent }
}

test('bytes, streams and addresses are handed over as they are', async () => {
  const body = new Uint8Array([1])
  const { at } = calls({ body, headers: { location: 'https://box.test/x' } })
  expect(await at.bytes()).toBe(body)
  expect(await at.stream()).toBe(body)
  expect(await at.where()).toBe('https://box.test/x')
})

test('a list in a wrapper is taken out of it, and its fields can be selected', async () => {
  const { at, sent } = calls({ body: { entries: [{ type: 'book', id: '1' }] } })
  const [book] = await at.many({ name: 'x' }, { fields: ['pageCount' as never] })
  expect(book).toBeInstanceOf(Book)
  expect(sent[0]).toMatchObject({
    query: { fields: 'page_count' },
    rules: { idempotent: true, accepts202: true },
  })
})

test('value classes and JSON as it was sent', async () => {
  const body = { url: 'u', expires_at: null }
  const { at } = calls({ body })
  expect(await at.cover()).toBeInstanceOf(Cover)
  expect(await at.raw()).toBe(body)
})

test('an endpoint is no property of the instance, and an instance may have its own', async () => {
  const { at } = calls({ body: {} })
  expect(Object.keys(at)).toEqual([])
  at.raw = (() => Promise.resolve('mine')) as never
  expect(await at.raw()).toBe('mine')
})
