import { segment } from './request/path.js'
import { Resource } from './resource.js'
import { bind, sessionOf, type Session } from './session.js'
import { describe } from './metadata/describe.js'
import type { GetOptions, Output } from './types/call.js'
import type { ConditionalGet } from './resource.js'
import type { Class } from './types/kind.js'
import type { FieldPath, Selected } from './types/loaded.js'

/** A group of endpoints that belong to no single resource. */
export abstract class Endpoints {
  /** Clients make these; so do tests, with a session of their own. */
  constructor(session: Session) {
    bind(this, session)
  }
}

type Got<R, F extends readonly string[]> = [F] extends [never] ? Output<R> : Selected<R, F[number]>

/**
 * Where the resources of one class are found. Endpoints of the whole collection (`create`, `list`,
 * `me`) are declared on a subclass.
 */
export class Repository<R extends Resource<string, string>> extends Endpoints {
  readonly #target: Class<object>

  /** Clients make these; so do tests, with a session of their own. */
  constructor(session: Session, target: Class<object>) {
    super(session)
    this.#target = target
  }

  /**
   * A handle on the object with this id. No request is made, and nothing but `id` and `type` is on
   * it; every endpoint can be called.
   *
   * @throws UsageError when the id is no usable string
   */
  ref(id: string): R {
    const owner = this.#target.name
    segment(id, 'the id', { owner, key: 'ref' })
    const instance = new (this.#target as unknown as new () => Record<string, unknown>)()
    instance['type'] = describe(this.#target).name
    instance['id'] = id
    return bind(instance, sessionOf(this, 'ref')) as unknown as R
  }

  /**
   * Loads the object with this id.
   *
   * @param id - Box's id, as in `'0'`
   * @param options - `fields` selects; `ifNoneMatch` makes it conditional
   * @throws NotFoundError, and every other ApiError, TransportError or AuthError
   * @throws UsageError when the id is no usable string or a field is not declared
   */
  get<const F extends readonly FieldPath<R>[] = never>(
    id: string,
    options: GetOptions<F> & ConditionalGet,
  ): Promise<Got<R, F> | undefined>
  get<const F extends readonly FieldPath<R>[] = never>(
    id: string,
    options?: GetOptions<F>,
  ): Promise<Got<R, F>>
  async get(id: string, options?: GetOptions<never>): Promise<unknown> {
    return Resource.prototype.get.call(this.ref(id), options)
  }
}
