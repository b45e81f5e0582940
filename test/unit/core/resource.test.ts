import { describe, expect, test } from 'vitest'
import { Resource, resourceDecorator as BoxResource, wire } from '../../../src/core/index.js'
import { UsageError } from '../../../src/errors/index.js'
import { Book, BookRepository, Cover, exampleSession, Reader } from './example.js'

const loaded = { type: 'book', id: '7', title: 'Walden', tags: ['a'] }
const setUp = () => {
  const session = exampleSession(() => ({ body: loaded }))
  return { session, books: new BookRepository(session, Book), sent: session.sent }
}

describe('ref', () => {
  test('sends nothing and has nothing but its type and id', () => {
    const { books, sent } = setUp()
    const book = books.ref('7')
    expect(book).toBeInstanceOf(Book)
    expect(Object.assign({}, book)).toEqual({ type: 'book', id: '7' })
    expect(wire(book)).toBeUndefined()
    expect(sent).toEqual([])
  })

  test('is no promise, so that an async function can return it', async () => {
    const book = setUp().books.ref('7')
    expect(await Promise.resolve(book)).toBe(book)
  })

  test.each(['', '..', 'a/b', 7, undefined])('%j is no id', id => {
    expect(() => setUp().books.ref(id as string)).toThrow(UsageError)
  })
})

describe('get', () => {
  test('brings a new instance and leaves the old one alone', async () => {
    const { books, sent } = setUp()
    const book = books.ref('7')
    const full = await book.get()
    expect(full).toBeInstanceOf(Book)
    expect(full).not.toBe(book)
    expect(full.title).toBe('Walden')
    expect(Object.assign({}, book)).toEqual({ type: 'book', id: '7' })
    expect(sent[0]).toMatchObject({
      method: 'GET',
      path: '/books/7',
      query: {},
      operation: 'Book.get',
    })
    expect(sent[0]?.body).toBeUndefined()
  })

  test('selects fields, and passes the other options on', async () => {
    const { books, sent } = setUp()
    await books.get('7', {
      fields: ['tags', 'ownedBy.login'],
      asUser: '5',
      timeout: 9,
      query: { aB: 1 },
    })
    expect(sent[0]).toMatchObject({
      query: { fields: 'tags,owned_by.login', aB: '1' },
      options: { asUser: '5', timeout: 9 },
    })
  })

  test('resolves to undefined when nothing changed', async () => {
    const session = exampleSession(() => ({ status: 304 }))
    const books = new BookRepository(session, Book)
    expect(await books.get('7', { ifNoneMatch: '3' })).toBeUndefined()
    expect(session.sent[0]?.ifNoneMatch).toBe('3')
  })

  test('refuses ids and fields before anything is sent', async () => {
    const { books, sent } = setUp()
    await expect(books.get('../x')).rejects.toThrow(UsageError)
    await expect(books.get('7', { fields: ['nope' as 'tags'] })).rejects.toThrow(
      "fields: Book has no field 'nope'",
    )
    expect(sent).toEqual([])
  })

  test('of what has no address of its own says so', async () => {
    @BoxResource('page', { register: false, path: null })
    class Page extends Resource<'page'> {}
    const { session } = setUp()
    const page = session.hydrator.hydrate(Page, { id: '1' }, session) as Page
    await expect(page.get()).rejects.toThrow(
      'Page.get: a Page has no address of its own; read it where it is listed or nested.',
    )
  })
})

describe('has', () => {
  const { session } = setUp()
  const book = session.hydrator.hydrate(Book, { ...loaded, cover: null }, session) as Book

  test('tells what came, null included', () => {
    expect(book.has('title', 'tags')).toBe(true)
    expect(book.has('cover')).toBe(true)
    expect(book.has('title', 'pageCount')).toBe(false)
  })

  test('asks for a name', () => {
    expect(() => book.has()).toThrow('Book.has: name at least one field.')
  })
})

describe('a reply', () => {
  const reply = (answer: object) =>
    new BookRepository(
      exampleSession(() => answer),
      Book,
    ).ref('1')

  test('without a body brings nothing', async () => {
    expect(await reply({ status: 204 }).copy({ parent: { id: '1' } })).toBeUndefined()
    await expect(reply({ status: 200, body: { x: 1 } }).delete()).resolves.toBeUndefined()
  })

  test('of a made thing is of its class', async () => {
    const session = exampleSession(() => ({ status: 201, body: loaded }))
    const made = await new BookRepository(session, Book).create({ title: 'Walden' })
    expect(made).toBeInstanceOf(Book)
    expect(made.title).toBe('Walden')
  })
})

test('a value class has no session', () => {
  const session = exampleSession()
  const book = session.hydrator.hydrate(Book, { cover: { url: 'u' } }, session) as Book
  expect(Reflect.ownKeys(book.cover as Cover)).toEqual(['url'])
  expect(wire(book.cover as Cover)).toBeUndefined()
  expect(new Reader()).toBeInstanceOf(Resource)
})
