import { UsageError } from '../errors/box-error.js'
import { getResource } from './request/invoke.js'
import { SESSION, WIRE, type Session } from './session.js'
import { declareField } from './metadata/declare.js'
import type { CallOptions, GetOptions, Output } from './types/call.js'
import type { FieldKey, FieldPath, Loaded, Selected } from './types/loaded.js'

/** Options of a `get()` that brings nothing when nothing changed. */
export interface ConditionalGet {
  /** The etag of the copy at hand. `get()` resolves to `undefined` while it is still current. */
  readonly ifNoneMatch: string
}

/**
 * Gives an instance its session and the reply it was made from. Instances of another copy of the
 * package take them through their own accessors.
 */
export let attach: (target: object, session: Session | undefined, raw: object) => void

type Got<R, F extends readonly string[]> = [F] extends [never] ? Output<R> : Selected<R, F[number]>

/**
 * The root of every resource class.
 *
 * @typeParam Name - the wire `type`
 * @typeParam OnRequest - names of the fields that Box sends only when they are asked for
 */
export abstract class Resource<Name extends string = string, OnRequest extends string = never> {
  /** Box's id of the object. */
  declare readonly id: string
  /** The wire type. */
  declare readonly type: Name
  /** Type-level only: never present at run time. */
  declare readonly '~onRequest'?: () => OnRequest

  // Private fields cost a tenth of a defined property per instance and stay out of keys, JSON,
  // comparisons and class-transformer.
  #session: Session | undefined
  #wire: unknown

  static {
    attach = (target, session, raw) => {
      if (#wire in target) {
        target.#session = session
        target.#wire = raw
      } else {
        Object.assign(target, { [SESSION]: session, [WIRE]: raw })
      }
    }
  }

  /** @internal */
  get [SESSION](): Session | undefined {
    return this.#session
  }
  /** @internal */
  set [SESSION](session: Session | undefined) {
    this.#session = session
  }
  /** @internal */
  get [WIRE](): unknown {
    return this.#wire
  }
  /** @internal */
  set [WIRE](raw: unknown) {
    this.#wire = raw
  }

  /**
   * Loads this object and resolves to a new instance of the registered class; this one stays as it
   * is.
   *
   * @param options - `fields` selects; `ifNoneMatch` makes it conditional
   * @throws NotFoundError, and every other ApiError, TransportError or AuthError
   * @throws UsageError when no client made this instance, or a field is not declared
   */
  get<T extends Resource<string, string>, const F extends readonly FieldPath<T>[] = never>(
    this: T,
    options: GetOptions<F> & ConditionalGet,
  ): Promise<Got<T, F> | undefined>
  get<T extends Resource<string, string>, const F extends readonly FieldPath<T>[] = never>(
    this: T,
    options?: GetOptions<F>,
  ): Promise<Got<T, F>>
  get(options: GetOptions<readonly string[]> & Partial<ConditionalGet> = {}): Promise<unknown> {
    return getResource(this, options)
  }

  /**
   * Tells whether these fields came with the reply, and tells the compiler so.
   *
   * @param fields - property names
   */
  has<T extends Resource<string, string>, const F extends readonly FieldKey<T>[]>(
    this: T,
    ...fields: F
  ): this is Loaded<T, F[number]> {
    if (fields.length === 0) {
      throw new UsageError(`${this.constructor.name}.has: name at least one field.`)
    }
    return fields.every(field => Object.hasOwn(this, field))
  }
}

declareField(Resource.prototype, 'type')
declareField(Resource.prototype, 'id')

export type { CallOptions }
