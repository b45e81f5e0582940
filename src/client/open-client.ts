import { openConnection } from '../auth/connection.js'
import { FixedToken } from '../auth/fixed-token.js'
import type { Connection } from '../auth/provider.js'
import type { TokenSource } from '../auth/token.js'
import { Hydrator } from '../core/index.js'
import { UsageError } from '../errors/box-error.js'
import { createTransport } from '../transport/axios.js'
import { lazily } from '../transport/lazily.js'
import { createPipeline } from '../transport/pipeline.js'
import { VERSION } from '../util/version.js'
import { baseUrls, type BaseUrls } from './base-urls.js'
import { checkOptions } from './check-options.js'
import { classesFor, type BuiltIn } from './classes.js'
import type { ClientOptions } from './client-options.js'
import { ClientSession, type Shared } from './client-session.js'
import { ownHost } from './own-host.js'
import { narrow } from './scope.js'
import { clientClass } from './scoped-client.js'

/**
 * Makes a client over the classes that are given.
 *
 * @throws UsageError when an option is unknown, cannot be used or would have no effect
 * @throws DeclarationError when a class in `resources` is not declared well
 */
export function openClient(options: ClientOptions, builtIn: BuiltIn): object {
  checkOptions(options)
  const urls = baseUrls(options.baseUrls)
  const { registry, collected } = classesFor(options.resources ?? {}, builtIn)
  const transport = options.transport ?? createTransport(options)
  const { timeouts, trace, log } = options
  const connect = () => openConnection({ transport, urls, headers: IDENTITY, timeouts, trace, log })
  const source = sourceOf(options.auth, connect)
  const { send } = createPipeline({
    transport,
    authorize: lazily(async () => {
      const { authorize } = await import('../auth/authorize.js')
      return authorize({ source, origins: trusted(urls), isOwnHost: ownHost(urls) })
    }),
    use: options.use,
    retry: options.retry,
    timeouts,
    trace,
    log,
  })
  const hydrator = new Hydrator(registry, options.drift)
  for (const target of registry.classes()) {
    hydrator.verify(target)
  }
  const shared: Shared = { send, hydrator, urls }
  const scope = narrow({ headers: IDENTITY, timeouts: {} }, { headers: options.headers })
  const Client = clientClass(collected)
  return new Client(new ClientSession(shared, scope), transport)
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
  if (typeof auth !== 'string' || auth.trim() === '') {
    throw new UsageError(
      `createClient: auth must be a token, a way to sign in or a token source; is the variable that should hold it empty?`,
    )
  }
  return new FixedToken(auth.trim())
}

/** Box hands out addresses below box.com, such as upload hosts, that must see the token too. */
function trusted(urls: BaseUrls): string[] {
  const addresses = [urls.api, urls.upload, urls.oauth]
  return addresses.some(url => new URL(url).hostname.endsWith('.box.com'))
    ? [...addresses, 'https://*.box.com']
    : addresses
}
