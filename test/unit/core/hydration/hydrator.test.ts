import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  Field,
  Hydrator,
  int64,
  Registry,
  Resource,
  resourceDecorator as BoxResource,
  wire,
  type Codec,
  type Drift,
  type Session,
} from '../../../../src/core/index.js'
import { installConverter } from '../../../../src/core/hydration/converter.js'
import { SESSION } from '../../../../src/core/session.js'
import { Book, Cover, exampleSession, Reader, registry, Shelf } from '../example.js'

const make = (raw: object, drift?: (drift: Drift) => void) =>
  new Hydrator(registry(), drift).hydrate(Book, raw, undefined) as Book & Record<string, unknown>

const full = {
  type: 'book',
  id: '1',
  title: 'Walden',
  page_count: 300,
  printed_at: '1854-08-09T00:00:00Z',
  owned_by: { type: 'reader', id: '2', name: 'Henry' },
  lent_to: [{ type: 'reader', id: '3', name: 'Ann' }, null],
  groups: [[{ type: 'reader', id: '4', name: 'Bo' }], []],
  read_at: ['2020-01-01T00:00:00Z'],
  cover: { url: 'u', expires_at: null },
  covers: [{ url: 'v' }],
  metadata: { enterprise: { myKey: { inner_Key: 1 } } },
  tags: ['a'],
}

describe('fields', () => {
  test('each kind becomes what it says', () => {
    const book = make(full)
    expect(book).toBeInstanceOf(Book)
    expect(book.pageCount).toBe(300)
    expect(book.printedAt).toEqual(new Date('1854-08-09T00:00:00Z'))
    expect(book.ownedBy).toBeInstanceOf(Reader)
    expect(book.ownedBy?.name).toBe('Henry')
    expect(book.lentTo?.[0]).toBeInstanceOf(Reader)
    expect(book.lentTo?.[1]).toBeNull()
    expect(book.groups?.[0]?.[0]).toBeInstanceOf(Reader)
    expect(book.groups?.[1]).toEqual([])
    expect(book.readAt).toEqual([new Date('2020-01-01T00:00:00Z')])
    expect(book.cover).toBeInstanceOf(Cover)
    expect(book.cover?.expiresAt).toBeNull()
    expect(book.covers?.[0]).toBeInstanceOf(Cover)
    expect(book.metadata).toBe(full.metadata)
  })

  test('null stays null and absent stays absent', () => {
    const book = make({ type: 'book', id: '1', printed_at: null, owned_by: null, cover: undefined })
    expect(Object.keys(book)).toEqual(['type', 'id', 'printedAt', 'ownedBy'])
    expect(book.printedAt).toBeNull()
    expect(book.ownedBy).toBeNull()
    expect('cover' in book).toBe(false)
    expect(book.has('printedAt')).toBe(true)
    expect(book.has('title')).toBe(false)
  })

  test('stand in the order of the wire, whatever the first reply had', () => {
    const hydrator = new Hydrator(registry())
    const keys = (raw: object) => Object.keys(hydrator.hydrate(Book, raw, undefined))
    expect(keys({ type: 'book', id: '1', title: 't', tags: [] })).toEqual([
      'type',
      'id',
      'title',
      'tags',
    ])
    expect(keys({ tags: [], id: '1', page_count: 1, title: 't' })).toEqual([
      'tags',
      'id',
      'pageCount',
      'title',
    ])
    expect(keys({ id: '1' })).toEqual(['id'])
    expect(keys({ zzz: 1, type: 'book', id: '2', title: 't' })).toEqual(['type', 'id', 'title'])
  })

  test('a reply in another order brings the same values', () => {
    const hydrator = new Hydrator(registry())
    const first = hydrator.hydrate(Book, full, undefined)
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(full), { minLength: 13 }), entries => {
        expect(hydrator.hydrate(Book, Object.fromEntries(entries), undefined)).toEqual(first)
      }),
    )
  })
})

describe('what nothing declares', () => {
  test('is no property, stays in wire() and is told of', () => {
    const drifts: Drift[] = []
    const raw = { type: 'book', id: '1', shiny: true, get: 'x', copy: 'y', toString: 'z' }
    const book = make(raw, drift => drifts.push(drift))
    expect(Object.keys(book)).toEqual(['type', 'id'])
    expect(typeof book.get).toBe('function')
    expect(typeof book.copy).toBe('function')
    expect(wire(book)).toBe(raw)
    expect(drifts[0]).toEqual({ at: 'Book', problem: 'unknown key', name: 'shiny', value: true })
    expect(drifts.map(({ name }) => name)).toEqual(['shiny', 'get', 'copy', 'toString'])
  })

  test('tells again, although the order is known by then', () => {
    const drifts: Drift[] = []
    const hydrator = new Hydrator(registry(), drift => drifts.push(drift))
    for (let round = 0; round < 3; round++) {
      hydrator.hydrate(Book, { id: '1', shiny: round }, undefined)
    }
    expect(drifts.map(({ value }) => value)).toEqual([0, 1, 2])
  })

  test('a __proto__ key changes nothing', () => {
    const raw = JSON.parse('{"type":"book","id":"1","__proto__":{"title":"polluted"}}') as object
    const book = make(raw)
    expect(Object.getPrototypeOf(book)).toBe(Book.prototype)
    expect(book.title).toBeUndefined()
    expect(({} as Record<string, unknown>)['title']).toBeUndefined()
  })

  test('an unknown type becomes a plain resource that keeps its data', () => {
    const drifts: Drift[] = []
    const hydrator = new Hydrator(registry(), drift => drifts.push(drift))
    const raw = { type: 'scroll', id: '9', title: 'Isaiah' }
    const made = hydrator.decode('thing' as never, raw, undefined) as Resource
    expect(made.constructor).toBe(Resource)
    expect(made).toMatchObject({ type: 'scroll', id: '9' })
    expect(wire(made)).toBe(raw)
    expect(drifts[0]).toMatchObject({ problem: 'unknown type', name: 'scroll', value: raw })
  })
})

