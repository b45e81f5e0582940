import type { Collection } from '../collection/collection.js'
import type { Resource } from '../resource.js'
import type { FieldPath, Loaded, Selected } from './loaded.js'

/** What can be said about one call. */
export interface CallOptions {
  /** Gives the call up; it then rejects with an AbortError at once. */
  readonly signal?: AbortSignal | undefined
  /** Further headers, sent as they are. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Further query parameters; their names are never rewritten. */
  readonly query?: Readonly<Record<string, string | number | boolean>> | undefined
  /** Budget of the whole call in milliseconds, retries and waits included. `0`: none. */
  readonly timeout?: number | undefined
  /** Id of the user on whose behalf the call is made (`As-User`). */
  readonly asUser?: string | undefined
  /** Changes the item only while it still has this etag; otherwise a PreconditionFailedError. */
  readonly ifMatch?: string | undefined
}

interface Selecting<F extends readonly string[]> {
  /** The fields to bring. Naming any leaves out the standard ones; the mini ones always come. */
  readonly fields: F
}

/** Options of a call whose reply is a resource. */
export interface SelectOptions<F extends readonly string[]> extends CallOptions, Selecting<F> {}

/** Options of `get()`. */
export interface GetOptions<F extends readonly string[]> extends CallOptions {
  /** The fields to bring. Naming any leaves out the standard ones; the mini ones always come. */
  readonly fields?: F | undefined
}

/** Options of a listing. */
export interface ListOptions extends CallOptions {
  /** Where to go on: a `cursor` of an earlier collection, of this process or another. */
  readonly cursor?: string | undefined
  /** Reads the next page while the caller works on this one. Default false. */
  readonly prefetch?: boolean | undefined
}

/** What a call resolves to: a resource comes with its standard fields. */
export type Output<O> = O extends Resource<string, string> ? Loaded<O> : O

type Args<I, Options> = [I] extends [never]
  ? [options?: Options]
  : Record<never, never> extends I
    ? [input?: I, options?: Options]
    : [input: I, options?: Options]

type SelectArgs<I, F extends readonly string[], Options> = [I] extends [never]
  ? [options: Options & Selecting<F>]
  : [input: I, options: Options & Selecting<F>]

/**
 * What a decorator compares its declaration with. It is there for the compiler only, as one member:
 * each optional one would cost a union for every endpoint.
 */
export interface Declares<I, O, Paged extends boolean> {
  readonly '~declares'?: {
    /** What it takes. */
    readonly input: I
    /** Whether it takes an input at all, or pages. */
    readonly takes: Paged extends true ? 'page' : [I] extends [never] ? false : true
    /** What it resolves to, or what its entries are. */
    readonly output: O
    /** Output that a declaration may answer with; the compiler compares both ways. */
    readonly accepts: (reply: O) => void
  }
}

/**
 * A declared endpoint: `(input, options?)`. The input is the query of a GET, DELETE or OPTIONS and
 * the body otherwise; an endpoint without input takes its options first.
 */
export interface Call<I, O, Options extends CallOptions = CallOptions> extends Declares<
  I,
  O,
  false
> {
  /** Calls it; a resource comes with its standard fields. */
  (...args: Args<I, Options>): Promise<Output<O>>
  /** Calls it and brings the fields that are named. */
  <const F extends readonly FieldPath<O>[]>(
    ...args: SelectArgs<I, F, Options>
  ): Promise<Selected<O, F[number]>>
}

/** A reading endpoint that answers with `O`. */
export type Get<O, Query = never, Options extends CallOptions = CallOptions> = Call<
  Query,
  O,
  Options
>
/** An endpoint that makes something or starts an action. */
export type Post<O, Body = never, Options extends CallOptions = CallOptions> = Call<
  Body,
  O,
  Options
>
/** A changing endpoint. */
export type Put<O, Body = never> = Call<Body, O>
/**
 * A deleting endpoint; it answers with nothing. It is no `Call`, because with a single signature it
 * can be called on a union of resources: `item.delete()`.
 */
export interface Delete<Query = never> extends Declares<Query, void, false> {
  /** Calls it. */
  (...args: Args<Query, CallOptions>): Promise<void>
}

/** What every listing takes. */
export interface PageQuery {
  /** Entries per page; the server may send fewer. Default: the server's. */
  readonly limit?: number | undefined
}

type Target<R, W extends keyof R> = [W] extends [never] ? R : NonNullable<R[W]>

type Entry<R, W extends keyof R, F extends string> = [W] extends [never]
  ? Selected<R, F>
  : R & { readonly [P in W]-?: Selected<NonNullable<R[P]>, F> }

/**
 * A paged endpoint. Its entries are mini unless `fields` asks for more.
 *
 * @typeParam Wrapped - where entries wrap an item whose fields are meant: the property that holds it
 */
export interface List<R, Query = unknown, Wrapped extends keyof R = never> extends Declares<
  Query,
  R,
  true
> {
  /** Lists; nothing is sent before the collection is read. */
  (query?: Query & PageQuery, options?: ListOptions): Collection<R>
  /** Lists, and brings the fields that are named with each entry. */
  <const F extends readonly FieldPath<Target<R, Wrapped>>[]>(
    query: Query & PageQuery & { readonly fields: F },
    options?: ListOptions,
  ): Collection<Entry<R, Wrapped, F[number]>>
}
