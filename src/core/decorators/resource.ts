import { DeclarationError } from '../../errors/declaration-error.js'
import { declareResource } from '../metadata/declare.js'
import { describe } from '../metadata/describe.js'
import { declared } from '../metadata/registry.js'
import type { Resource } from '../resource.js'
import type { Class } from '../types/kind.js'
import type { WireForm } from '../types/wire-form.js'

/** Options of the resource decorator. */
export interface ResourceOptions<N extends string = string> {
  /**
   * Path of the collection; `get()` loads `{path}/{id}`. Default: the wire type with an `s`, or the
   * parent class's path. `null` for a resource without an address of its own.
   */
  readonly path?: `/${string}` | null
  /** The base address that `get()` hangs on. Default `api`, or the parent class's. */
  readonly base?: 'api' | 'upload'
  /** Whether new clients use the class wherever its wire type comes. Default true. */
  readonly register?: boolean
  /** The `box-version` header that `get()` sends, for resources of a dated API version. */
  readonly boxVersion?: string
  /** `class-transformer` hands the whole class over to it. Default: the compiled plans. */
  readonly hydrate?: 'compiled' | 'class-transformer'
  /**
   * Makes the class stand for some objects of its wire type only: those that this says `true` to. It is
   * asked for each object for which its parent class would stand.
   *
   * ```ts
   * @BoxResource('folder', { when: raw => raw.name?.startsWith('P-') })
   * class ProjectFolder extends Folder {}
   * ```
   *
   * @param raw - the object as it was parsed, in wire spelling. Only what was asked for is there: what
   *   is nested or listed has its mini fields. It must not be changed.
   */
  readonly when?: (raw: WireForm<N>) => boolean | undefined
}

/**
 * Declares that a class stands for a wire type, and registers it: clients created from then on make
 * it wherever its parent came. A second class for a type must extend the first; with `when`, it stands
 * beside it, for the objects that the rule picks.
 *
 * @param name - the wire `type`, such as `'folder'`
 * @param options - `path`, `register`, `hydrate`, `when`
 * @throws DeclarationError when another class holds the type and this one does not extend it
 */
export function resourceDecorator<const N extends string>(
  name: N,
  options: ResourceOptions<N> = {},
) {
  return <C extends Class<Resource<N, string>>>(target: C): void => {
    if (options.when !== undefined && typeof options.when !== 'function') {
      throw DeclarationError.notARule(target.name)
    }
    const inherited = describe(Object.getPrototypeOf(target) as Class<object>)
    const path = inherited.name === name ? inherited.path : `/${name}s`
    declareResource(target, {
      name,
      path: options.path === undefined ? path : (options.path ?? undefined),
      base: options.base ?? inherited.base,
      hydrate: options.hydrate ?? 'compiled',
      boxVersion: options.boxVersion ?? inherited.boxVersion,
      when: options.when,
    })
    if (options.register !== false) {
      declared.extend(target, name)
    }
  }
}
