import { describe, expect, it } from 'vitest'
import { NotFoundError } from '../../../src/errors/api-error.js'
import { UsageError } from '../../../src/errors/box-error.js'
import { listing, MockTransport, refuse, reply } from '../../../src/testing/index.js'
import { createPipeline } from '../../../src/transport/pipeline.js'
import { drain, failure, request } from '../../support/socket-call.js'

const url = 'https://api.box.com/2.0/folders/0'

describe('MockTransport', () => {
  it('answers by route, and keeps what was sent', async () => {
    const transport = new MockTransport({
      'GET /2.0/folders/0': reply(200, { id: '0' }, { ETag: '1' }),
    })
    const { send } = createPipeline({ transport })
    expect(await send(request(`${url}?fields=name`))).toMatchObject({
      status: 200,
      body: { id: '0' },
      headers: { etag: '1' },
    })
    expect(transport.requests.map(sent => sent.url)).toEqual([`${url}?fields=name`])
    const error = await failure(send(request(url, { method: 'PUT' })))
    expect(error).toBeInstanceOf(UsageError)
    expect(String(error)).toContain("no reply for 'PUT /2.0/folders/0'")
  })

  it('answers from a list, and from a function', async () => {
    const { send } = createPipeline({
      transport: new MockTransport([refuse(503, 'unavailable'), listing([{ id: '1' }])]),
      retry: { baseDelay: 0 },
    })
    expect((await send(request(url))).body).toMatchObject({
      total_count: 1,
      entries: [{ id: '1' }],
    })
    expect(String(await failure(send(request(url))))).toContain('has 2 replies')
    const echo = new MockTransport(sent => reply(200, sent.method))
    expect((await echo.send(request(url))).body).toBe('GET')
  })

  it('refuses as Box does', async () => {
    const { send } = createPipeline({
      transport: new MockTransport(() => refuse(404, 'not_found', { a: 1 })),
    })
    const error = await failure(send(request(url, { rules: { response: 'stream' } })))
    expect(error).toBeInstanceOf(NotFoundError)
    expect(error).toMatchObject({ code: 'not_found', contextInfo: { a: 1 }, requestId: 'mock' })
  })

  it('hands bodies over as they are wanted, each time a fresh copy', async () => {
    const transport = new MockTransport(() => reply(200, { list: [1] }))
    const first = (await transport.send(request(url))).body as { list: number[] }
    first.list.push(2)
    expect((await transport.send(request(url))).body).toEqual({ list: [1] })
    const text = new MockTransport(() => reply(200, 'héllo'))
    const bytes = await text.send(request(url, { rules: { response: 'bytes' } }))
    expect(bytes.body).toEqual(Buffer.from('héllo'))
    const stream = await text.send(request(url, { rules: { response: 'stream' } }))
    expect(await drain(stream.body)).toBe('héllo')
    const empty = await new MockTransport([reply(204)]).send(
      request(url, { rules: { response: 'bytes' } }),
    )
    expect(empty.body).toHaveLength(0)
  })
})
