import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  encodeDate,
  encodeQueryValue,
  encodeValue,
  idOnly,
  jsonText,
  range,
  verbatim,
} from '../../../../src/core/hydration/encode.js'
import { UsageError } from '../../../../src/errors/index.js'
import { Book, BookRepository, exampleSession } from '../example.js'

const session = exampleSession()
const book = new BookRepository(session, Book).ref('7')

describe('a JSON value', () => {
  test('has its keys in snake_case, all the way down', () => {
    expect(encodeValue({ aB: [{ cD: { eF: 1 } }], 'x-y': 2 }, 'at')).toEqual({
      a_b: [{ c_d: { e_f: 1 } }],
      'x-y': 2,
    })
  })

  test('leaves out what is undefined and keeps null', () => {
    const encoded = encodeValue({ a: undefined, b: null, c: { d: undefined } }, 'at')
    expect(encoded).toStrictEqual({ b: null, c: {} })
  })

  test('sends a resource as its type and id', () => {
    expect(encodeValue({ parent: book }, 'at')).toEqual({ parent: { type: 'book', id: '7' } })
    const loaded = session.hydrator.hydrate(Book, { type: 'book', id: '8', title: 'x' }, session)
    expect(encodeValue([loaded], 'at')).toEqual([{ type: 'book', id: '8' }])
  })

  test('writes dates, and refuses one that is none, by its place', () => {
    expect(encodeValue({ unsharedAt: new Date(0) }, 'at')).toEqual({
      unshared_at: '1970-01-01T00:00:00Z',
    })
    expect(() => encodeValue({ a: [{ until: new Date(NaN) }] }, 'Book.copy')).toThrow(
      new UsageError('Book.copy.a[0].until is an invalid Date; pass a Date that holds a time.'),
    )
  })

  test('never changes what it was given, and every key comes back', () => {
    const camel = fc.stringMatching(/^[a-z]{1,3}([A-Z][a-z]{1,2}){0,2}$/)
    const { tree } = fc.letrec<{ tree: unknown }>(tie => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.jsonValue({ maxDepth: 0 }),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(camel, tie('tree'), { maxKeys: 3 }),
      ),
    }))
    const back = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(back)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value).map(([key, inner]) => [
                key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
                back(inner),
              ]),
            )
          : value
    fc.assert(
      fc.property(tree, value => {
        const before = structuredClone(value)
        expect(back(encodeValue(value, 'at'))).toEqual(value)
        expect(value).toEqual(before)
      }),
    )
  })
})

describe('dates', () => {
  test.each([
    ['2024-05-01T10:00:00.000Z', '2024-05-01T10:00:00Z'],
    ['2024-05-01T10:00:00.120Z', '2024-05-01T10:00:00.120Z'],
  ])('%s', (iso, text) => {
    expect(encodeDate(new Date(iso), 'at')).toBe(text)
  })

  test('come back as they were', () => {
    const valid = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(valid, date => {
        expect(new Date(encodeDate(date, 'at'))).toEqual(date)
      }),
    )
  })
})

describe('a query value', () => {
  test.each<[unknown, string | undefined]>([
    ['a', 'a'],
    [5, '5'],
    [true, 'true'],
    [false, 'false'],
    [12n, '12'],
    ['', ''],
    [new Date(0), '1970-01-01T00:00:00Z'],
    [['a', 1, new Date(1)], 'a,1,1970-01-01T00:00:00.001Z'],
    [[], ''],
    [book, '7'],
    [[{ id: '1' }, { id: '2' }], '1,2'],
    [null, undefined],
    [undefined, undefined],
  ])('%s is %s', (value, text) => {
    expect(encodeQueryValue(value, 'at')).toBe(text)
  })

  test.each([{ a: 1 }, [[1]], [null], () => 1, Symbol('x'), { id: 5 }])('%s is refused', value => {
    expect(() => encodeQueryValue(value, 'Book.search: x')).toThrow(
      new UsageError(
        'Book.search: x cannot stand in a query; pass a string, a number, a boolean, a Date, something with an id, or a list of these.',
      ),
    )
  })
})

describe('encoders', () => {
  test('verbatim never rewrites what a user made up', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), invented => {
        expect(verbatim(invented)).toBe(invented)
        expect(JSON.parse(jsonText(invented) as string)).toEqual(
          JSON.parse(JSON.stringify(invented)),
        )
      }),
    )
  })

  test('range leaves an open side empty', () => {
    expect(range([new Date(0), undefined])).toBe('1970-01-01T00:00:00Z,')
    expect(range([null, 5])).toBe(',5')
    expect(range([1, 2])).toBe('1,2')
  })

  test('idOnly leaves the id', () => {
    expect(idOnly(book)).toEqual({ id: '7' })
    expect(idOnly({ id: '1', type: 'x' })).toEqual({ id: '1' })
  })
})
