import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Agent as UndiciAgent } from 'undici'
import { UsageError } from '../../../src/errors/box-error.js'
import { ConnectionError } from '../../../src/errors/transport-error.js'
import { createTransport } from '../../../src/transport/axios.js'
import { startProxy } from '../../support/proxy-server.js'
import { makeCertificate } from '../../support/socket-certificate.js'
import {
  failure,
  pipeline,
  request,
  serve,
  stopLater,
  transport,
} from '../../support/socket-call.js'
import { sendJson, startServer } from '../../support/socket-server.js'

const tls = makeCertificate()
const proxyVariables = [
  'http_proxy',
  'HTTP_PROXY',
  'https_proxy',
  'HTTPS_PROXY',
  'no_proxy',
  'NO_PROXY',
]
const serveTls = async () =>
  stopLater(await startServer(response => sendJson(response, 200, { ok: true }), tls))

afterEach(() => {
  vi.unstubAllEnvs()
})

function environment(values: Record<string, string>): void {
  for (const name of proxyVariables) {
    vi.stubEnv(name, values[name])
  }
}

describe('TLS', () => {
  it('trusts an authority of the caller, and no stranger', async () => {
    const server = await serveTls()
    expect((await transport({ tls: { ca: tls.cert } }).send(request(server.url))).status).toBe(200)
    const error = await failure(pipeline({ transport: transport() })(request(server.url)))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(String(error)).toMatch(/certificate of 127\.0\.0\.1:\d+ is not trusted .*tls\.ca/)
  })
})

describe('proxy', () => {
  it('goes through a CONNECT proxy with credentials, given either way', async () => {
    const proxy = stopLater(await startProxy('joe', 'p@ss:word'))
    const server = await serveTls()
    const withUser = proxy.url.replace('//', '//joe:p%40ss%3Aword@')
    for (const setting of [{ url: proxy.url, user: 'joe', password: 'p@ss:word' }, withUser]) {
      const { body } = await transport({ proxy: setting, tls: { ca: tls.cert } }).send(
        request(server.url),
      )
      expect(body).toEqual({ ok: true })
    }
    const credentials = `Basic ${Buffer.from('joe:p@ss:word').toString('base64')}`
    const target = server.url.replace('https://', '')
    expect(proxy.tunnels).toEqual([
      { target, credentials },
      { target, credentials },
    ])
  })

  it('says that the proxy refused the credentials, and does not show them', async () => {
    const proxy = stopLater(await startProxy('joe', 'right'))
    const server = await serveTls()
    const through = transport({ proxy: { url: proxy.url, user: 'joe', password: 'wr0ng-one' } })
    const error = await failure(pipeline({ transport: through })(request(server.url)))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(String(error)).toMatch(/proxy refused the credentials \(407\)/)
    expect(String(error)).not.toContain('wr0ng-one')
    expect(proxy.tunnels).toHaveLength(1)
  })

  it('obeys HTTPS_PROXY, HTTP_PROXY and NO_PROXY', async () => {
    const proxy = stopLater(await startProxy())
    const server = await serveTls()
    const plain = await serve(response => sendJson(response, 200, {}))
    const viaEnvironment = async (url: string): Promise<number> => {
      const before = proxy.tunnels.length
      const made = createTransport({ tls: { ca: tls.cert } })
      stopLater({ stop: () => made.close?.() ?? Promise.resolve() })
      expect((await made.send(request(url))).status).toBe(200)
      return proxy.tunnels.length - before
    }
    environment({ HTTPS_PROXY: proxy.url })
    expect(await viaEnvironment(server.url)).toBe(1)
    environment({ http_proxy: proxy.url })
    expect(await viaEnvironment(plain.url)).toBe(1)
    environment({ HTTPS_PROXY: proxy.url, NO_PROXY: 'example.com,127.0.0.1' })
    expect(await viaEnvironment(server.url)).toBe(0)
    environment({})
    expect(await viaEnvironment(server.url)).toBe(0)
  })

  it("goes around the environment's proxy when told 'none'", async () => {
    environment({ HTTP_PROXY: 'http://127.0.0.1:1' })
    const server = await serve(response => sendJson(response, 200, {}))
    expect((await transport({ proxy: 'none' }).send(request(server.url))).status).toBe(200)
  })

  it('refuses an address that is none', () => {
    expect(() => createTransport({ proxy: 'not an address' })).toThrow(UsageError)
    expect(() => createTransport({ proxy: { url: '' } })).toThrow(/is not a URL/)
  })
})

describe('injected connections', () => {
  it('uses the dispatcher of the caller, and leaves it open', async () => {
    const dispatcher = new UndiciAgent({ connections: 1 })
    stopLater({ stop: () => dispatcher.close() })
    const server = await serve(response => sendJson(response, 200, {}))
    const made = transport({ dispatcher })
    await Promise.all([1, 2, 3].map(() => made.send(request(server.url))))
    expect(server.sockets.size).toBe(1)
    await made.close?.()
    expect((await transport({ dispatcher }).send(request(server.url))).status).toBe(200)
  })

  it("uses the caller's agents", async () => {
    const server = await serveTls()
    const agent = new HttpsAgent({ keepAlive: true, ca: tls.cert })
    const made = transport({ agent })
    for (let i = 0; i < 3; i++) {
      expect((await made.send(request(server.url))).status).toBe(200)
    }
    expect(server.sockets.size).toBe(1)
    agent.destroy()
  })

  it('refuses options that could have no effect', () => {
    const agent = new HttpAgent()
    expect(() => createTransport({ agent, tls: {} })).toThrow(UsageError)
    expect(() => createTransport({ agent, dispatcher: new UndiciAgent() })).toThrow(
      /one of dispatcher and agent/,
    )
    expect(() => createTransport({ agent, proxy: 'none' })).toThrow(/set them on the agent itself/)
  })
})
