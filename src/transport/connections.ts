import type { Dispatcher } from 'undici'
import type { ConnectionSettings, ProxySettings } from './connection-settings.js'

type Undici = typeof import('undici')

// Beyond this an operating system gives up by itself; a call's own deadline is far shorter.
const BACKSTOP = 130_000
const IDLE = 15_000

/** Makes the pool that requests travel over: direct, through a proxy, or as the environment says. */
export function openConnections(undici: Undici, settings: ConnectionSettings): Dispatcher {
  const { proxy, tls, connections } = settings
  const connect = { ...tls, timeout: BACKSTOP } as Exclude<ConnectOptions, undefined>
  const shared = {
    connect,
    keepAliveTimeout: IDLE,
    ...(connections === undefined ? {} : { connections }),
  }
  if (proxy !== undefined && proxy !== 'none') {
    return new undici.ProxyAgent({ ...shared, ...proxyAddress(proxy), requestTls: connect })
  }
  if (proxy === 'none' || !hasProxyVariable()) {
    return new undici.Agent(shared)
  }
  return new undici.EnvHttpProxyAgent({ ...shared, requestTls: connect })
}

type ConnectOptions = ConstructorParameters<Undici['EnvHttpProxyAgent']>[0] extends infer O
  ? O extends { requestTls?: infer T }
    ? T
    : never
  : never

function proxyAddress(proxy: string | ProxySettings): { uri: string; token?: string } {
  const settings: ProxySettings = typeof proxy === 'string' ? { url: proxy } : proxy
  const url = new URL(settings.url)
  const user = settings.user ?? decodeURIComponent(url.username)
  const password = settings.password ?? decodeURIComponent(url.password)
  url.username = ''
  url.password = ''
  if (user === '') {
    return { uri: url.href }
  }
  return { uri: url.href, token: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` }
}

function hasProxyVariable(): boolean {
  const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY']
  return names.some(name => Boolean(process.env[name]))
}
