import {
  Endpoint,
  Field,
  json,
  list,
  resourceDecorator as BoxResource,
  Resource,
  type Collection,
  type Delete,
  type FieldPath,
  type Get,
  type List,
  type Loaded,
  type OnRequest,
  type Post,
  type Repository,
  type Standard,
} from '../../src/core/index.js'
import { assert, use, type Equal } from './equal.js'

declare module '../../src/core/types/resource-map.js' {
  interface ResourceMap {
    types_person: Person
    types_box: Crate
    types_thing: Crate | Person
  }
}

@BoxResource('types_person', { register: false })
class Person extends Resource<'types_person'> {
  @Field() declare name: string
  @Field() declare login?: string
  @Endpoint('POST /people/{id}/greet', 'types_person', { input: false })
  declare greet: Post<Person>
}

@BoxResource('types_box', { register: false })
class Crate extends Resource<'types_box', 'tags' | 'metadata'> {
  @Field() declare name: string
  @Field() declare size?: number
  @Field(Date) declare sentAt?: Date | null
  @Field('types_person') declare ownedBy?: Person
  @Field('types_box') declare parent?: Crate | null
  @Field() declare tags?: string[]
  @Field(json<Record<string, unknown>>()) declare metadata?: Record<string, unknown>

  @Endpoint('POST /crates/{id}/copy', 'types_box')
  declare copy: Post<Crate, { parent: { id: string }; name?: string }>
  @Endpoint('GET /crates/{id}/items', list('types_thing', 'either'))
  declare items: List<Crate | Person, { sort?: 'id' | 'name' }>
  @Endpoint('DELETE /crates/{id}', undefined, { input: true })
  declare delete: Delete<{ recursive?: boolean }>
  @Endpoint('GET /crates/{id}/{name}') declare look: Get<void>
}

declare const crates: Repository<Crate>
declare const crate: Crate

// Tiers
assert<Equal<OnRequest<Crate>, 'tags' | 'metadata'>>()
assert<Equal<Standard<Crate>, 'id' | 'type' | 'name' | 'size' | 'sentAt' | 'ownedBy' | 'parent'>>()
assert<Equal<OnRequest<Person>, never>>()

// get()
const full = await crates.get('0')
assert<Equal<typeof full.size, number>>()
assert<Equal<typeof full.sentAt, Date | null>>()
assert<Equal<typeof full.tags, string[] | undefined>>()
assert<Equal<typeof full.id, string>>()
assert<Equal<typeof full.type, 'types_box'>>()
const again = await crate.get()
assert<Equal<typeof again.size, number>>()

// fields
const slim = await crates.get('0', { fields: ['tags', 'ownedBy.login'] })
assert<Equal<typeof slim.tags, string[]>>()
assert<Equal<typeof slim.size, number | undefined>>()
assert<Equal<typeof slim.ownedBy.login, string>>()
const withMetadata = await crate.get({ fields: ['metadata.enterprise.invoice', 'parent'] })
assert<Equal<typeof withMetadata.metadata, Record<string, unknown>>>()
assert<Equal<typeof withMetadata.parent, Crate | null>>()
assert<'parent.size' extends FieldPath<Crate> ? true : false>()
assert<`metadata.${string}.${string}` extends FieldPath<Crate> ? true : false>()
// @ts-expect-error -- no such field
void crates.get('0', { fields: ['nope'] })
// @ts-expect-error -- no such nested field
void crates.get('0', { fields: ['ownedBy.nope'] })
// @ts-expect-error -- a person has no metadata
void crate.ownedBy?.get({ fields: ['metadata.enterprise.invoice'] })
// @ts-expect-error -- an endpoint is no field
void crates.get('0', { fields: ['copy'] })
// @ts-expect-error -- an id is a string
void crates.get(0)

// ref() and conditional get()
assert<Equal<ReturnType<typeof crates.ref>, Crate>>()
const maybe = await crates.get('0', { ifNoneMatch: '1' })
// @ts-expect-error -- undefined while nothing changed
use(maybe.size)
assert<Equal<NonNullable<typeof maybe>['size'], number>>()
const maybeSlim = await crate.get({ ifNoneMatch: '1', fields: ['tags'] })
assert<undefined extends typeof maybeSlim ? true : false>()

// Loaded adds
const wide: Crate = full
const one: Loaded<Crate, 'size'> = full
use(wide, one)
// @ts-expect-error -- a reference has not been loaded
const loaded: Loaded<Crate> = crate
use(loaded)
// @ts-expect-error -- other fields were selected
const other: Loaded<Crate, 'size'> = slim
use(other)

// has()
if (crate.has('size', 'tags')) {
  assert<Equal<typeof crate.size, number>>()
  assert<Equal<typeof crate.tags, string[]>>()
}
// @ts-expect-error -- no such field
crate.has('nope')

// Calls
const copied = await crate.copy({ parent: full }, { fields: ['tags'] })
assert<Equal<typeof copied.tags, string[]>>()
const plain = await crate.copy({ parent: { id: '0' } })
assert<Equal<typeof plain.size, number>>()
// @ts-expect-error -- parent is missing
void crate.copy({ name: 'x' })
// @ts-expect-error -- the input is missing
void crate.copy()
// @ts-expect-error -- no such input
void crate.copy({ parent: full, nope: 1 })
void crate.delete()
void crate.delete({ recursive: true }, { ifMatch: '1' })
assert<Equal<Awaited<ReturnType<typeof crate.delete>>, void>>()
declare const person: Person
void person.greet({ timeout: 5 })
// @ts-expect-error -- it takes no input
void person.greet({}, {})

// Listings
const items = crate.items({ sort: 'name', limit: 5 }, { prefetch: true })
assert<Equal<typeof items, Collection<Crate | Person>>>()
for await (const item of crate.items({ fields: ['size', 'login'] })) {
  if (item.type === 'types_box') {
    assert<Equal<typeof item.size, number>>()
  } else {
    assert<Equal<typeof item.login, string>>()
    // What only another member declares can be asked for, and is never there.
    assert<Equal<typeof item.size, undefined>>()
  }
}
// @ts-expect-error -- no member of the union has it
void crate.items({ fields: ['nope'] })
// @ts-expect-error -- no such sort order
void crate.items({ sort: 'shape' })
// @ts-expect-error -- a collection is no promise
use(crate.items().then)

// A union is loaded as what it is
const item = await crate.items().first()
if (item) {
  const got = await item.get()
  if (got.type === 'types_box') {
    assert<Equal<typeof got.size, number>>()
  }
}
