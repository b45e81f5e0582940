import type { Resource } from '../resource.js'

type Fn = (...args: never[]) => unknown

/** The names of the fields of a resource: its properties without its methods and endpoints. */
export type FieldKey<R> = {
  [K in keyof R]-?: R[K] extends Fn | undefined ? never : K
}[keyof R] &
  string

/** The fields that Box sends only when they are asked for by name. */
export type OnRequest<R> = R extends { readonly '~onRequest'?: () => infer F } ? F : never

/** The fields that a plain `get()` brings. */
export type Standard<R> = Exclude<FieldKey<R>, OnRequest<R>>

/**
 * A resource with certain fields known to be there. `Loaded<Folder>` is what `get()` brings;
 * `Loaded<Folder, 'tags'>` has `tags` for certain. It adds to the class and never takes away, so it
 * fits wherever the class does.
 */
export type Loaded<R, K extends string = Standard<R>> = R & Present<R, K & keyof R>

/** It maps over keys of `R` itself, so that `-?` takes `undefined` away without a look at each type. */
type Present<R, K extends keyof R> = { [P in K]-?: R[P] }

type Path<R> = {
  [K in FieldKey<R>]: NonNullable<R[K]> extends Resource<string, string>
    ? `${K}.${FieldKey<NonNullable<R[K]>>}`
    : never
}[FieldKey<R>]

/**
 * What may stand in `fields`: a field, a field of a nested resource (`'ownedBy.login'`), or an
 * instance of metadata (`'metadata.enterprise.invoice'`), whose names are never rewritten.
 */
export type FieldPath<R> = R extends unknown
  ? FieldKey<R> | Path<R> | ('metadata' extends keyof R ? `metadata.${string}.${string}` : never)
  : never

type Head<P> = P extends `${infer H}.${string}` ? H : never
type Tail<P, H extends string> = P extends `${H}.${infer T}` ? T : never

type Nested<R, P> = {
  [H in Head<P> & keyof R]-?: Inner<Exclude<R[H], undefined>, Tail<P, H & string>>
}
type Inner<V, T extends string> = V extends Resource<string, string> ? Loaded<V, T> : V

type Missing<R, P extends string> = Exclude<P, keyof R | `${string}.${string}`>

/**
 * A resource with the fields of a selection known to be there. Each member of a union gets its own;
 * a field that it does not have can be read there all the same, and is undefined.
 */
export type Selected<R, P extends string> =
  R extends Resource<string, string>
    ? ([Head<P>] extends [never] ? Loaded<R, P> : Loaded<R, P> & Nested<R, P>) &
        ([Missing<R, P>] extends [never] ? unknown : { readonly [K in Missing<R, P>]?: undefined })
    : R
