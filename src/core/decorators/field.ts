import { DeclarationError } from '../../errors/declaration-error.js'
import { declareField } from '../metadata/declare.js'
import type { Resource } from '../resource.js'
import type { DecoratorError } from '../types/decorator-error.js'
import type { Kind, KindOf } from '../types/kind.js'

/** Options of `@Field`. */
export interface FieldOptions {
  /** The wire name. Default: the property's name in snake_case. */
  readonly name?: string
}

type Primitive = string | number | boolean | null | undefined

type PlainField<T, K extends keyof T> = T[K] extends Primitive | readonly Primitive[]
  ? K
  : unknown extends T[K]
    ? K
    : NonNullable<T[K]> extends Date
      ? DecoratorError<'a Date property needs @Field(Date)'>
      : NonNullable<T[K]> extends Resource<infer N, string>
        ? DecoratorError<`a resource property needs its wire name: @Field('${N}')`>
        : DecoratorError<'an object property needs a kind: @Field(() => ItsClass), or @Field(json()) to keep it as sent'>

type KindField<T, K extends keyof T, N> = [KindOf<N>] extends [NonNullable<T[K]>]
  ? K
  : [NonNullable<T[K]>] extends [KindOf<N>]
    ? K
    : DecoratorError<'the kind in @Field and the type of the property do not agree'>

/** Records a field without a kind. What fits the first form needs no closer look. */
export interface PlainDecorator {
  <K extends string>(
    prototype: { readonly [P in K]?: Primitive | readonly Primitive[] },
    key: K,
  ): void
  <T extends object, K extends keyof T & string>(prototype: T, key: K & PlainField<T, K>): void
}

/** Records a field with a kind. What fits the first form needs no closer look. */
export interface KindDecorator<N> {
  <K extends string>(prototype: { readonly [P in K]?: KindOf<N> | null }, key: K): void
  <T extends object, K extends keyof T & string>(prototype: T, key: K & KindField<T, K, N>): void
}

/**
 * Declares a field that holds JSON primitives, or a list of them. Write `declare` before the
 * property, so that the class does not define it itself.
 *
 * ```ts
 * @Field() declare name: string
 * @Field({ name: 'extension' }) declare suffix?: string
 * ```
 *
 * @param options - `name`: the wire name, where it is not the property's in snake_case
 */
export function Field(options?: FieldOptions): PlainDecorator
/**
 * Declares a field that holds what a kind decodes to.
 *
 * ```ts
 * @Field(Date) declare createdAt?: Date
 * @Field('user') declare ownedBy?: User
 * @Field(() => SharedLink) declare sharedLink?: SharedLink | null
 * ```
 *
 * @param kind - a wire type name, `Date`, a thunk of a value class, `[kind]` for a list, or a codec
 * @param options - `name`: the wire name, where it is not the property's in snake_case
 * @throws DeclarationError when the kind is none
 */
export function Field<const N extends Kind>(kind: N, options?: FieldOptions): KindDecorator<N>
export function Field(...args: readonly unknown[]) {
  const options = (isOptions(args.at(-1)) ? args.at(-1) : undefined) as FieldOptions | undefined
  const plain = args.length === (options ? 1 : 0)
  const kind = plain ? undefined : (args[0] as Kind)
  return (prototype: object, key: string): void => {
    if (!plain && !isKind(kind)) {
      throw DeclarationError.notAKind(prototype.constructor.name, key, kind)
    }
    declareField(prototype, key, kind, options?.name)
  }
}

const isOptions = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('decode' in value)

/** A class in place of a thunk is the commonest slip, and an import cycle leaves `undefined`. */
function isKind(value: unknown): boolean {
  return (
    value === Date ||
    typeof value === 'string' ||
    (typeof value === 'function' && !isClass(value)) ||
    (Array.isArray(value) && value.length === 1 && isKind(value[0])) ||
    (typeof value === 'object' && value !== null && 'decode' in value)
  )
}

const isClass = (value: object): boolean =>
  Object.getOwnPropertyDescriptor(value, 'prototype')?.writable === false
