import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  Endpoint,
  Endpoints,
  idOnly,
  jsonText,
  range,
  Resource,
  resourceDecorator as BoxResource,
  Field,
  type Get,
  type Post,
  type Put,
} from '../../../../src/core/index.js'
import { DeclarationError, UsageError } from '../../../../src/errors/index.js'
import { Book, BookRepository, exampleSession } from '../example.js'

interface Anything {
  readonly [key: string]: unknown
}

@BoxResource('crate', { register: false })
class Crate extends Resource<'crate'> {
  @Field() declare room?: string
  @Endpoint('POST /crates/{id}/go') declare go: Post<void, Anything>
  @Endpoint('POST /crates/go', undefined, { self: 'item', body: { kind_of: 'fast' } })
  declare goFast: Post<void, Anything>
  @Endpoint('PUT /crates/{id}/wrapped', undefined, { wrap: 'lock' })
  declare wrapped: Put<void, Anything>
  @Endpoint('POST /labels', undefined, { idAs: 'crate_id', wrap: 'label' })
  declare label: Post<void, Anything>
  @Endpoint('GET /labels', undefined, { input: true, idAs: 'crate_id' })
  declare labels: Get<void, Anything>
  @Endpoint('PUT /crates/{id}/empty', undefined, { input: false, body: { lock: null } })
  declare empty: Put<void>
  @Endpoint('PUT /crates/{id}/fixed', undefined, { query: { fields: 'lock' }, inQuery: ['dryRun'] })
  declare fixed: Put<void, Anything>
  @Endpoint('GET /crates/{id}/find', undefined, {
    input: true,
    encode: { filters: jsonText, sizeRange: range },
    boxVersion: '2025.0',
    base: 'upload',
  })
  declare find: Get<void, Anything>
  @Endpoint('GET /rooms/{room}/crates/{id}') declare inRoom: Get<void>
  @Endpoint('POST /crates/{id}/to/{version}', undefined, { encode: { by: idOnly } })
  declare promote: Post<void, Anything & { version: string }>
  @Endpoint('GET /crates/{nowhere}' as 'GET /crates/{id}') declare lost: Get<void>
  @Endpoint('POST /crates/{id}/content', undefined, {
    content: (input: { name: string }, { id }) => ({
      multipart: [{ name: input.name, value: id }],
    }),
    inQuery: ['notify'],
  })
  declare upload: Post<void, { name: string; notify?: boolean }>
}

class Crates extends Endpoints {
  @Endpoint('GET /crates/{id}/label', undefined, { input: true })
  declare label: Get<void, { id: string }>
}

const setUp = () => {
  const session = exampleSession()
  const crate = session.hydrator.hydrate(Crate, { type: 'crate', id: '7', room: 'r 1' }, session)
  return { session, crate: crate as Crate, sent: session.sent }
}

describe('a body', () => {
  test('is the input, encoded', async () => {
    const { crate, sent } = setUp()
    await crate.go({ aB: { cD: null }, left: undefined, at: new Date(0), to: crate })
    expect(sent[0]).toMatchObject({
      method: 'POST',
      base: 'api',
      path: '/crates/7/go',
      query: {},
      operation: 'Crate.go',
      body: {
        json: { a_b: { c_d: null }, at: '1970-01-01T00:00:00Z', to: { type: 'crate', id: '7' } },
      },
    })
    expect(sent[0]?.body).not.toHaveProperty('json.left')
  })

  test('has fixed members and the resource itself', async () => {
    const { crate, sent } = setUp()
    await crate.goFast({ x: 1, kindOf: 'slow' })
    expect(sent[0]?.body).toEqual({
      json: { x: 1, kind_of: 'fast', item: { type: 'crate', id: '7' } },
    })
  })

  test('has the id of the resource, beside what is wrapped', async () => {
    const { crate, sent } = setUp()
    await crate.label({ crateId: 'other' })
    expect(sent[0]).toMatchObject({ path: '/labels', query: {} })
    expect(sent[0]?.body).toEqual({ json: { crate_id: '7', label: { crate_id: 'other' } } })
    await crate.labels({ color: 'red' })
    expect(sent[1]).toMatchObject({ path: '/labels', query: { crate_id: '7', color: 'red' } })
    expect(sent[1]?.body).toBeUndefined()
    const { label } = Crate.prototype
    const books = new BookRepository(exampleSession(), Book)
    await expect(Reflect.apply(label, books, [{}])).rejects.toThrow(DeclarationError)
  })

  test('can be wrapped, empty or of its own form', async () => {
    const { crate, sent } = setUp()
    await crate.wrapped({ isOn: true })
    await crate.wrapped({})
    await crate.empty()
    await crate.go({})
    await crate.upload({ name: 'n', notify: true })
    expect(sent.map(({ body }) => body)).toEqual([
      { json: { lock: { is_on: true } } },
      { json: { lock: {} } },
      { json: { lock: null } },
      undefined,
      { multipart: [{ name: 'n', value: '7' }] },
    ])
    expect(sent[4]?.query).toEqual({ notify: 'true' })
  })

  test('keeps keys that users invent, whatever they are', async () => {
    const { session, sent } = setUp()
    const book = new BookRepository(session, Book).ref('1')
    const check = async (values: Record<string, unknown>) => {
      await book.putMetadata({ values, dryRun: true })
      expect(sent.pop()).toMatchObject({ body: { json: { values } }, query: { dry_run: 'true' } })
    }
    await check({ myKey: { innerKey: 1 }, 'with space': null, $x: [{ aB: 1 }] })
    await fc.assert(fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), check))
  })
})

