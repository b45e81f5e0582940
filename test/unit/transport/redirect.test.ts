import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { failure, pipeline, request, serve, transport } from '../../support/socket-call.js'
import { type Answer, sendJson } from '../../support/socket-server.js'

const personal = {
  authorization: 'Bearer abc',
  'As-User': '7',
  BOXAPI: 'shared_link=x',
  cookie: 'z=1',
  'x-mine': 'stays',
}
const echo: Answer = (response, incoming, _count, body) => {
  const { method, headers, url } = incoming
  sendJson(response, 200, { method, headers, url, body: body.toString() })
}
const to =
  (status: number, location: string): Answer =>
  (response, incoming, count, body) => {
    if (incoming.url === '/end') {
      echo(response, incoming, count, body)
    } else {
      response.writeHead(status, { location }).end('moved')
    }
  }

describe('redirect', () => {
  it.each([301, 302, 303, 307, 308])(
    'sends no credentials to another origin after a %i',
    async status => {
      const other = await serve(echo)
      const server = await serve(to(status, `${other.url}/file`))
      const { body, url } = await pipeline()(request(server.url, { headers: personal }))
      expect(url).toBe(`${other.url}/file`)
      const seen = other.seen[0]?.headers ?? {}
      for (const name of ['authorization', 'as-user', 'boxapi', 'cookie']) {
        expect(seen).not.toHaveProperty(name)
      }
      expect(body).toMatchObject({ headers: { 'x-mine': 'stays' } })
      expect(server.seen[0]?.headers).toMatchObject({ 'as-user': '7', boxapi: 'shared_link=x' })
    },
  )

  it('keeps credentials at the same origin, and follows relative addresses', async () => {
    const server = await serve(to(302, '/end'))
    const { body } = await pipeline()(request(`${server.url}/a/b`, { headers: personal }))
    expect(body).toMatchObject({
      url: '/end',
      headers: { authorization: 'Bearer abc', 'as-user': '7' },
    })
  })

  it.each([
    [301, 'POST', 'GET', ''],
    [302, 'POST', 'GET', ''],
    [302, 'PUT', 'PUT', '{"a":1}'],
    [303, 'PUT', 'GET', ''],
    [307, 'POST', 'POST', '{"a":1}'],
    [308, 'POST', 'POST', '{"a":1}'],
  ])('after a %i, a %s goes on as %s', async (status, method, next, body) => {
    const server = await serve(to(status, '/end'))
    const headers = { 'content-md5': 'x' }
    const sent = request(server.url, { method, headers, body: { json: { a: 1 } } })
    const reply = await pipeline()(sent)
    expect(reply.body).toMatchObject({ method: next, body })
    if (next === 'GET') {
      expect(server.seen[1]?.headers).not.toHaveProperty('content-md5')
    }
  })

  it('lets a 304 pass, and a 3xx that the caller wants to see', async () => {
    const server = await serve(response =>
      response.writeHead(304, { etag: '"1"', location: '/x' }).end(),
    )
    for (const response of ['json', 'bytes', 'stream'] as const) {
      expect((await pipeline()(request(server.url, { rules: { response } }))).status).toBe(304)
    }
    const moved = await serve(to(302, 'https://dl.example/file'))
    const reply = await pipeline()(request(moved.url, { rules: { redirect: 'manual' } }))
    expect(reply).toMatchObject({ status: 302, headers: { location: 'https://dl.example/file' } })
  })

  it('stops after ten, and refuses what is no web address', async () => {
    const server = await serve(to(302, '/again'))
    expect(await failure(pipeline()(request(server.url)))).toMatchObject({ code: 'REDIRECT' })
    expect(server.seen).toHaveLength(11)
    const odd = await serve(to(302, 'file:///etc/passwd'))
    expect(String(await failure(pipeline()(request(odd.url))))).toContain("leads to 'file:'")
  })

  it('cannot send a stream twice, and says so', async () => {
    const server = await serve(to(307, '/end'))
    const body = { content: Readable.from([Buffer.from('once')]) }
    const error = await failure(pipeline()(request(server.url, { method: 'POST', body })))
    expect(String(error)).toContain('read once only')
  })

  it('is done by the pipeline, never by the transport', async () => {
    const server = await serve(to(302, '/end'))
    expect((await transport().send(request(server.url))).status).toBe(302)
  })
})
