import { describe as suite, expect, test } from 'vitest'
import {
  bind,
  describe,
  Endpoint,
  Field,
  Hydrator,
  own,
  Registry,
  Resource,
  resourceDecorator as BoxResource,
  type Delete,
  type Get,
  type Post,
  type Session,
} from '../../../../src/core/index.js'
import { declareField } from '../../../../src/core/metadata/declare.js'
import { DeclarationError } from '../../../../src/errors/index.js'
import { Book, BookRepository, Cover, Reader, Shelf, named } from '../example.js'

suite('what is declared', () => {
  test('name, path, fields and endpoints', () => {
    const { name, path, fields, byWire, base, endpoints, hydrate, target } = describe(Book)
    expect({ name, path, base, hydrate, target }).toEqual({
      name: 'book',
      path: '/books',
      base: 'api',
      hydrate: 'compiled',
      target: Book,
    })
    expect(Object.keys(fields).slice(0, 4)).toEqual(['type', 'id', 'title', 'pageCount'])
    expect(fields['pageCount']).toMatchObject({ wire: 'page_count', kind: undefined })
    expect(byWire['printed_at']).toBe(fields['printedAt'])
    expect(endpoints['copy']?.parsed).toEqual({
      method: 'POST',
      path: '/books/{id}/copy',
      texts: ['/books/', '/copy'],
      holes: ['id'],
    })
    expect(endpoints['copy']?.owner).toBe('Book')
  })

  test('a path of its own, of its parent, or none', () => {
    @BoxResource('shelf', { register: false })
    class Tall extends Shelf {}
    @BoxResource('drawer' as 'shelf', { register: false, path: null })
    class Drawer extends Shelf {}
    @BoxResource('cupboard' as 'shelf', { register: false })
    class Cupboard extends Shelf {}
    expect(describe(Tall).path).toBe('/shelves')
    expect(describe(Drawer).path).toBeUndefined()
    expect(describe(Cupboard).path).toBe('/cupboards')
  })

  test('value classes and repositories have no name', () => {
    expect(describe(Cover)).toMatchObject({ name: undefined, path: undefined })
    expect(Object.keys(describe(BookRepository).endpoints)).toEqual(['create'])
    expect(Object.keys(describe(Object).fields)).toEqual([])
  })

  test('names that every object has are no declarations', () => {
    expect('toString' in describe(Cover).fields).toBe(false)
    expect('constructor' in describe(Cover).endpoints).toBe(false)
  })

  test('it is frozen, and the same each time', () => {
    const descriptor = describe(Book)
    expect(describe(Book)).toBe(descriptor)
    const parts = [descriptor, descriptor.fields, descriptor.byWire, descriptor.endpoints]
    const inner = [descriptor.fields['title'], descriptor.endpoints['copy']]
    for (const part of [...parts, ...inner, descriptor.endpoints['copy']?.parsed.holes]) {
      expect(Object.isFrozen(part)).toBe(true)
    }
  })
})

suite('inheritance', () => {
  class Comic extends Book {
    @Field({ name: 'page_total' }) declare pageCount?: number
    @Field() declare inked?: boolean
    @Endpoint('DELETE /comics/{id}', undefined, { input: true })
    declare delete: Delete<{ recursive?: boolean }>
  }

  test("a child's declaration replaces its parent's", () => {
    const { fields, byWire, endpoints } = describe(Comic)
    expect(fields['pageCount']?.wire).toBe('page_total')
    expect(byWire['page_count']).toBeUndefined()
    expect(endpoints['delete']?.route).toBe('DELETE /comics/{id}')
    expect(Object.keys(endpoints)).toEqual(Object.keys(describe(Book).endpoints))
  })

  test('nothing leaks to the parent or to a sibling', () => {
    class Novel extends Book {}
    for (const other of [Book, Novel]) {
      expect(describe(other).fields['inked']).toBeUndefined()
      expect(describe(other).fields['pageCount']?.wire).toBe('page_count')
      expect(describe(other).endpoints['delete']?.route).toBe('DELETE /books/{id}')
    }
  })
})

