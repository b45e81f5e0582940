import type { Agent } from 'node:http'
import type { AxiosAdapter, AxiosInstance } from 'axios'
import { UsageError } from '../errors/box-error.js'
import type { ConnectionSettings } from './connection-settings.js'
import type { Timeouts } from './transport.js'
import type { UndiciDispatcher } from './undici-dispatcher.js'

/** What carries the requests, and how its connections are made. */
export interface TransportOptions extends ConnectionSettings {
  /** An axios of the caller's own: its interceptors and its adapter run for every request. */
  readonly axios?: AxiosInstance | undefined
  /** An axios adapter to use in place of the one over undici. */
  readonly adapter?: AxiosAdapter | undefined
  /** An undici dispatcher to use in place of a pool of our own; whoever made it closes it. */
  readonly dispatcher?: UndiciDispatcher | undefined
  /** A Node agent (http or https, after the base URL); axios's own HTTP adapter carries the requests. */
  readonly agent?: Agent | undefined
  /** Deadlines in milliseconds where a request names none. */
  readonly timeouts?: Timeouts | undefined
}

/**
 * Refuses options that contradict each other, and a proxy whose address is none.
 *
 * @throws UsageError
 */
export function checkTransportOptions(options: TransportOptions): void {
  refuseContradictions(options)
  checkProxy(options.proxy)
}

/** Whether the options say how connections are made. */
export function configuresConnections({ proxy, tls, connections }: TransportOptions): boolean {
  return proxy !== undefined || tls !== undefined || connections !== undefined
}

function refuseContradictions(options: TransportOptions): void {
  const carriers = (['adapter', 'dispatcher', 'agent'] as const).filter(
    name => options[name] !== undefined,
  )
  if (carriers.length > 1) {
    throw new UsageError(
      `Give one of ${carriers.join(' and ')}: each of them carries the requests.`,
    )
  }
  const [carrier] = carriers
  if (carrier !== undefined && configuresConnections(options)) {
    throw new UsageError(
      `proxy, tls and connections have no effect with ${carrier}; set them on the ${carrier} itself.`,
    )
  }
}

/**
 * Refuses a proxy whose address is none, before anything is sent.
 *
 * @throws UsageError
 */
function checkProxy(proxy: ConnectionSettings['proxy']): void {
  const url = typeof proxy === 'string' ? proxy : proxy?.url
  if (url === undefined || url === 'none' || URL.canParse(url)) {
    return
  }
  throw new UsageError(
    "proxy: the address is not a URL; write it like 'http://proxy.example:8080', or 'none'.",
  )
}
