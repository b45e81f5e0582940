import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { NotReadyError, ServerError, TooManyRequestsError } from '../../../src/errors/api-error.js'
import { ConnectionError } from '../../../src/errors/transport-error.js'
import { parseRetryAfter } from '../../../src/util/retry-after.js'
import { standardPolicy } from '../../../src/transport/retry-policy.js'
import { failure, pipeline, request, serve } from '../../support/socket-call.js'
import { sendJson } from '../../support/socket-server.js'

const post = { method: 'POST', body: { json: { a: 1 } } }

describe('retry', () => {
  it.each([429, 503])('obeys Retry-After in seconds after a %i, on a POST too', async status => {
    const server = await serve((response, _request, count) => {
      if (count === 1) {
        sendJson(response, status, {}, { 'retry-after': '0.06' })
      } else {
        sendJson(response, 200, { count })
      }
    })
    const delays: number[] = []
    const send = pipeline({ retry: { onRetry: (_failed, delay) => delays.push(delay) } })
    const { body } = await send(request(server.url, post))
    expect(body).toEqual({ count: 2 })
    expect(delays).toEqual([60])
  })

  it('obeys Retry-After as a date', async () => {
    const server = await serve((response, _request, count) => {
      const date = new Date(Date.now() + 2_000).toUTCString()
      if (count === 1) {
        sendJson(response, 429, {}, { 'retry-after': date })
      } else {
        sendJson(response, 200, {})
      }
    })
    const delays: number[] = []
    const send = pipeline({ retry: { onRetry: (_failed, delay) => delays.push(delay) } })
    await send(request(server.url))
    expect(delays).toHaveLength(1)
    expect(delays[0]).toBeGreaterThan(0)
    expect(delays[0]).toBeLessThanOrEqual(2_000)
  })

  it('reads every form of Retry-After', () => {
    const now = Date.UTC(2030, 0, 1)
    expect(parseRetryAfter('8')).toBe(8_000)
    expect(parseRetryAfter('0')).toBe(0)
    expect(parseRetryAfter('Tue, 01 Jan 2030 00:00:09 GMT', now)).toBe(9_000)
    expect(parseRetryAfter('Mon, 31 Dec 2029 00:00:00 GMT', now)).toBe(0)
    for (const junk of [undefined, '', '-5', 'soon', '1e3']) {
      expect(parseRetryAfter(junk)).toBeUndefined()
    }
  })

  it.each([500, 502, 503, 504])('repeats a GET, a PUT and a DELETE after a %i', async status => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const server = await serve((response, _request, count) => {
        sendJson(response, count === 1 ? status : 200, { count })
      })
      expect((await pipeline()(request(server.url, { method }))).body).toEqual({ count: 2 })
    }
  })

  it.each([500, 502, 503, 504])(
    'does not repeat a POST after a %i, unless it is idempotent',
    async status => {
      const server = await serve((response, _request, count) => {
        sendJson(response, count % 2 === 1 ? status : 200, { code: 'oops' })
      })
      const send = pipeline()
      expect(await failure(send(request(server.url, post)))).toBeInstanceOf(ServerError)
      expect(server.seen).toHaveLength(1)
      const other = await serve((response, _request, count) => {
        sendJson(response, count === 1 ? status : 200, { count })
      })
      const { body } = await send(request(other.url, { ...post, rules: { idempotent: true } }))
      expect(body).toEqual({ count: 2 })
    },
  )

  it('repeats any method after a reset before the first byte', async () => {
    for (const method of ['GET', 'POST']) {
      const server = await serve((response, incoming, count) => {
        if (count === 1) {
          incoming.socket.resetAndDestroy()
        } else {
          sendJson(response, 200, { count })
        }
      })
      const sent = request(server.url, { method, body: { json: {} } })
      expect((await pipeline()(sent)).body).toEqual({ count: 2 })
    }
  })

  it('repeats a reply that was cut short on a GET, not on a POST', async () => {
    const server = await serve((response, incoming, count) => {
      if (count % 2 === 0) {
        sendJson(response, 200, { count })
      } else {
        response.writeHead(200, { 'content-length': 100 })
        response.write('{"a"', () => incoming.socket.destroy())
      }
    })
    const send = pipeline()
    expect((await send(request(server.url))).body).toEqual({ count: 2 })
    const error = await failure(send(request(server.url, post)))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ phase: 'reply' })
    expect(server.seen).toHaveLength(3)
  })

  it('gives up after five repetitions, and says so', async () => {
    const server = await serve(response => {
      sendJson(response, 429, { code: 'rate_limit_exceeded' }, { 'retry-after': '0' })
    })
    const error = await failure(pipeline()(request(server.url)))
    expect(error).toBeInstanceOf(TooManyRequestsError)
    expect(error).toMatchObject({
      retryAfter: 0,
      message: expect.stringContaining('Given up after 6 attempts') as string,
    })
    expect(server.seen).toHaveLength(6)
  })

  it('repeats a 202 only with Retry-After, and only where it is not the success', async () => {
    const server = await serve((response, incoming, count) => {
      if (count === 1 || incoming.url === '/plain') {
        response.writeHead(202, incoming.url === '/plain' ? {} : { 'retry-after': '0' }).end()
      } else {
        sendJson(response, 200, { count })
      }
    })
    const send = pipeline()
    expect((await send(request(server.url))).body).toEqual({ count: 2 })
    expect((await send(request(`${server.url}/plain`))).status).toBe(202)
    expect(server.seen).toHaveLength(3)
    const asked = await serve(response => response.writeHead(202, { 'retry-after': '0' }).end())
    const rules = { accepts202: true }
    expect((await send(request(asked.url, { ...post, rules }))).status).toBe(202)
    expect(asked.seen).toHaveLength(1)
  })

  it.each(['json', 'bytes', 'stream'] as const)(
    'does not take a 202 that never ends for content (%s)',
    async mode => {
      const server = await serve(response => response.writeHead(202, { 'retry-after': '0' }).end())
      const error = await failure(pipeline()(request(server.url, { rules: { response: mode } })))
      expect(error).toBeInstanceOf(NotReadyError)
      expect(server.seen).toHaveLength(6)
    },
  )

  it('never repeats a stream, and explains it', async () => {
    const server = await serve(response => sendJson(response, 503, {}, { 'retry-after': '0' }))
    const body = { content: Readable.from([Buffer.from('once')]) }
    const error = await failure(pipeline()(request(server.url, { method: 'PUT', body })))
    expect(error).toBeInstanceOf(ServerError)
    expect(error).toMatchObject({ message: expect.stringContaining('read once only') as string })
    expect(server.seen).toHaveLength(1)
  })

  it('does not begin a wait that is longer than what is left of the budget', async () => {
    const server = await serve(response => sendJson(response, 429, {}, { 'retry-after': '30' }))
    const error = await failure(pipeline({ timeouts: { total: 5_000 } })(request(server.url)))
    expect(error).toBeInstanceOf(TooManyRequestsError)
    expect(error).toMatchObject({
      retryAfter: 30_000,
      message: expect.stringContaining('left for the call') as string,
    })
  })

  it('lets a policy of the caller decide', async () => {
    const server = await serve((response, _request, count) => {
      sendJson(response, count === 1 ? 418 : 200, { count })
    })
    const policy = ({ response }: { response?: { status: number } | undefined }): number | false =>
      response?.status === 418 ? 0 : false
    expect((await pipeline({ retry: { policy } })(request(server.url))).body).toEqual({ count: 2 })
  })

  it('draws its delays between nothing and a bound that doubles up to a cap', () => {
    const failed = (attempt: number) => ({
      request: request('http://x'),
      attempt,
      response: { status: 500, headers: {}, body: undefined, url: 'http://x' },
      idempotent: true,
    })
    const highest = standardPolicy({ baseDelay: 100, maxDelay: 450, random: () => 1 })
    expect([1, 2, 3, 4, 5].map(n => highest(failed(n)))).toEqual([100, 200, 400, 450, 450])
    const lowest = standardPolicy({ random: () => 0 })
    expect(lowest(failed(3))).toBe(0)
  })
})
