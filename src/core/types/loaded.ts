import type { Resource } from '../resource.js'

type Fn = (...args: never[]) => unknown
type Primitive = string | number | boolean | null | undefined
type Plain = Primitive | Date | readonly Primitive[]
type Reference = Resource<string, string> | null | undefined

/**
 * One look at each property: a field has its own name, and one that refers to a resource has that
 * name with a dot behind it as well. All lists of names below are cut out of these by intersection,
 * which the compiler does without instantiating anything.
 */
type Names<R> = {
  [K in keyof R & string]: R[K] extends Plain
    ? K
    : R[K] extends Fn | undefined
      ? never
      : R[K] extends Reference
        ? K | `${K}.`
        : K
}

/** The names of the fields of a resource: its properties without its methods and endpoints. */
export type FieldKey<R> = Names<R>[keyof R & string] & keyof R

/** The fields that Box sends only when they are asked for by name. */
export type OnRequest<R> = R extends {
  /** Type-level only: never present at run time. */
  readonly '~onRequest'?: () => infer F
}
  ? F
  : never

/** The fields that a plain `get()` brings. */
export type Standard<R> = (Names<R> & Record<OnRequest<R> & string, never>)[keyof R & string] &
  keyof R

/**
 * A resource with certain fields known to be there. `Loaded<Folder>` is what `get()` brings;
 * `Loaded<Folder, 'tags'>` has `tags` for certain. It adds to the class and never takes away, so it
 * fits wherever the class does.
 */
export type Loaded<R, K extends string = Standard<R>> = R & Present<R, K & keyof R>

// It maps over keys of `R` itself, so that what is readonly remains so. The type of each property
// comes from `R`, by intersection: to repeat `R[P]` here would cost four instantiations a field.
type Present<R, K extends keyof R> = { [P in K]-?: NonNullable<unknown> | null }

type Path<R, Dotted> = Dotted extends `${infer K extends keyof R & string}.`
  ? `${K}.${FieldKey<NonNullable<R[K]>>}`
  : never

/**
 * What may stand in `fields`: a field, a field of a nested resource (`'ownedBy.login'`), or an
 * instance of metadata (`'metadata.enterprise.invoice'`), whose names are never rewritten.
 */
export type FieldPath<R> = R extends unknown
  ? | FieldKey<R>
    | Path<R, Names<R>[keyof R & string] & `${string}.`>
    | ('metadata' extends keyof R ? `metadata.${string}.${string}` : never)
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
