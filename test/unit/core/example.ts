import {
  Endpoint,
  Field,
  Hydrator,
  json,
  list,
  Registry,
  Repository,
  Resource,
  resourceDecorator as BoxResource,
  verbatim,
  type Codec,
  type Delete,
  type DriftHook,
  type Get,
  type Invocation,
  type List,
  type Post,
  type Put,
  type Reply,
  type Session,
} from '../../../src/core/index.js'

/** A kind by wire name that the compiler does not know of, so that tests keep out of ResourceMap. */
export const named = <T>(name: string): Codec<T> => name as unknown as Codec<T>

/** A value class. */
export class Cover {
  @Field() declare url: string
  @Field(Date) declare expiresAt?: Date | null
}

/** Someone who reads. */
@BoxResource('reader', { register: false })
export class Reader extends Resource<'reader'> {
  @Field() declare name: string
  @Field() declare login?: string
}

/** A book in a shelf. */
@BoxResource('book', { register: false })
export class Book extends Resource<'book', 'tags'> {
  @Field() declare title: string
  @Field() declare pageCount?: number
  @Field(Date) declare printedAt?: Date | null
  @Field(named<Reader>('reader')) declare ownedBy?: Reader | null
  @Field([named<Reader>('reader')]) declare lentTo?: (Reader | null)[]
  @Field([[named<Reader>('reader')]] as unknown as readonly [Codec<Reader[]>])
  declare groups?: Reader[][]
  @Field([Date]) declare readAt?: Date[]
  @Field(() => Cover) declare cover?: Cover | null
  @Field([() => Cover]) declare covers?: Cover[]
  @Field(json<Record<string, unknown>>()) declare metadata?: Record<string, unknown>
  @Field() declare tags?: string[]

  @Endpoint('POST /books/{id}/copy', named<Book>('book'))
  declare copy: Post<Book, { parent: { id: string }; title?: string }>
  @Endpoint('GET /books/{id}/readers', list(named<Reader>('reader'), 'marker'))
  declare readers: List<Reader, { marker?: string }>
  @Endpoint('DELETE /books/{id}', undefined, { input: true })
  declare delete: Delete<{ recursive?: boolean }>
  @Endpoint('GET /books/{id}/editions/{edition}', named<Book>('book'), { input: true })
  declare edition: Get<Book, { edition: string | { id: string }; lang?: string }>
  @Endpoint('PUT /books/{id}/metadata', json<Record<string, unknown>>(), {
    encode: { values: verbatim },
    inQuery: ['dryRun'],
  })
  declare putMetadata: Put<
    Record<string, unknown>,
    { values: Record<string, unknown>; dryRun?: boolean }
  >
}

/** A shelf of books. */
@BoxResource('shelf', { register: false, path: '/shelves' })
export class Shelf extends Resource<'shelf'> {
  @Field() declare title: string
  @Endpoint('GET /shelves/{id}/items', list(named<Book | Shelf>('thing'), 'either'))
  declare items: List<Book | Shelf, { sort?: string; offset?: number }>
}

/** The collection of all books. */
export class BookRepository extends Repository<Book> {
  @Endpoint('POST /books', named<Book>('book'))
  declare create: Post<Book, { title: string }>
}

/** Every class above, and a union of two. */
export const registry = (): Registry =>
  new Registry().add(Reader).add(Book).add(Shelf).addUnion('thing', ['book', 'shelf'])

/** A session that answers by a function, and keeps what was asked. */
export function exampleSession(
  answer: (invocation: Invocation) => Partial<Reply> | Promise<Partial<Reply>> = () => ({}),
  drift?: DriftHook,
): Session & { readonly sent: Invocation[] } {
  const sent: Invocation[] = []
  return {
    sent,
    hydrator: new Hydrator(registry(), drift),
    async send(invocation) {
      sent.push(invocation)
      return { status: 200, headers: {}, body: undefined, ...(await answer(invocation)) }
    },
  }
}
