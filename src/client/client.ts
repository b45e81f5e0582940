import {
  authorize,
  developerToken,
  openConnection,
  type AuthProvider,
  type Connection,
  type TokenSource,
} from '../auth/index.js'
import { Hydrator, type DriftHook } from '../core/index.js'
import { UsageError } from '../errors/index.js'
import {
  createPipeline,
  createTransport,
  type PipelineOptions,
  type Timeouts,
  type Transport,
  type TransportOptions,
} from '../transport/index.js'
import { VERSION } from '../util/version.js'
import { baseUrls, type BaseUrls } from './base-urls.js'
import type { BoxClient, Resources } from './box-client.js'
import { classesFor } from './classes.js'
import { ClientSession, type Shared } from './client-session.js'
import { ownHost } from './own-host.js'
import { clientClass } from './scoped-client.js'
import { checkOptions } from './check-options.js'
import { narrow } from './scope.js'

/** Options of `createClient`. */
export interface ClientOptions<C extends Resources = Resources>
  extends TransportOptions, Pick<PipelineOptions, 'use' | 'retry' | 'trace' | 'log'> {
  /** A developer token, a way to sign in, or a source of tokens. Needed; `undefined` is told in a sentence. */
  readonly auth: string | AuthProvider | TokenSource | undefined
  /**
   * Classes of one's own by client property: a subclass of a built-in one takes its place in every
   * reply of this client; a new property adds a repository.
   */
  readonly resources?: C | undefined
  /** Other addresses than Box's own. */
  readonly baseUrls?: Partial<BaseUrls> | undefined
  /** Headers sent with every call. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Sends the requests in place of the built-in transport, as MockTransport does. */
  readonly transport?: Transport | undefined
  /** Is told what replies held that the declarations did not expect. */
  readonly drift?: DriftHook | undefined
  /** Deadlines in milliseconds; `0` switches one off. */
  readonly timeouts?: Timeouts | undefined
}

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
  checkOptions(options)
  const urls = baseUrls(options.baseUrls)
  const { registry, collected } = classesFor(options.resources ?? {})
  const transport = options.transport ?? createTransport(options)
  const { timeouts, trace, log } = options
  const connect = () => openConnection({ transport, urls, headers: IDENTITY, timeouts, trace, log })
  const source = sourceOf(options.auth, connect)
  const { send } = createPipeline({
    transport,
    authorize: authorize({ source, origins: trusted(urls), isOwnHost: ownHost(urls) }),
    use: options.use,
    retry: options.retry,
    timeouts,
    trace,
    log,
  })
  const hydrator = new Hydrator(registry, options.drift)
  for (const { resource } of Object.values(collected)) {
    if (resource) {
      hydrator.verify(resource)
    }
  }
  const shared: Shared = { send, hydrator, urls }
  const scope = narrow({ headers: IDENTITY, timeouts: {} }, { headers: options.headers })
  const Client = clientClass(collected)
  return new Client(new ClientSession(shared, scope), transport) as unknown as BoxClient<C>
}

const IDENTITY = {
  'user-agent': `boxwright/${VERSION}`,
  'x-box-ua': `agent=boxwright/${VERSION}; env=node/${process.versions.node}`,
}

function sourceOf(auth: ClientOptions['auth'], connect: () => Connection): TokenSource {
  if (typeof auth === 'object') {
    if ('connect' in auth) {
      return auth.connect(connect())
    }
    if (typeof auth.token === 'function') {
      return auth
    }
  }
  if (typeof auth !== 'string' || auth === '') {
    throw new UsageError(
      `createClient: auth must be a token, a way to sign in or a token source; is the variable that should hold it empty?`,
    )
  }
  return developerToken(auth)
}

/** Box hands out addresses below box.com, such as upload hosts, that must see the token too. */
function trusted(urls: BaseUrls): string[] {
  const addresses = [urls.api, urls.upload, urls.oauth]
  return addresses.some(url => new URL(url).hostname.endsWith('.box.com'))
    ? [...addresses, 'https://*.box.com']
    : addresses
}
