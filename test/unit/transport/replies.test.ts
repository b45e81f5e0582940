import { Readable } from 'node:stream'
import { gzipSync, brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { NotFoundError, ServerError } from '../../../src/errors/api-error.js'
import { ConnectionError } from '../../../src/errors/transport-error.js'
import { drain, failure, pipeline, request, serve, transport } from '../../support/socket-call.js'
import { sendJson } from '../../support/socket-server.js'

const modes = ['json', 'bytes', 'stream'] as const

describe('replies', () => {
  it('makes twenty calls on one connection', async () => {
    const server = await serve(response => sendJson(response, 200, { ok: true }))
    const send = pipeline()
    for (let i = 0; i < 20; i++) {
      await send(request(server.url))
    }
    expect(server.seen).toHaveLength(20)
    expect(server.sockets.size).toBe(1)
  })

  it('hands a good body over as JSON, bytes or a stream', async () => {
    const server = await serve(response => sendJson(response, 200, { name: 'é', position: 1 }))
    const { send } = transport()
    expect((await send(request(server.url))).body).toEqual({ name: 'é', position: 1 })
    const bytes = (await send(request(server.url, { rules: { response: 'bytes' } }))).body
    expect(bytes).toBeInstanceOf(Uint8Array)
    expect(String(bytes)).toBe('{"name":"é","position":1}')
    const stream = (await send(request(server.url, { rules: { response: 'stream' } }))).body
    expect(stream).toBeInstanceOf(Readable)
    expect(await drain(stream)).toBe('{"name":"é","position":1}')
  })

  it('keeps the digits of a stream position', async () => {
    const server = await serve(response =>
      response.end('{"next_stream_position":30401068076164269}'),
    )
    const { body } = await pipeline()(request(server.url))
    expect(body).toEqual({ next_stream_position: '30401068076164269' })
  })

  it('reads a reply in pieces, cut anywhere, whatever was read before', async () => {
    const texts = ['é€😀'.repeat(40_000), 'ü'.repeat(90), 'é'.repeat(700_000), '€uro']
    const server = await serve((response, incoming) => {
      const bytes = Buffer.from(JSON.stringify(texts[Number(incoming.url?.slice(1))]))
      const cut = (bytes.byteLength >> 1) & ~1
      response.write(bytes.subarray(0, cut))
      setTimeout(() => response.end(bytes.subarray(cut)), 20)
    })
    const send = pipeline()
    for (const [index, text] of texts.entries()) {
      const { body } = await send(request(`${server.url}/${String(index)}`))
      expect(body === text).toBe(true)
    }
  })

  it('joins repeated headers, names in lower case', async () => {
    const server = await serve(response =>
      sendJson(response, 200, {}, { 'X-Two': ['a', 'b'], 'Set-Cookie': ['c=1', 'd=2'] }),
    )
    const { headers } = await transport().send(request(server.url))
    expect(headers).toMatchObject({ 'x-two': 'a, b', 'set-cookie': 'c=1, d=2' })
  })

  it('gives undefined for nothing, and text for what is no JSON', async () => {
    const server = await serve((response, incoming) => {
      if (incoming.url === '/204') {
        response.writeHead(204).end()
      } else if (incoming.url === '/empty') {
        response.writeHead(200).end()
      } else {
        response.end('plain words')
      }
    })
    const send = pipeline()
    expect((await send(request(`${server.url}/204`))).body).toBeUndefined()
    expect((await send(request(`${server.url}/empty`))).body).toBeUndefined()
    expect((await send(request(`${server.url}/text`))).body).toBe('plain words')
    const bytes = await send(request(`${server.url}/204`, { rules: { response: 'bytes' } }))
    expect(bytes.body).toHaveLength(0)
  })

  it.each(modes)('reads the error of a failed call, wanted as %s', async response => {
    const server = await serve(response =>
      sendJson(response, 404, { code: 'not_found', message: 'Gone', request_id: 'r1' }),
    )
    const error = await failure(pipeline()(request(server.url, { rules: { response } })))
    expect(error).toBeInstanceOf(NotFoundError)
    expect(error).toMatchObject({ status: 404, code: 'not_found', requestId: 'r1' })
  })

  it.each(modes)('says what a page of HTML means, wanted as %s', async response => {
    const server = await serve(reply => {
      reply.writeHead(502, { 'content-type': 'text/html', 'box-request-id': 'r2' })
      reply.end('<html><h1>Bad</h1></html>')
    })
    const error = await failure(
      pipeline({ retry: false })(request(server.url, { rules: { response } })),
    )
    expect(error).toBeInstanceOf(ServerError)
    expect(error).toMatchObject({
      status: 502,
      code: undefined,
      requestId: 'r2',
      message: expect.stringMatching(/^Bad Gateway \(502/) as string,
    })
  })

  it.each(modes)(
    'takes a body that was cut short for an error, by length and by chunks (%s)',
    async response => {
      for (const headers of [{ 'content-length': 50 }, {}]) {
        const server = await serve((reply, incoming) => {
          reply.writeHead(200, headers)
          reply.write('{"a":1}', () => setTimeout(() => incoming.socket.destroy(), 10))
        })
        const send = pipeline({ retry: false })
        const work = send(request(server.url, { rules: { response } }))
        const error = await failure(
          response === 'stream' ? work.then(reply => drain(reply.body)) : work,
        )
        expect(error).toBeInstanceOf(ConnectionError)
        expect(error).toMatchObject({ phase: 'reply' })
        expect((error as Error).cause).toBeInstanceOf(Error)
      }
    },
  )

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('undoes %s', async (name, compress) => {
    const server = await serve(reply => {
      reply.writeHead(200, { 'content-encoding': name }).end(compress('{"a":1}'))
    })
    const { send } = transport()
    expect((await send(request(server.url))).body).toEqual({ a: 1 })
    const stream = await send(request(server.url, { rules: { response: 'stream' } }))
    expect(await drain(stream.body)).toBe('{"a":1}')
    expect(stream.headers).not.toHaveProperty('content-encoding')
    expect(server.seen.map(seen => seen.headers['accept-encoding'])).toEqual([
      'gzip, deflate, br',
      'identity',
    ])
  })

  it('takes a damaged gzip for an error', async () => {
    const server = await serve(reply => {
      reply.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"a":1}').subarray(0, 12))
    })
    expect(await failure(transport().send(request(server.url)))).toBeInstanceOf(ConnectionError)
  })

  it('hangs up when a stream is left', async () => {
    const server = await serve(reply => {
      reply.writeHead(200).write('x'.repeat(100))
    })
    const { body } = await transport().send(request(server.url, { rules: { response: 'stream' } }))
    const closed = new Promise(resolve => [...server.sockets][0]?.once('close', resolve))
    ;(body as Readable).once('data', () => (body as Readable).destroy())
    await closed
  })

  it('names the host when nothing listens there, and keeps the cause', async () => {
    const server = await serve(() => undefined)
    await server.stop()
    const error = await failure(transport().send(request(`${server.url}/2.0/x?access_token=abc`)))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({
      phase: 'connect',
      code: 'ECONNREFUSED',
      cause: { code: 'ECONNREFUSED' },
    })
    expect(String(error)).toMatch(/Nothing accepts connections at 127\.0\.0\.1:\d+/)
    expect(String(error)).not.toContain('abc')
  })
})
