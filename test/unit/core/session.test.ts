import { describe, expect, test, vi } from 'vitest'
import { wire } from '../../../src/core/index.js'
import { bind, sessionOf } from '../../../src/core/session.js'
import { UsageError } from '../../../src/errors/index.js'
import type { Reader } from './example.js'
import { Book, BookRepository, exampleSession } from './example.js'

test('what no client made says so', async () => {
  const sentence =
    "Book.copy: this Book was not made by a client; take it from a client's reply or from ref(id)."
  await expect(new Book().copy({ parent: { id: '1' } })).rejects.toThrow(new UsageError(sentence))
  await expect(new Book().get()).rejects.toThrow('Book.get: this Book was not made by a client')
  expect(() => new Book().readers()).toThrow(UsageError)
  expect(wire(new Book())).toBeUndefined()
})

describe('the slots', () => {
  const session = exampleSession()
  const raw = { type: 'book', id: '1', owned_by: { type: 'reader', id: '2', name: 'n' } }
  const book = session.hydrator.hydrate(Book, raw, session) as Book

  test('cannot be seen', () => {
    expect(Reflect.ownKeys(book)).toEqual(['type', 'id', 'ownedBy'])
    expect(JSON.parse(JSON.stringify(book))).toEqual({
      type: 'book',
      id: '1',
      ownedBy: { type: 'reader', id: '2', name: 'n' },
    })
    expect(Object.assign({}, book)).toEqual({ type: 'book', id: '1', ownedBy: book.ownedBy })
  })

  test('are there for what is nested', () => {
    expect(sessionOf(book.ownedBy as Reader, 'get')).toBe(session)
    expect(wire(book.ownedBy as Reader)).toBe(raw.owned_by)
  })

  test('serve classes of another lineage', () => {
    class Free {
      readonly x = 1
    }
    const free = bind(new Free(), session)
    expect(sessionOf(free, 'x')).toBe(session)
    expect(Object.keys(free)).toEqual(['x'])
  })
})

test('a class from a second copy of the package works', async () => {
  vi.resetModules()
  const second = await import('../../../src/core/index.js')
  expect(second.Resource).not.toBe(Object.getPrototypeOf(Book))
  class Scroll extends second.Resource<'scroll'> {
    declare title: string
    declare read: () => Promise<unknown>
  }
  second.Field()(Scroll.prototype, 'title')
  second.Endpoint('POST /scrolls/{id}/read', undefined, { input: false })(
    Scroll.prototype as never,
    'read' as never,
  )
  second.resourceDecorator('scroll', { register: false })(Scroll)

  const session = exampleSession(() => ({ body: { type: 'scroll', id: '2', title: 'again' } }))
  session.hydrator.registry.add(Scroll)
  const raw = { type: 'scroll', id: '1', title: 'Isaiah' }
  const scroll = session.hydrator.decode('scroll' as never, raw, session) as Scroll
  expect(scroll).toBeInstanceOf(Scroll)
  expect(wire(scroll)).toBe(raw)
  expect(second.wire(scroll)).toBe(raw)
  await scroll.read()
  expect(await scroll.get()).toMatchObject({ title: 'again' })
  expect(session.sent.map(({ path }) => path)).toEqual(['/scrolls/1/read', '/scrolls/1'])

  const book = new BookRepository(session, Book).ref('7')
  await book.copy({ parent: scroll })
  expect(session.sent[2]?.body).toEqual({ json: { parent: { type: 'scroll', id: '1' } } })
})