suite('declarations that cannot work', () => {
  const refused = (sentence: string, target: () => unknown) => {
    expect(target).toThrow(DeclarationError)
    expect(target).toThrow(sentence)
  }

  test('two fields of one wire name', () => {
    class Twins extends Resource<'twins'> {
      @Field({ name: 'name' }) declare first?: string
      @Field() declare name?: string
    }
    refused(
      "Twins.name: 'name' is already the wire name of Twins.first; give one of them another with @Field({ name: '...' }).",
      () => describe(Twins),
    )
  })

  test('an endpoint that hides a field', () => {
    class Hidden extends Resource<'hidden'> {
      @Field() declare lock?: string
    }
    class Hiding extends Hidden {}
    Endpoint('GET /hidden/{id}/lock')(Hiding.prototype as never, 'lock' as never)
    refused(
      "Hiding.lock: an endpoint and a field share this name; rename one of them (a field keeps its wire name with @Field({ name: '...' })).",
      () => describe(Hiding),
    )
  })

  test.each(['get', 'has', 'then', 'constructor'])('a field named %s', key => {
    class Reserved extends Resource<'reserved'> {}
    declareField(Reserved.prototype, key)
    refused(
      `Reserved.${key}: '${key}' belongs to every resource; name the property otherwise (a field keeps its wire name with @Field({ name: '${key}' })).`,
      () => describe(Reserved),
    )
  })

  test('an endpoint named then', () => {
    class Reserved extends Resource<'reserved'> {}
    Endpoint('GET /reserved/{id}/x')(Reserved.prototype as never, 'then' as never)
    refused("Reserved.then: 'then' belongs to every resource", () => describe(Reserved))
  })

  test.each([
    'books/{id}',
    'FETCH /books',
    'GET books',
    'GET /books/{id',
    'GET /books?limit=1',
    'GET /books#x',
    'GET /books /x',
    'get /books',
    'GET /books/{}',
    '',
  ])('the route %j', route => {
    class Lost extends Resource<'lost'> {}
    Endpoint(route as 'GET /x')(Lost.prototype as never, 'find' as never)
    const sentence = `Lost.find: '${route}' is not a route; write a method and a path, as in 'GET /folders/{id}/items'.`
    refused(sentence, () => describe(Lost))
  })

  test('a wrong route is told by the call too', async () => {
    class Lost extends Resource<'lost'> {
      @Endpoint('FETCH /lost' as 'GET /lost') declare find: Get<void>
    }
    await expect(async () => new Lost().find()).rejects.toThrow(
      "Lost.find: 'FETCH /lost' is not a route",
    )
  })

  test('an unknown type name, with what may have been meant', () => {
    class Loan extends Resource<'loan'> {
      @Field(named<Reader>('raeder')) declare reader?: Reader
      @Field(named<Reader>('zzzzzzz')) declare other?: Reader
    }
    class Other extends Resource<'other'> {
      @Field(named<Reader>('zzzzzzz')) declare other?: Reader
    }
    const hydrator = new Hydrator(new Registry().add(Reader))
    refused("Loan.reader: no class is registered for 'raeder'; did you mean 'reader'?", () => {
      hydrator.verify(Loan)
    })
    refused(
      "Other.other: no class is registered for 'zzzzzzz'; declare one with the resource decorator.",
      () => hydrator.hydrate(Other, {}, undefined),
    )
  })
})

suite('what a base declares', () => {
  abstract class Thing<Name extends string> extends Resource<Name> {
    @Endpoint('GET ./twin', own)
    declare twin: Get<Resource<Name>>
    @Endpoint('PUT ./marks/{mark}', undefined)
    declare mark: Post<void, { readonly mark: string }>
    @Endpoint('POST /echoes', own)
    declare echo: Post<Resource<Name>, { readonly text?: string }>
  }
  @BoxResource('stone', { register: false, base: 'upload', boxVersion: '2025.0' })
  class Stone extends Thing<'stone'> {}
  @BoxResource('stone', { register: false, path: '/gems' })
  class Gem extends Stone {}

  test('hangs on the address of each resource and answers with it', () => {
    const { twin, mark, echo } = describe(Stone).endpoints
    expect(twin).toMatchObject({
      owner: 'Stone',
      route: 'GET /stones/{id}/twin',
      returns: 'stone',
      options: { base: 'upload', boxVersion: '2025.0' },
    })
    expect(mark?.parsed.holes).toEqual(['id', 'mark'])
    expect(echo).toMatchObject({ route: 'POST /echoes', returns: 'stone', options: {} })
    expect(describe(Gem).endpoints['twin']?.route).toBe('GET /gems/{id}/twin')
  })

  test('speaks in the name of the first resource below', async () => {
    const sent: string[] = []
    const session: Session = {
      hydrator: new Hydrator(new Registry().add(Gem)),
      send: ({ method, path, operation }) => {
        sent.push(`${operation}: ${method} ${path}`)
        return Promise.resolve({ status: 200, headers: {}, body: { type: 'stone', id: '2' } })
      },
    }
    const gem = bind(Object.assign(new Gem(), { id: '1' }), session)
    expect(await gem.twin()).toBeInstanceOf(Gem)
    await gem.mark({ mark: 'a' })
    expect(sent).toEqual(['Stone.twin: GET /gems/1/twin', 'Stone.mark: PUT /gems/1/marks/a'])
  })

  test('is nowhere on the base itself, and refused on what has no address', () => {
    expect(Object.keys(describe(Thing).endpoints)).toEqual(['echo'])
    @BoxResource('dust', { register: false, path: null })
    class Dust extends Thing<'dust'> {}
    expect(() => describe(Dust)).toThrow(
      new DeclarationError(
        "Dust.twin: 'GET ./twin' hangs on the address of a resource, and Dust has none; write " +
          "@BoxResource('its_wire_type') above the class, or a path that begins with a slash.",
      ),
    )
  })
})
