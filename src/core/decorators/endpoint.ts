import { declareEndpoint } from '../metadata/declare.js'
import type { EndpointDeclaration, EndpointOptions, own, Paged } from '../metadata/declarations.js'
import { endpointOf, type EndpointDescriptor } from '../metadata/describe.js'
import { callVia } from '../request/act.js'
import { call, list } from '../request/invoke.js'
import type { Holes, RouteText } from '../request/route.js'
import type { Resource } from '../resource.js'
import type { CallOptions } from '../types/call.js'
import type { DecoratorError } from '../types/decorator-error.js'
import type { Class, Kind, KindOf } from '../types/kind.js'
import type { FieldKey } from '../types/loaded.js'

type Returns = Kind | Paged | typeof own | undefined
type Input = Readonly<Record<string, unknown>>

/** What an endpoint resolves to by its declaration: the entry of a listing, a kind, or nothing. */
type Declared<N> =
  N extends Paged<infer K>
    ? KindOf<K>
    : [N] extends [undefined]
      ? // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- an endpoint's output
        void
      : KindOf<N>

type Sources<T> = T extends Resource<string, string> ? FieldKey<T> : never

/** What an input must have for sure, because the declaration needs it. */
type Needed<O> = O extends { readonly needs: infer X }
  ? {
      readonly [
        K in keyof X as X[K] extends `${string}?` ? never : Exclude<K, `${string}|${string}`>
      ]: unknown
    }
  : unknown

// The methods that take a body are the three that begin with a P; one pattern costs less than three.
type HasInput<R extends RouteText, O> = O extends { readonly input: boolean }
  ? O['input']
  : R extends `P${string}`
    ? true
    : false

type Check<T, K extends keyof T, R extends RouteText, N, O> = T[K] extends {
  readonly '~declares'?: {
    readonly input: infer I
    readonly output: infer Out
    readonly takes: infer Takes
  }
}
  ? [N extends Paged ? 'page' : boolean, Takes] extends ['page', 'page'] | [boolean, boolean]
    ? [I] extends [Needed<O>]
      ? [Declared<N>] extends [Out]
        ? CheckInput<T, K, R, N, O, I>
        : O extends { readonly response: 'stream' | 'bytes' | 'location' }
          ? CheckInput<T, K, R, N, O, I>
          : DecoratorError<`what ${R} is declared to answer with is not what the property's type says`>
      : DecoratorError<'the input has not all that is needed: name in { needs } what its type has for sure, or put a question mark'>
    : DecoratorError<'a paged endpoint is declared with list(kind, style) and typed as List<Entry, Query>'>
  : DecoratorError<'an endpoint is typed as Get, Post, Put, Delete or List'>

type CheckInput<T, K, R extends RouteText, N, O, I> =
  // A base has fields that are not known yet, so they are asked for what the input has not.
  Exclude<Holes<R>, I extends unknown ? keyof I : never> extends infer Rest
    ? ([Rest] extends [never] ? never : Exclude<Rest, Sources<T>>) extends infer H
      ? [H] extends [never]
        ? N extends Paged
          ? K
          : [I] extends [never]
            ? HasInput<R, O> extends true
              ? DecoratorError<'this endpoint takes no input: say { input: false }'>
              : K
            : HasInput<R, O> extends true
              ? K
              : DecoratorError<'this endpoint takes an input: say { input: true }'>
        : DecoratorError<`'{${H & string}}' in ${R} has no source: name it {id}, make it a field, or declare it in the input`>
      : never
    : never

/** Installs an endpoint on a prototype. */
export interface EndpointDecorator<R extends RouteText, N, O> {
  // What fits without a closer look. Nearly every endpoint does, and the look is dear; written in
  // place, because a name for this type would cost its parameters for every endpoint.
  <K extends string>(
    prototype: {
      readonly [P in K]: {
        readonly '~declares'?: {
          // A hole that is not the one `{id}` needs the look: no output is `never`.
          readonly output: R extends `${string}{${string}{${string}`
            ? never
            : R extends `${string}{id}${string}`
              ? unknown
              : R extends `${string}{${string}`
                ? never
                : unknown
          readonly input: O extends { readonly needs: infer X }
            ? {
                readonly [
                  P in keyof X as X[P] extends `${string}?`
                    ? never
                    : Exclude<P, `${string}|${string}`>
                ]: unknown
              }
            : unknown
          readonly takes: N extends Paged ? 'page' : HasInput<R, O>
          readonly accepts: (reply: Declared<N>) => void
        }
      }
    },
    key: K,
  ): void
  <T extends object, K extends keyof T & string>(
    prototype: T,
    // Without NoInfer the compiler looks for K in every branch of the check, at a third more cost.
    key: K & NoInfer<Check<T, K, R, N, O>>,
  ): void
}

/**
 * Declares an endpoint on a `declare`d property. The function is installed on the prototype; the
 * property's type (`Get`, `Post`, `Put`, `Delete`, `List`) is checked against what is said here.
 *
 * `{id}` in the path is the resource's own; any other hole comes from the input, or else from the
 * field of that name. A POST, PUT or PATCH takes its input as the body, others take none unless
 * `input: true` says that they take a query.
 *
 * ```ts
 * @Endpoint('POST /folders/{id}/copy', 'folder')
 * declare copy: Post<Folder, { parent: Ref; name?: string }>
 * ```
 *
 * @param route - method and path
 * @param returns - the kind of the reply, `list(kind, style)` for pages, or nothing
 * @param options - what goes beyond the defaults
 */
export function Endpoint<
  const R extends RouteText,
  const N extends Returns = undefined,
  const O extends EndpointOptions = EndpointOptions,
>(route: R, returns?: N, options?: O): EndpointDecorator<R, N, O> {
  return (prototype: object, key: string) => {
    const declaration = { key, route, returns, options: options ?? {} }
    declareEndpoint(prototype, declaration)
    Object.defineProperty(prototype, key, {
      configurable: true,
      writable: true,
      enumerable: false,
      value: install(prototype.constructor as Class<object>, declaration),
    })
  }
}

function install(declaring: Class<object>, declaration: EndpointDeclaration) {
  const descriptors = new WeakMap<Class<object>, EndpointDescriptor>()
  // A wrong route is told when the class is described or the endpoint first called, not while
  // modules load, where the stack would not name the class.
  const endpoint = (self: object): EndpointDescriptor => {
    const target = self.constructor as Class<object>
    let descriptor = descriptors.get(target)
    if (!descriptor) {
      descriptor = endpointOf(target, declaring, declaration)
      descriptors.set(target, descriptor)
    }
    return descriptor
  }
  const paged = typeof declaration.returns === 'object' && 'list' in declaration.returns
  if (paged) {
    return function (this: object, input?: Input, options?: CallOptions) {
      return list(endpoint(this), this, input, options)
    }
  }
  const takes = takesInput(declaration)
  if (declaration.options.via !== undefined) {
    return takes
      ? function (this: object, input?: Input, options?: CallOptions) {
          return callVia(endpoint(this), this, input, options)
        }
      : function (this: object, options?: CallOptions) {
          return callVia(endpoint(this), this, undefined, options)
        }
  }
  if (takes) {
    return function (this: object, input?: Input, options?: CallOptions) {
      return call(endpoint(this), this, input, options)
    }
  }
  return function (this: object, options?: CallOptions) {
    return call(endpoint(this), this, undefined, options)
  }
}

function takesInput({ route, options }: EndpointDeclaration): boolean {
  return options.input ?? /^(POST|PUT|PATCH) /.test(route)
}
