import {
  Endpoint,
  Field,
  resourceDecorator as BoxResource,
  Resource,
  type FieldKey,
  type FieldPath,
  type Get,
  type Loaded,
  type Standard,
} from '../../src/core/index.js'
import { assert, type Equal } from './equal.js'

declare module '../../src/core/types/resource-map.js' {
  interface ResourceMap {
    types_leaf: Leaf
  }
}

class Cover {
  @Field() declare url: string
}

@BoxResource('types_leaf', { register: false })
class Leaf extends Resource<'types_leaf', 'secret' | 'inner'> {
  @Field() declare name: string
  @Field() declare role?: 'editor' | 'viewer' | null
  @Field() declare secret?: boolean
  @Field() declare names?: readonly string[] | null
  @Field() declare anything?: unknown
  @Field(Date) declare at?: Date | null
  @Field(() => Cover) declare cover?: Cover | null
  @Field('types_leaf') declare inner?: Leaf | null
  @Endpoint('GET /leaves/{name}') declare look: Get<void>
  // @ts-expect-error -- nothing is named {there}
  @Endpoint('GET /leaves/{there}') declare there: Get<void>
}

// Names: values, value classes and references are fields; endpoints and methods are none.
type Plain = 'id' | 'type' | 'name' | 'role' | 'names' | 'anything' | 'at' | 'cover'
assert<Equal<FieldKey<Leaf>, Plain | 'secret' | 'inner'>>()
assert<Equal<Standard<Leaf>, Plain>>()
assert<Equal<FieldPath<Leaf>, FieldKey<Leaf> | `inner.${FieldKey<Leaf>}`>>()
assert<Equal<FieldKey<Leaf | Cover>, never>>()

// What is loaded keeps its type, without `undefined`.
declare const loaded: Loaded<Leaf>
assert<Equal<typeof loaded.name, string>>()
assert<Equal<typeof loaded.role, 'editor' | 'viewer' | null>>()
assert<Equal<typeof loaded.names, readonly string[] | null>>()
assert<Equal<typeof loaded.at, Date | null>>()
assert<Equal<typeof loaded.cover, Cover | null>>()
assert<Equal<typeof loaded.anything, NonNullable<unknown> | null>>()
assert<Equal<typeof loaded.secret, boolean | undefined>>()
assert<Equal<typeof loaded.inner, Leaf | null | undefined>>()
// @ts-expect-error -- what is readonly remains so
loaded.id = '1'
