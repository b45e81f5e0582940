import type { PageStyle } from '../collection/page-style.js'
import type { Need } from '../request/needs.js'
import type { Kind } from '../types/kind.js'

export const FIELDS = Symbol.for('boxwright:fields')
export const ENDPOINTS = Symbol.for('boxwright:endpoints')
export const RESOURCE = Symbol.for('boxwright:resource')

/**
 * Tells by a reply whether a class stands for it. Nothing but `true` is a yes.
 *
 * @param raw - the object as it was parsed; it holds only what was asked for
 */
export type When = (raw: never) => unknown

/** What `@Field` records. */
export interface FieldDeclaration {
  /** The property. */
  readonly key: string
  readonly wire: string
  readonly kind: Kind | undefined
}

/** An encoder of one input value: from what the caller gave to what travels. */
export type Encoder = (value: unknown) => unknown

/** How the input of an endpoint becomes a request, beyond the defaults. */
export interface EndpointOptions {
  /** Whether it takes an input. Default: POST, PUT and PATCH do, other methods do not. */
  readonly input?: boolean | undefined
  /**
   * What the input must have and what each of it must be, checked before anything is sent:
   * `{ name: 'text', parent: 'ref', version: 'id?' }`. Of `'message|taggedMessage'` one is needed.
   */
  readonly needs?: Readonly<Record<string, Need>> | undefined
  /** The base address the route hangs on. Default `api`. */
  readonly base?: 'api' | 'upload' | undefined
  /** Query parameters that are always sent. */
  readonly query?: Readonly<Record<string, string>> | undefined
  /** Input keys that travel in the query although the method has a body. */
  readonly inQuery?: readonly string[] | undefined
  /** Input keys whose lists travel as a query parameter for each value, not joined by commas. */
  readonly repeat?: readonly string[] | undefined
  /** Body members that are always sent, in wire spelling. `{}`: a body is sent, be it empty. */
  readonly body?: Readonly<Record<string, unknown>> | undefined
  /** The body member, in wire spelling, in which the resource itself travels as `{ type, id }`. */
  readonly self?: string | undefined
  /**
   * Where the resource's id travels besides its path, in wire spelling: a member of the body, or a
   * query parameter where there is no body.
   */
  readonly idAs?: string | undefined
  /** The body member, in wire spelling, under which the whole input travels. */
  readonly wrap?: string | undefined
  /** Wire names of input keys, where they are not the keys in snake_case. */
  readonly names?: Readonly<Record<string, string>> | undefined
  /** Encoders for single input keys, in place of the default encoding. */
  readonly encode?: Readonly<Record<string, Encoder>> | undefined
  /** Builds the whole body from the input, where its members are not those of the input. */
  readonly content?:
    ((input: never, self: { readonly id: string }) => WireBody | JsonBody) | undefined
  /** Takes the object out of a reply that wraps it. */
  readonly unwrap?: ((body: never) => unknown) | undefined
  /** How the reply is handed over. Default `json`. `location`: the address it redirects to. */
  readonly response?: 'json' | 'bytes' | 'stream' | 'location' | undefined
  /** A POST that may be repeated although it may have been processed. */
  readonly idempotent?: boolean | undefined
  /** A 202 is the success of this operation. */
  readonly accepts202?: boolean | undefined
  /** The value of the `box-version` header. */
  readonly boxVersion?: string | undefined
  /** An address that Box handed out for this call, in place of the route's; `undefined`: the route's. */
  readonly address?: ((self: never, input: never) => string | undefined) | undefined
  /**
   * Its address was handed out by Box and wants the token, although its host is none of the base
   * addresses.
   */
  readonly trusted?: boolean | undefined
  /** Leaves a redirect to the action, in place of following it. */
  readonly redirect?: 'manual' | undefined
  /** The action that carries the call out, with this endpoint as its means; see `Action`. */
  readonly via?: string | undefined
  /** What tells this operation from others with the same method and path in Box's API description. */
  readonly fragment?: string | undefined
}

/** A JSON body. */
export interface JsonBody {
  readonly json: unknown
  /** Default `application/json`. */
  readonly contentType?: string | undefined
}

/** A body that is not plain JSON. The transport gives it its form. */
export type WireBody =
  | {
      readonly multipart: readonly (
        | { readonly name: string; readonly value: unknown }
        | {
            readonly name: string
            readonly content: unknown
            readonly filename: string
            readonly contentType?: string | undefined
          }
      )[]
    }
  | { readonly content: unknown; readonly contentType?: string | undefined }

/** What a paged endpoint answers with; made by `list()`. */
export interface Paged<K extends Kind = Kind> {
  /** The kind of its entries. */
  readonly list: K
  /** The kind whose fields can be selected. */
  readonly selects: Kind
  /** How its pages follow each other. */
  readonly style: PageStyle
}

/**
 * What an endpoint of a base answers with: whatever resource it is called on. The compiler takes the
 * property's word for it.
 */
export const own = Symbol.for('boxwright:own')

/** What `@Endpoint` records. */
export interface EndpointDeclaration {
  /** The property. */
  readonly key: string
  /** Method and path, as in `GET /folders/{id}/items`. */
  readonly route: string
  /** The kind of the reply; nothing where the reply says nothing. */
  readonly returns: Kind | Paged | typeof own | undefined
  /** What goes beyond the defaults. */
  readonly options: EndpointOptions
}

/** What the resource decorator records. */
export interface ResourceDeclaration {
  readonly name: string
  /** The collection's path; `undefined` when the resource has no address of its own. */
  readonly path: string | undefined
  /** The base address of the path. */
  readonly base: 'api' | 'upload'
  readonly hydrate: 'compiled' | 'class-transformer'
  readonly boxVersion: string | undefined
  /** Says for which objects of the type the class stands. `undefined`: for all of them. */
  readonly when: When | undefined
}
