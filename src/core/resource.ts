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

type Room = Record<string, undefined>

/**
 * Gives an instance its session and the reply it was made from. Instances of another copy of the
 * package take them through their own accessors.
 */
export let attach: (target: object, session: Session, raw: object) => void

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
  declare readonly '~onRequest'?: OnRequest

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

  constructor() {
    // Never true. V8 reserves room for the assignments it sees in a constructor; without room for
    // its fields a large resource becomes a hash table, and takes twice as long to fill.
    if (this.#wire !== undefined) {
      const at = undefined
      ;(this as unknown as Room).r0 = (this as unknown as Room).r1 = (this as unknown as Room).r2 = (this as unknown as Room).r3 = at
      ;(this as unknown as Room).r4 = (this as unknown as Room).r5 = (this as unknown as Room).r6 = (this as unknown as Room).r7 = at
      ;(this as unknown as Room).r8 = (this as unknown as Room).r9 = (this as unknown as Room).r10 = (this as unknown as Room).r11 = at
      ;(this as unknown as Room).r12 = (this as unknown as Room).r13 = (this as unknown as Room).r14 = (this as unknown as Room).r15 = at
      ;(this as unknown as Room).r16 = (this as unknown as Room).r17 = (this as unknown as Room).r18 = (this as unknown as Room).r19 = at
      ;(this as unknown as Room).r20 = (this as unknown as Room).r21 = (this as unknown as Room).r22 = (this as unknown as Room).r23 = at
      ;(this as unknown as Room).r24 = (this as unknown as Room).r25 = (this as unknown as Room).r26 = (this as unknown as Room).r27 = at
      ;(this as unknown as Room).r28 = (this as unknown as Room).r29 = (this as unknown as Room).r30 = (this as unknown as Room).r31 = at
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
  get<
    T extends Resource<string, string>,
    const F extends readonly FieldPath<T>[] = never,
  >(this: T, options: GetOptions<F> & ConditionalGet): Promise<Got<T, F> | undefined>
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
  has<const F extends readonly FieldKey<this>[]>(...fields: F): this is Loaded<this, F[number]> {
    if (fields.length === 0) {
      throw new UsageError(`${this.constructor.name}.has: name at least one field.`)
    }
    return fields.every(field => Object.hasOwn(this, field))
  }
}

declareField(Resource.prototype, 'type')
declareField(Resource.prototype, 'id')

export type { CallOptions }
