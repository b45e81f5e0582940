/**
 * boxwright for bundles that must be small: a client has the classes that the program names, and no
 * others. Errors other than these are loaded with the first of them: tell them by `isBoxError(error)` and
 * their `status` or `code`.
 */
import type { LeanClient, Resources } from '../client/box-client.js'
import type { ClientOptions } from '../client/client-options.js'
import { openClient } from '../client/open-client.js'
import { Registry } from '../core/index.js'
import { unions } from '../resources/unions.js'

export * from '../core/public.js'
export type { ApiError } from '../errors/api-error.js'
export { isBoxError, UsageError } from '../errors/box-error.js'
export { DeclarationError } from '../errors/declaration-error.js'
export * from '../resources/index.js'
export type { ClientOptions, LeanClient, Resources }

/**
 * Makes a client that has the named repositories only. What is of another type, nested or listed, comes
 * as a plain `Resource`: it has `id` and `type`, and `wire()` has the rest. A bundler leaves out every
 * class that is not named.
 *
 * ```ts
 * const client = createClient({ auth: process.env.BOX_TOKEN, resources: { folders: Folder } })
 * const root = await client.folders.get('0')
 * ```
 *
 * @param options - as of the root's `createClient`; `resources` is needed, and what decorators register
 *   does not count
 * @throws UsageError when an option is unknown, cannot be used or would have no effect
 * @throws DeclarationError when a class in `resources` is not declared well
 */
export function createClient<const C extends Resources>(
  options: ClientOptions<C> & { readonly resources: C },
): LeanClient<C> {
  const registry = new Registry(undefined, { isOpen: true })
  for (const [name, members] of Object.entries(unions)) {
    registry.addUnion(name, members)
  }
  return openClient(options, { registry, collected: {} }) as LeanClient<C>
}
