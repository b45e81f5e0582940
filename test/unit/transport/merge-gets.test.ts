import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { UsageError } from '../../../src/errors/box-error.js'
import { mergeGets } from '../../../src/transport/merge-gets.js'
import type { HttpRequest, Middleware, Next } from '../../../src/transport/transport.js'
import { failure, pipeline, request, serve } from '../../support/socket-call.js'
import { sendJson, type SocketServer } from '../../support/socket-server.js'

const merging = (): Next => pipeline({ use: [mergeGets()] })

/** Answers after a moment with how many requests came before. */
function counting(): Promise<SocketServer> {
  let count = 0
  return serve(response => {
    const body = { count: ++count, tags: [] }
    setTimeout(() => sendJson(response, 200, body), 40)
  })
}

it('sends equal reads once, and gives everyone a reply of their own', async () => {
  const server = await counting()
  const send = merging()
  const [one, two, three] = await Promise.all([
    send(request(server.url)),
    send(request(server.url)),
    send(request(server.url)),
  ])
  expect(server.seen).toHaveLength(1)
  expect(two.body).toEqual(one.body)
  expect(three.body).not.toBe(two.body)
  expect((two.body as { tags: unknown }).tags).not.toBe((one.body as { tags: unknown }).tags)
  expect((await send(request(server.url))).body).toMatchObject({ count: 2 })
})

it.each<[string, Partial<HttpRequest>]>([
  ['other headers', { headers: { 'as-user': '1' } }],
  ['another address', { url: '/other' }],
  ['another form of the reply', { rules: { response: 'bytes' } }],
  ['a body', { body: { json: {} } }],
])('keeps apart what has %s', async (_, { url = '', ...more }) => {
  const server = await counting()
  const send = merging()
  await Promise.all([send(request(server.url)), send(request(server.url + url, more))])
  expect(server.seen).toHaveLength(2)
})

it('gives nobody what was read before a write ended', async () => {
  const server = await counting()
  const send = merging()
  const before = send(request(server.url))
  const write = send(request(server.url, { method: 'PUT', body: { json: {} } }))
  const during = send(request(server.url))
  await write
  const after = send(request(server.url))
  const replies = await Promise.all([before, during, after])
  expect(server.seen).toHaveLength(4)
  expect(new Set(replies.map(({ body }) => (body as { count: number }).count)).size).toBe(3)
})

it('goes on for the others when one gives up, and ends when nobody waits', async () => {
  const slow: Socket[] = []
  const server = await serve((response, incoming) => {
    if (incoming.url === '/slow') {
      slow.push(incoming.socket)
    } else {
      setTimeout(() => sendJson(response, 200, { ok: true }), 60)
    }
  })
  const send = merging()
  const first = new AbortController()
  const left = failure(send(request(server.url, { signal: first.signal })))
  const stays = send(request(server.url))
  await sleep(15)
  first.abort()
  expect(await left).toMatchObject({ name: 'AbortError' })
  expect((await stays).body).toEqual({ ok: true })
  expect(server.seen).toHaveLength(1)

  const both = new AbortController()
  const url = `${server.url}/slow`
  const given = [1, 2].map(() => failure(send(request(url, { signal: both.signal }))))
  await expect.poll(() => slow.length).toBe(1)
  both.abort()
  await Promise.all(given)
  await expect.poll(() => slow.map(socket => socket.destroyed)).toEqual([true])
})

it('is told apart from what it makes', async () => {
  const server = await counting()
  const error = await failure(
    pipeline({ use: [mergeGets as unknown as Middleware] })(request(server.url)),
  )
  expect(error).toBeInstanceOf(UsageError)
  expect(String(error)).toContain('use: [mergeGets()]')
  expect(server.seen).toHaveLength(0)
})

it('asks again for those who joined a read that got no reply', async () => {
  let count = 0
  const server = await serve(response => {
    if (++count === 1) {
      setTimeout(() => response.destroy(), 20)
    } else {
      sendJson(response, 200, { count })
    }
  })
  const send = pipeline({ use: [mergeGets()], retry: false })
  const [first, second] = await Promise.allSettled([
    send(request(server.url)),
    send(request(server.url)),
  ])
  expect(first.status).toBe('rejected')
  expect(second).toMatchObject({ status: 'fulfilled', value: { body: { count: 2 } } })
})