describe('the wire type', () => {
  const hydrator = new Hydrator(registry())
  test('picks among the registered classes', () => {
    const decode = (raw: object) => hydrator.decode('thing' as never, raw, undefined)
    expect(decode({ type: 'shelf', id: '1' })).toBeInstanceOf(Shelf)
    expect(decode({ type: 'book', id: '1' })).toBeInstanceOf(Book)
  })

  test('falls back to the declared class when it is missing', () => {
    expect(hydrator.decode('reader' as never, { id: '1' }, undefined)).toBeInstanceOf(Reader)
    const entry = hydrator.decode('thing' as never, { id: '1' }, undefined) as object
    expect(entry.constructor).toBe(Resource)
  })

  test('of a registered subclass makes that, nested too', () => {
    class Member extends Reader {
      get hello(): string {
        return `Hello ${this.name}`
      }
    }
    BoxResource('reader', { register: false })(Member)
    const own = new Hydrator(registry().add(Member))
    const book = own.hydrate(Book, full, undefined) as Book
    expect((book.ownedBy as Member).hello).toBe('Hello Henry')
    expect((book.groups?.[0]?.[0] as Member).hello).toBe('Hello Bo')
    expect(make(full).ownedBy).not.toBeInstanceOf(Member)
  })
})

test("a user's constructor and private members work", () => {
  let made = 0
  class Diary extends Resource<'diary'> {
    #reads = 0
    @Field() declare title: string
    constructor() {
      super()
      made++
    }
    read(): string {
      this.#reads++
      return `${this.title} ${String(this.#reads)}`
    }
  }
  const diary = new Hydrator(new Registry()).hydrate(Diary, { title: 'T' }, undefined) as Diary
  expect([diary.read(), diary.read()]).toEqual(['T 1', 'T 2'])
  expect(made).toBe(1)
})

describe('codecs', () => {
  test('decode parts through the hydrator', () => {
    const pair: Codec<unknown[]> = {
      decode: (raw, decode) => [
        decode(Date, (raw as unknown[])[0]),
        decode('reader' as never, (raw as unknown[])[1]),
      ],
    }
    class Loan extends Resource<'loan'> {
      @Field(pair) declare pair: unknown[]
    }
    const session = exampleSession()
    const loan = session.hydrator.hydrate(
      Loan,
      { pair: ['2020-01-01T00:00:00Z', { type: 'reader', id: '1' }] },
      session,
    ) as Loan
    expect(loan.pair[0]).toEqual(new Date('2020-01-01T00:00:00Z'))
    expect((loan.pair[1] as { [SESSION]: Session })[SESSION]).toBe(session)
  })

  test('int64 keeps every digit', () => {
    expect(int64.decode('12345678901234567890', () => undefined as never)).toBe(
      '12345678901234567890',
    )
    expect(int64.decode(7, () => undefined as never)).toBe('7')
  })
})

describe('decode', () => {
  const hydrator = new Hydrator(registry())
  test('leaves null and undefined', () => {
    expect(hydrator.decode('book' as never, null, undefined)).toBeNull()
    expect(hydrator.decode(Date, undefined, undefined)).toBeUndefined()
  })

  test('takes lists of kinds', () => {
    const made = hydrator.decode(['book'] as never, [full, null], undefined) as unknown[]
    expect(made[0]).toBeInstanceOf(Book)
    expect(made[1]).toBeNull()
  })

  test('names a type that no class is registered for', () => {
    expect(() => hydrator.decode('boook' as never, {}, undefined)).toThrow(
      "no class is registered for 'boook'; did you mean 'book'?",
    )
  })
})

test('a class of no fields asks for class-transformer', () => {
  class Foreign {
    readonly own = 1
  }
  installConverter(undefined as never)
  expect(() => new Hydrator(new Registry()).hydrate(Foreign, {}, undefined)).toThrow(
    "Foreign: the class has no @Field, or asks for class-transformer; declare its fields with @Field, or write import 'boxwright/class-transformer' once in the program.",
  )
})

test('nothing that a server may send makes it throw, and nothing is lost', () => {
  const session = exampleSession()
  const value = fc.jsonValue()
  const surprising = fc.dictionary(
    fc.oneof(fc.constantFrom(...Object.keys(full), 'get', '__proto__', 'constructor'), fc.string()),
    fc.oneof(value, fc.constantFrom(...Object.values(full))),
  )
  fc.assert(
    fc.property(fc.oneof(value, surprising), raw => {
      for (const kind of ['book', 'thing', 'reader', Date, [Date], ['book'], () => Cover]) {
        const made = session.hydrator.decode(kind as never, raw, session)
        if (made instanceof Resource) {
          expect(wire(made)).toBe(raw)
          expect(typeof made.get).toBe('function')
          expect(Object.getPrototypeOf(made)).not.toBe(Object.prototype)
        }
      }
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['printed_at', 'printedAt', 'soon'],
  ['printed_at', 'printedAt', 5],
  ['owned_by', 'ownedBy', 'Henry'],
  ['lent_to', 'lentTo', { a: 1 }],
  ['cover', 'cover', ['u']],
  ['covers', 'covers', 'u'],
])('a value of %s that is not of its kind is kept and told of', (wireName, key, value) => {
  const drifts: Drift[] = []
  const book = make({ [wireName]: value }, drift => drifts.push(drift))
  expect(book[key]).toBe(value)
  expect(drifts).toMatchObject([{ at: `Book.${key}`, problem: 'unexpected value', value }])
})