describe('a query', () => {
  test('is the input of a call without a body', async () => {
    const { crate, sent } = setUp()
    await crate.find({ someName: ['a', 'b'], filters: [{ aB: 1 }], sizeRange: [1, null], no: null })
    expect(sent[0]).toMatchObject({
      base: 'upload',
      query: { some_name: 'a,b', filters: '[{"aB":1}]', size_range: '1,' },
      body: undefined,
      rules: { boxVersion: '2025.0' },
    })
    expect(sent[0]?.query).not.toHaveProperty('no')
  })

  test('has fixed parameters, those that stand there in spite of a body, and those of the options', async () => {
    const { crate, sent } = setUp()
    await crate.fixed({ dryRun: false, aB: 1 }, { query: { rawName: 5, other_one: true } })
    expect(sent[0]).toMatchObject({
      query: { fields: 'lock', dry_run: 'false', rawName: '5', other_one: 'true' },
      body: { json: { a_b: 1 } },
    })
  })

  test('names what cannot stand in it', async () => {
    const { crate, sent } = setUp()
    await expect(crate.find({ deep: { a: 1 } })).rejects.toThrow(
      'Crate.find: deep cannot stand in a query',
    )
    await expect(crate.find({ at: new Date(NaN) })).rejects.toThrow(
      'Crate.find: at is an invalid Date',
    )
    expect(sent).toEqual([])
  })
})

describe('holes', () => {
  test('come from the resource', async () => {
    const { crate, sent } = setUp()
    await crate.inRoom()
    expect(sent[0]?.path).toBe('/rooms/r%201/crates/7')
  })

  test('come from the input, which is then not sent again', async () => {
    const { session, sent } = setUp()
    const book = new BookRepository(session, Book).ref('1')
    await book.edition({ edition: '2', lang: 'de' })
    await book.edition({ edition: { id: '3' } })
    expect(sent.map(({ path, query }) => [path, query])).toEqual([
      ['/books/1/editions/2', { lang: 'de' }],
      ['/books/1/editions/3', {}],
    ])
  })

  test('an id in the input is not the address of a resource, but that of a group of endpoints', async () => {
    const { session, crate, sent } = setUp()
    await crate.promote({ id: '99', version: '3', by: { id: '5', type: 'user' } })
    await new Crates(session).label({ id: '4' })
    expect(sent[0]).toMatchObject({
      path: '/crates/7/to/3',
      body: { json: { id: '99', by: { id: '5' } } },
    })
    expect(sent[1]).toMatchObject({ path: '/crates/4/label', query: {} })
  })

  test('without a source are told', async () => {
    const { crate, sent } = setUp()
    await expect(crate.lost()).rejects.toThrow(
      new DeclarationError(
        "Crate.lost: '{nowhere}' in GET /crates/{nowhere} has no source; name it {id}, make it a field, or pass it in the input.",
      ),
    )
    expect(sent).toEqual([])
  })

  test('cannot lead to another address', async () => {
    const { session, crate, sent } = setUp()
    await expect(crate.promote({ version: '../x' })).rejects.toThrow(UsageError)
    await expect(crate.promote({ version: undefined as never })).rejects.toThrow(
      "'{version}' in POST /crates/{id}/to/{version} has no source",
    )
    expect(() => new BookRepository(session, Book).ref('../x')).toThrow(UsageError)
    expect(sent).toEqual([])
  })
})

test.each([null, 'x', 5])('an input of %j is refused', async input => {
  const { crate, sent } = setUp()
  await expect(crate.go(input as never)).rejects.toThrow(
    `Crate.go: the input must be an object, not ${typeof input}; pass its values by name.`,
  )
  expect(sent).toEqual([])
})
