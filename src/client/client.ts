import type { BoxClient, Resources } from './box-client.js'
import type { ClientOptions } from './client-options.js'
import { openClient } from './open-client.js'
import { standardClasses } from './standard.js'

/**
 * Makes a client.
 *
 * ```ts
 * const client = createClient({ auth: process.env.BOX_TOKEN })
 * const folder = await client.folders.get('0')
 * ```
 *
 * @param options - `auth` is the only one that is needed
 * @throws UsageError when an option is unknown, cannot be used or would have no effect
 * @throws DeclarationError when a class in `resources` is not declared well
 */
export function createClient<const C extends Resources = Record<never, never>>(
  options: ClientOptions<C>,
): BoxClient<C> {
  return openClient(options, standardClasses()) as BoxClient<C>
}
