import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { UnauthorizedError } from '../../../src/errors/api-error.js'
import { authorize } from '../../../src/auth/authorize.js'
import type { AccessToken, TokenSource } from '../../../src/auth/token.js'
import { MockTransport, reply } from '../../../src/testing/index.js'
import { compose } from '../../../src/transport/transport.js'
import { failure, pipeline, request, serve } from '../../support/socket-call.js'
import { sendJson, type SocketServer } from '../../support/socket-server.js'

class Numbered implements TokenSource {
  current = 1
  readonly refused: string[] = []
  constructor(readonly canRenew = true) {}
  token(): Promise<AccessToken> {
    return Promise.resolve({ value: `t${String(this.current)}`, expiresAt: Infinity })
  }
  invalidate(token: AccessToken): Promise<boolean> {
    this.refused.push(token.value)
    if (this.canRenew) {
      this.current++
    }
    return Promise.resolve(this.canRenew)
  }
}

const statuses = (...list: number[]): Promise<SocketServer> =>
  serve((response, _request, count) =>
    sendJson(response, list[count - 1] ?? 200, { count }, { 'retry-after': '0' }),
  )
const bearers = (server: SocketServer): unknown[] =>
  server.seen.map(seen => seen.headers.authorization)

describe('authorize', () => {
  it('writes the token last, over whatever was there', async () => {
    const server = await statuses(200)
    const send = pipeline({
      authorize: authorize({ source: new Numbered(), origins: [server.url] }),
    })
    await send(request(server.url, { headers: { authorization: 'Bearer stale' } }))
    expect(bearers(server)).toEqual(['Bearer t1'])
  })

  it('renews once after a 401 and sends again at once, not as a repetition', async () => {
    const server = await statuses(401)
    const source = new Numbered()
    const send = pipeline({ retry: false, authorize: authorize({ source, origins: [server.url] }) })
    expect((await send(request(server.url, { method: 'POST', body: { json: {} } }))).body).toEqual({
      count: 2,
    })
    expect(bearers(server)).toEqual(['Bearer t1', 'Bearer t2'])
    expect(source.refused).toEqual(['t1'])
  })

  it('renews after a 429 too, but once in a call', async () => {
    const server = await statuses(429, 401, 503, 401)
    const source = new Numbered()
    const send = pipeline({ authorize: authorize({ source, origins: [server.url] }) })
    expect(await failure(send(request(server.url)))).toBeInstanceOf(UnauthorizedError)
    expect(bearers(server)).toEqual(['Bearer t1', 'Bearer t1', 'Bearer t2', 'Bearer t2'])
    expect(source.refused).toEqual(['t1'])
    expect((await send(request(server.url))).status).toBe(200)
  })

  it('gives the 401 up when there is no other token', async () => {
    const server = await statuses(401, 401)
    const source = new Numbered(false)
    const send = pipeline({ authorize: authorize({ source, origins: [server.url] }) })
    expect(await failure(send(request(server.url)))).toBeInstanceOf(UnauthorizedError)
    expect(server.seen).toHaveLength(1)
    const fixed = { token: () => source.token() }
    const plain = pipeline({ authorize: authorize({ source: fixed, origins: [server.url] }) })
    expect(await failure(plain(request(server.url)))).toBeInstanceOf(UnauthorizedError)
  })

  it('renews for the next call, but does not send a stream again', async () => {
    const server = await statuses(401)
    const source = new Numbered()
    const send = pipeline({ authorize: authorize({ source, origins: [server.url] }) })
    const body = { content: Readable.from([Buffer.from('once')]) }
    const error = await failure(send(request(server.url, { method: 'POST', body })))
    expect(String(error)).toContain('was not sent again')
    expect(server.seen).toHaveLength(1)
    expect(source.current).toBe(2)
  })

  it('sends no token when told so', async () => {
    const server = await statuses(401)
    const source = new Numbered()
    const send = pipeline({ authorize: authorize({ source, origins: [server.url] }) })
    await failure(send(request(server.url, { rules: { anonymous: true } })))
    expect(bearers(server)).toEqual([undefined])
    expect(source.refused).toEqual([])
  })

  it.each([
    ['https://api.box.com/2.0/x', true],
    ['https://api.box.com', true],
    ['https://API.box.com:443/2.0', true],
    ['https://upload-las.app.box.com/api/2.0/x', true],
    ['http://api.box.com/2.0/x', false],
    ['https://dl.boxcloud.com/d/1/x', false],
    ['https://api.box.com.evil.example/2.0', false],
    ['https://api.box.com@evil.example/2.0', false],
    ['https://evil.example/?https://api.box.com', false],
    ['https://evilbox.com/x', false],
    ['https://evil.example\\.app.box.com/x', false],
    ['https://evil.example#.app.box.com/', false],
  ])('to %s sends credentials: %s', async (url, sent) => {
    const transport = new MockTransport(() => reply(200, {}))
    const origins = ['https://api.box.com/2.0', 'https://*.app.box.com']
    const send = compose([authorize({ source: new Numbered(), origins })], transport)
    await send(request(url, { headers: { 'as-user': '7', BoxApi: 'shared_link=x', accept: 'a' } }))
    const headers = transport.requests[0]?.headers
    expect(Object.keys(headers ?? {}).sort()).toEqual(
      sent ? ['BoxApi', 'accept', 'as-user', 'authorization'] : ['accept'],
    )
  })
})
