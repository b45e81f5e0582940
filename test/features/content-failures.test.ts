import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import {
  AbortError,
  ConnectionError,
  ContentError,
  ServerError,
  UnauthorizedError,
  type Content,
} from '../../src/index.js'
import { QUICK, clientAt, drain, refusal, sandboxed, sendJson, serve } from './harness.js'

const DOWNLOAD = /^\/download\//

test.each([true, 0, 3] as const)(
  'a download that breaks off (%s) is an error, never a short file',
  async truncate => {
    const { sandbox, client } = await sandboxed()
    const file = await client.root.upload({ name: 'a', content: 'twelve bytes' })
    sandbox.faults.add({ path: DOWNLOAD, truncate })
    const once = file.download({}, { reconnect: false })
    const error = await refusal(drain(await once), ConnectionError)
    expect(error.phase).toBe('reply')
    expect(error.message).toContain('broke in the middle of the reply')
  },
)

test('a download of unknown length that breaks off is an error too', async () => {
  const server = await serve(response => {
    response.writeHead(200, { 'content-type': 'application/octet-stream' })
    response.write('a part', () => response.destroy())
  })
  const stream = await clientAt(server.url).files.ref('1').download({}, { reconnect: false })
  expect((await refusal(drain(stream), ConnectionError)).phase).toBe('reply')
})

test('an error that comes before anybody reads is kept for the reader', async () => {
  const { sandbox, client } = await sandboxed()
  const file = await client.root.upload({ name: 'a', content: 'twelve bytes' })
  sandbox.faults.add({ path: DOWNLOAD, truncate: true })
  const stream = await file.download({}, { reconnect: false })
  await expect.poll(() => stream.destroyed).toBe(true)
  await refusal(drain(stream), ConnectionError)
})

test('an abort ends a download that is under way', async () => {
  const { sandbox, client } = await sandboxed()
  const file = await client.root.upload({ name: 'a', content: 'twelve bytes' })
  sandbox.faults.add({ path: DOWNLOAD, stall: 'mid-body' })
  const leave = new AbortController()
  const stream = await file.download({}, { signal: leave.signal })
  const chunks: string[] = []
  const reading = (async () => {
    for await (const chunk of stream) {
      chunks.push(String(chunk))
      leave.abort(new Error('enough'))
    }
  })()
  const error = await refusal(reading, AbortError)
  expect(error.cause).toMatchObject({ message: 'enough' })
  expect(chunks.join('')).toBe('twelve')
  await expect.poll(() => sandbox.requests.length).toBe(3)
})

test('leaving a download early ends it', async () => {
  const { sandbox, client } = await sandboxed()
  const file = await client.root.upload({ name: 'a', content: 'x'.repeat(5_000_000) })
  const stream = await file.download()
  for await (const chunk of stream) {
    expect(String(chunk)).toMatch(/^x+$/)
    break
  }
  expect(stream.destroyed).toBe(true)
  expect((await client.folders.get('0')).id).toBe('0')
  expect(sandbox.requests.at(-1)?.path).toBe('/2.0/folders/0')
})

async function* once() {
  yield Buffer.from('content')
}

test.each<[string, () => Content]>([
  ['a stream', () => Readable.from([Buffer.from('content')])],
  ['an async iterable', once],
])(
  '%s can be read once, so its upload is not repeated and the error says so',
  async (_, content) => {
    const { sandbox, client } = await sandboxed()
    sandbox.faults.add({ path: '/files/content', status: 503, retryAfter: 0, times: 1 })
    const upload = client.root.upload({ name: 'a', content: content() })
    const error = await refusal(upload, ServerError)
    expect(error.status).toBe(503)
    expect(error.message).toContain('It was not repeated, because its content is a stream')
    expect(error.message).toContain('give a fileSource or a ReplayableSource')
    expect(sandbox.requests.map(({ status }) => status)).toEqual([503])
  },
)

test.each<[string, () => Content]>([
  ['text', () => 'content'],
  ['a blob', () => new Blob(['content'])],
  ['a source that opens anew', () => ({ open: once })],
])('%s is sent again', async (_, content) => {
  const { sandbox, client } = await sandboxed()
  sandbox.faults.add({ path: '/files/content', status: 503, retryAfter: 0, times: 2 })
  const file = await client.root.upload({ name: 'a', content: content() })
  expect(await drain(await file.download())).toBe('content')
  expect(sandbox.requests.slice(0, 3).map(({ status }) => status)).toEqual([503, 503, 201])
})

test('a stream is not sent again with a new token either, and the error says so', async () => {
  const server = await serve(response => {
    sendJson(response, 401, {})
  })
  const auth = {
    token: () => Promise.resolve({ value: 't', expiresAt: Infinity }),
    invalidate: () => Promise.resolve(true),
  }
  const client = clientAt(server.url, { auth, retry: QUICK })
  const content = Readable.from([Buffer.from('content')])
  const upload = client.root.upload({ name: 'a', content })
  const { message } = await refusal(upload, UnauthorizedError)
  expect(message).toContain('The token has been renewed, but the request was not sent again')
  expect(server.seen).toHaveLength(1)
})

test.each([
  ['less', 100, /ended after 7 of 100/],
  ['more', 3, /goes on beyond the 3/],
])('content that brings %s than it declared is an error', async (_, size, sentence) => {
  const { client } = await sandboxed()
  const upload = client.root.upload({ name: 'a', content: { open: once, size } })
  expect((await refusal(upload, ContentError)).message).toMatch(sentence)
  expect(await client.root.items().toArray()).toEqual([])
})

test('content that cannot be read is an error with its cause', async () => {
  const { client } = await sandboxed()
  const broken = new Readable({
    read() {
      this.destroy(new Error('the disk is gone'))
    },
  })
  const error = await refusal(client.root.upload({ name: 'a', content: broken }), ContentError)
  expect(error.cause).toMatchObject({ message: 'the disk is gone' })
})

test('an abort ends an upload that is under way', async () => {
  const { client } = await sandboxed()
  const leave = new AbortController()
  async function* endless() {
    yield Buffer.from('begin')
    leave.abort()
    await new Promise(() => undefined)
  }
  const upload = client.root.upload({ name: 'a', content: endless() }, { signal: leave.signal })
  await refusal(upload, AbortError)
})
