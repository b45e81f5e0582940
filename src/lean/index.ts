/**
 * The client for bundles that must be small: it has the classes that the program names, and no others.
 */
import type { LeanClient, Resources } from '../client/box-client.js'
import type { ClientOptions } from '../client/client-options.js'
import { openClient } from '../client/open-client.js'
import { Registry } from '../core/index.js'
import { unions } from '../resources/unions.js'

export type { LeanClient, ClientOptions, Resources }

/**
 * Makes a client that has the named repositories only. What is of another type, nested or listed, comes
 * as a plain `Resource`: it has `id` and `type`, and `wire()` has the rest. A bundler leaves out every
 * class that is not named.
 *
 * ```ts
 * import { File, Folder, FolderRepository } from 'boxwright'
 * import { createClient } from 'boxwright/lean'
 *
 * const client = createClient({
 *   auth: process.env.BOX_TOKEN,
 *   resources: { files: File, folders: { resource: Folder, repository: FolderRepository } },
 * })
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
