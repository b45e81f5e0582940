import { Readable } from 'node:stream'
import axios, { AxiosError, type AxiosAdapter, type InternalAxiosRequestConfig } from 'axios'
import { describe, expect, it } from 'vitest'
import { NotFoundError } from '../../../src/errors/api-error.js'
import { ConnectionError, TimeoutError } from '../../../src/errors/transport-error.js'
import type { Timeouts } from '../../../src/transport/transport.js'
import { undiciAgent } from '../../support/socket-undici.js'
import { drain, failure, pipeline, request, serve, transport } from '../../support/socket-call.js'
import { sendJson } from '../../support/socket-server.js'

describe("an axios of the caller's own", () => {
  it.each(['its own adapter', 'undici'])('runs its interceptors (%s)', async kind => {
    const server = await serve((response, incoming) => {
      sendJson(response, 200, { url: incoming.url, mine: incoming.headers['x-mine'] })
    })
    const own = axios.create()
    const seen: unknown[] = []
    own.interceptors.request.use(async config => {
      await Promise.resolve()
      config.headers.set('x-mine', '1')
      config.params = { added: 'yes' }
      return config
    })
    own.interceptors.response.use(response => {
      seen.push(response.data)
      response.headers['x-seen'] = 'true'
      return response
    })
    const made = transport(
      kind === 'undici' ? { axios: own, dispatcher: undiciAgent() } : { axios: own },
    )
    const { body, headers, status } = await made.send(request(`${server.url}/2.0/x`))
    expect(body).toEqual({ url: '/2.0/x?added=yes', mine: '1' })
    expect(seen).toEqual([body])
    expect(status).toBe(200)
    expect(headers['x-seen']).toBe('true')
  })

  it('lets an error of an interceptor reach the caller as it is', async () => {
    const server = await serve(response => sendJson(response, 200, {}))
    const own = axios.create()
    const mine = new Error('mine')
    own.interceptors.response.use(() => Promise.reject(mine))
    expect(
      await failure(pipeline({ transport: transport({ axios: own }) })(request(server.url))),
    ).toBe(mine)
    expect(server.seen).toHaveLength(1)
  })

  it('behaves as undici does: forms, errors, streams, redirects, deadlines, truncation', async () => {
    const server = await serve((response, incoming, _count, body) => {
      if (incoming.url === '/echo') {
        sendJson(response, 200, {
          body: body.toString(),
          type: incoming.headers['content-type'],
          length: incoming.headers['content-length'],
        })
      } else if (incoming.url === '/404') {
        sendJson(response, 404, { code: 'not_found' })
      } else if (incoming.url === '/302') {
        response.writeHead(302, { location: '/echo' }).end()
      } else if (incoming.url === '/cut') {
        response.writeHead(200, { 'content-length': 100 })
        response.write('x', () => setTimeout(() => incoming.socket.destroy(), 10))
      } else if (incoming.url === '/half') {
        response.writeHead(200).write('{"a":')
      }
    })
    const send = pipeline({ transport: transport({ axios: axios.create() }), retry: false })
    const put = {
      method: 'PUT',
      body: { content: { size: 4, open: () => Readable.from([Buffer.from('four')]) } },
    }
    expect((await send(request(`${server.url}/echo`, put))).body).toEqual({
      body: 'four',
      type: 'application/octet-stream',
      length: '4',
    })
    for (const response of ['json', 'bytes', 'stream'] as const) {
      expect(
        await failure(send(request(`${server.url}/404`, { rules: { response } }))),
      ).toMatchObject({ name: NotFoundError.name, code: 'not_found' })
      const reading = async (path: string, timeouts: Timeouts = {}): Promise<unknown> => {
        const rules = { response, timeouts }
        const { body } = await send(request(server.url + path, { rules }))
        return response === 'stream' ? drain(body) : body
      }
      expect(await failure(reading('/cut'))).toMatchObject({
        name: ConnectionError.name,
        phase: 'reply',
      })
      expect(await failure(reading('/half', { idle: 50 }))).toMatchObject({
        name: TimeoutError.name,
        deadline: 'idle',
      })
      expect(await failure(reading('/never', { firstByte: 50 }))).toMatchObject({
        name: TimeoutError.name,
        deadline: 'firstByte',
      })
    }
    expect((await send(request(`${server.url}/302`))).url).toBe(`${server.url}/echo`)
    const stream = await send(request(`${server.url}/echo`, { rules: { response: 'stream' } }))
    expect(JSON.parse(await drain(stream.body))).toMatchObject({ body: '' })
  })

  it('names the timeout of the instance itself', async () => {
    const server = await serve(() => undefined)
    const send = pipeline({
      transport: transport({ axios: axios.create({ timeout: 50 }) }),
      retry: false,
    })
    const error = await failure(send(request(server.url)))
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({
      timeout: 50,
      message: expect.stringContaining('axios') as string,
    })
  })

  it('aborts at once', async () => {
    const control = new AbortController()
    const server = await serve(() => {
      control.abort()
    })
    const send = pipeline({ transport: transport({ axios: axios.create() }) })
    const error = await failure(send(request(server.url, { signal: control.signal })))
    expect(error).toMatchObject({ name: 'AbortError' })
    expect(server.seen).toHaveLength(1)
  })
})

describe('an adapter', () => {
  const answer =
    (data: unknown, status = 200): AxiosAdapter =>
    config =>
      Promise.resolve({ data, status, statusText: '', headers: { 'X-A': 'b' }, config })

  it('may answer with a value, text or bytes', async () => {
    for (const data of [{ a: 1 }, '{"a":1}', Buffer.from('{"a":1}')]) {
      const { body, headers } = await transport({ adapter: answer(data) }).send(
        request('http://box/x'),
      )
      expect(body).toEqual({ a: 1 })
      expect(headers).toEqual({ 'x-a': 'b' })
    }
    const rules = { response: 'bytes' } as const
    const { body } = await transport({ adapter: answer('hi') }).send(
      request('http://box/x', { rules }),
    )
    expect(String(body)).toBe('hi')
  })

  it('sees what is sent, and its errors are mapped once, with their cause', async () => {
    const configs: InternalAxiosRequestConfig[] = []
    const cause = Object.assign(new Error('reset'), { code: 'ECONNRESET' })
    const adapter: AxiosAdapter = config => {
      configs.push(config)
      return Promise.reject(AxiosError.from(cause, 'ECONNRESET', config))
    }
    const headers = { authorization: 'Bearer s3cret-token' }
    const error = await failure(
      transport({ adapter }).send(
        request('http://box/x', { method: 'POST', headers, body: { json: { a: 1 } } }),
      ),
    )
    expect(configs[0]?.data).toBe('{"a":1}')
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ code: 'ECONNRESET', cause })
  })
})
