import type { Call, Class, Endpoints, List, Repository, Resource, Session } from '../core/index.js'
import type { collections } from '../resources/collections.js'
import type { Folder } from '../resources/index.js'
import type { BaseUrls } from './base-urls.js'
import type { RawRequest, RawResponse } from './raw-request.js'
import type { ScopeOptions } from './scope.js'

/** A class of resources. */
export type ResourceClass = Class<Resource<string, string>>

/**
 * A class of resources; or a list of one and of others that extend it and stand for some of its objects,
 * as the `when` of their declarations says.
 */
export type ResourceClasses = ResourceClass | readonly [ResourceClass, ...ResourceClass[]]

/** A class of repositories, with the resource it gives access to. */
export interface Collected {
  /** The class of what it holds. */
  readonly resource?: ResourceClasses | undefined
  /** The class of its calls. */
  readonly repository: new (session: Session, target: never) => Endpoints
}

/** What `createClient({ resources })` takes: client property to class. */
export type Resources = Readonly<Record<string, ResourceClasses | Collected>>

type BuiltIn = typeof collections

type Swap<O, R> = O extends Resource<infer N, string> ? (R extends Resource<N, string> ? R : O) : O

type Rebound<P, R> = P extends {
  readonly '~declares'?: {
    readonly input: infer I
    readonly output: infer O
    readonly takes: infer Takes
  }
}
  ? Takes extends 'page'
    ? List<Swap<O, R>, I>
    : Call<I, Swap<O, R>>
  : P

/** A repository whose endpoints answer with a subclass. */
export type RepositoryOf<P, R extends Resource<string, string>> = Repository<R> & {
  readonly [K in Exclude<keyof P, keyof Repository<R>>]: P[K] extends Resource<string, string>
    ? Swap<P[K], R>
    : Rebound<P[K], R>
}

type Of<V> = V extends Collected
  ? InstanceType<V['repository']>
  : V extends Class<infer R extends Resource<string, string>>
    ? Repository<R>
    : never

// Of a list, the first class stands for every object that no other does: it is what types can say.
type First<V> = V extends readonly [infer R, ...unknown[]] ? R : V

type Own<K, V, B> = K extends keyof B
  ? V extends Class<infer R extends Resource<string, string>>
    ? RepositoryOf<Of<B[K]>, R>
    : Of<V>
  : Of<V>

// Options whose classes nobody knows by name add none.
type Named<C> = string extends keyof C ? never : keyof C

/** The repositories of a client: `B` are those that are there by themselves. */
type Repositories<C extends Resources, B> = {
  readonly [K in keyof B | Named<C>]: K extends Named<C>
    ? Own<K, First<C[K]>, B>
    : K extends keyof B
      ? Of<B[K]>
      : never
}

type FolderOf<V> = V extends { readonly resource: infer R } ? FolderOf<First<R>> : InstanceOf<V>
type InstanceOf<V> = V extends Class<infer R extends Folder> ? R : Folder

/** A client that has folders. */
export interface WithRoot<R> {
  /** The folder at the top, `'0'`, as a reference: no request is made. */
  readonly root: R
}

/** What every client can do besides its repositories. */
export interface ClientMethods {
  /** The addresses it talks to. */
  readonly baseUrls: BaseUrls
  /**
   * A client that acts as another user (`As-User`). It keeps every setting and shares connections
   * and tokens; this one stays as it is.
   *
   * @param id - the user's id
   * @throws UsageError when the id is no usable string
   */
  asUser(id: string): this
  /**
   * A client that reaches what a shared link opens (`BoxApi`).
   *
   * @param url - the link's whole address
   * @param password - the link's password, where it has one
   * @throws UsageError when the address is none
   */
  withSharedLink(url: string, password?: string): this
  /**
   * A client with further headers or other deadlines.
   *
   * @throws UsageError when a setting is unknown or a deadline is none
   */
  with(options: ScopeOptions): this
  /**
   * Sends a call of one's own through the same tokens, retries and deadlines. Nothing in it is
   * rewritten, and the reply comes back as it was parsed.
   *
   * @typeParam T - what the caller knows of the reply
   */
  request<T = unknown>(request: RawRequest): Promise<RawResponse<T>>
  /**
   * Builds an address below the content API.
   *
   * @param segments - parts of the path; each is percent-encoded, and none may hold a separator
   */
  url(...segments: readonly string[]): string
  /** Closes idle connections. Scoped clients share them, so it closes theirs as well. */
  close(): Promise<void>
}

/** A client: a repository for each kind of resource, and the methods of `ClientMethods`. */
export type BoxClient<C extends Resources = Record<never, never>> = Repositories<C, BuiltIn> &
  ClientMethods &
  WithRoot<C extends { readonly folders: infer V } ? FolderOf<First<V>> : Folder>

/** A client that has the repositories which the program names, and no others. */
export type LeanClient<C extends Resources> = Repositories<C, unknown> &
  ClientMethods &
  (C extends { readonly folders: infer V } ? WithRoot<FolderOf<First<V>>> : unknown)
