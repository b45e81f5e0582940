import { expect, test } from 'vitest'
import {
  AbortError,
  NotReadyError,
  ServerError,
  TimeoutError,
  type FailedAttempt,
} from '../../src/index.js'
import {
  QUICK,
  clientAt,
  drain,
  refusal,
  sandboxed,
  sendJson,
  serve,
  stackLine,
} from './harness.js'

const FOLDER = { type: 'folder', id: '0', name: 'All Files' }
const turn = () => new Promise<'later'>(resolve => setImmediate(resolve, 'later'))

/** The delay after a 429 with such a header; the call is given up instead of waiting. */
async function delayAfter(retryAfter: string): Promise<number | undefined> {
  const server = await serve(response => {
    sendJson(response, 429, {}, { 'Retry-After': retryAfter })
  })
  const leave = new AbortController()
  let seen: number | undefined
  const onRetry = (_failed: FailedAttempt, delay: number) => {
    seen = delay
    leave.abort()
  }
  const client = clientAt(server.url, { retry: { ...QUICK, onRetry } })
  await refusal(client.folders.get('0', { signal: leave.signal }), AbortError)
  expect(server.seen).toHaveLength(1)
  return seen
}

test('Retry-After in seconds is the wait, whatever the backoff would be', async () => {
  expect(await delayAfter('8')).toBe(8000)
})

test('Retry-After as a date is the wait until then', async () => {
  const delay = await delayAfter(new Date(Date.now() + 120_000).toUTCString())
  expect(delay).toBeGreaterThan(90_000)
  expect(delay).toBeLessThanOrEqual(120_000)
})

test('a Retry-After that is over is no wait', async () => {
  expect(await delayAfter('Thu, 01 Jan 2015 00:00:00 GMT')).toBe(0)
})

test('the trace tells the wait that Retry-After asked for', async () => {
  const { sandbox } = await sandboxed()
  sandbox.faults.add({ status: 429, retryAfter: 1, times: 1 })
  const waits: unknown[] = []
  const client = sandbox.client({
    trace: { onRetry: ({ status, delay, attempt }) => waits.push({ status, delay, attempt }) },
  })
  await client.folders.get('0')
  expect(waits).toEqual([{ status: 429, delay: 1000, attempt: 1 }])
})

test('an abort settles at once and is not repeated', async () => {
  const server = await serve(() => undefined)
  const client = clientAt(server.url)
  for (const send of [
    (signal: AbortSignal) => client.folders.get('0', { signal }),
    (signal: AbortSignal) => client.request({ path: '/folders/0', signal }),
    (signal: AbortSignal) => client.folders.ref('0').items({}, { signal }).first(),
  ]) {
    const before = server.seen.length
    const leave = new AbortController()
    const call = send(leave.signal).catch((error: unknown) => error)
    await expect.poll(() => server.seen.length).toBe(before + 1)
    leave.abort(new Error('the user went on'))
    const settled = await Promise.race([call, turn()])
    expect(settled).toBeInstanceOf(AbortError)
    expect((settled as AbortError).cause).toMatchObject({ message: 'the user went on' })
    await new Promise(resolve => setTimeout(resolve, 40))
    expect(server.seen).toHaveLength(before + 1)
  }
})

test('a signal that was aborted before sends nothing', async () => {
  const server = await serve(() => undefined)
  const signal = AbortSignal.abort()
  await refusal(clientAt(server.url).folders.get('0', { signal }), AbortError)
  expect(server.seen).toHaveLength(0)
})

test('an abort during the wait before a repetition settles at once', async () => {
  const { sandbox } = await sandboxed()
  sandbox.faults.add({ status: 503, retryAfter: 100 })
  const leave = new AbortController()
  let waiting: () => void = () => undefined
  const waits = new Promise<void>(resolve => (waiting = resolve))
  const client = sandbox.client({ trace: { onRetry: () => waiting() } })
  const call = client.folders.get('0', { signal: leave.signal }).catch((error: unknown) => error)
  await waits
  leave.abort()
  expect(await Promise.race([call, turn()])).toBeInstanceOf(AbortError)
  expect(sandbox.requests).toHaveLength(1)
})

test('the budget of a call covers a JSON body that stops', async () => {
  const { sandbox } = await sandboxed()
  sandbox.faults.add({ stall: 'mid-body' })
  const client = sandbox.client({ timeouts: { total: 150 } })
  const error = await refusal(client.folders.get('0'), TimeoutError)
  expect(error.deadline).toBe('total')
  expect(error.timeout).toBe(150)
})

test('a call has a budget of its own, and one that is never answered ends', async () => {
  const server = await serve(() => undefined)
  const client = clientAt(server.url)
  const error = await refusal(client.folders.get('0', { timeout: 80 }), TimeoutError)
  expect(error).toMatchObject({ deadline: 'total', timeout: 80 })
  const raw = await refusal(client.request({ path: '/x', timeout: 90 }), TimeoutError)
  expect(raw).toMatchObject({ deadline: 'total', timeout: 90 })
})

test.each(['body', 'mid-body'] as const)(
  'a download that stops (%s) ends with an error',
  async stall => {
    const { sandbox, client } = await sandboxed()
    const file = await client.root.upload({ name: 'a.txt', content: 'some content' })
    sandbox.faults.add({ path: /^\/download/, stall })
    const impatient = client.with({ timeouts: { idle: 100 } })
    const stream = await impatient.files.ref(file.id).download()
    expect(await refusal(drain(stream), TimeoutError)).toMatchObject({ deadline: 'idle' })
  },
)

test('a POST that may have been carried out is not repeated, a GET is', async () => {
  const { sandbox, client } = await sandboxed()
  sandbox.faults.add({ method: 'POST', path: '/folders', status: 500, times: 1, processed: true })
  await refusal(client.folders.create({ name: 'Once', parent: client.root }), ServerError)
  expect(sandbox.requests).toHaveLength(1)
  expect((await client.root.items().toArray()).map(({ name }) => name)).toEqual(['Once'])

  sandbox.requests.clear()
  sandbox.faults.add({ method: 'GET', path: '/folders/{id}', status: 500, times: 2 })
  expect((await client.folders.get('0')).id).toBe('0')
  expect(sandbox.requests.map(({ status }) => status)).toEqual([500, 500, 200])
})

test('a POST whose connection breaks before the first byte is repeated', async () => {
  const { sandbox, client } = await sandboxed()
  await client.folders.get('0')
  sandbox.requests.clear()
  sandbox.faults.add({ method: 'POST', path: '/folders', reset: true, times: 1 })
  const folder = await client.folders.create({ name: 'Twice tried', parent: client.root })
  expect(folder.name).toBe('Twice tried')
  expect(sandbox.requests.map(({ status }) => status)).toEqual([undefined, 201])
})

test('a POST is repeated where 503 asks for it with Retry-After', async () => {
  const { sandbox, client } = await sandboxed()
  sandbox.faults.add({ method: 'POST', path: '/folders', status: 503, retryAfter: 0, times: 1 })
  await client.folders.create({ name: 'Later', parent: client.root })
  expect(sandbox.requests.map(({ status }) => status)).toEqual([503, 201])
})

test('202 on a download means come again, and is never an empty file', async () => {
  const { sandbox, client } = await sandboxed()
  const file = await client.root.upload({ name: 'a.txt', content: 'the content' })
  const path = '/files/{id}/content'
  sandbox.faults.add({ method: 'GET', path, status: 202, retryAfter: 0, times: 2 })
  expect(await drain(await file.download())).toBe('the content')

  sandbox.faults.clear()
  sandbox.faults.add({ method: 'GET', path, status: 202 })
  expect((await refusal(file.download(), NotReadyError)).status).toBe(202)
  expect((await refusal(file.downloadUrl(), NotReadyError)).status).toBe(202)
})

test('faults that do not pass end in an error with the line of the caller', async () => {
  const { sandbox } = await sandboxed()
  sandbox.faults.add({ status: 502 })
  const client = sandbox.client({ retry: { ...QUICK, retries: 2 } })
  const error = await refusal(client.folders.get('0'), ServerError)
  expect(error.status).toBe(502)
  expect(error.message).toContain('Given up after 3 attempts')
  expect(sandbox.requests).toHaveLength(3)
  expect(stackLine(error, 'peers-retry.test.ts')).toBeDefined()
})

test('without retries there is one attempt', async () => {
  const { sandbox } = await sandboxed()
  sandbox.faults.add({ status: 503, retryAfter: 0 })
  await refusal(sandbox.client({ retry: false }).folders.get('0'), ServerError)
  expect(sandbox.requests).toHaveLength(1)
})

test('a reply that breaks off is asked for again', async () => {
  const server = await serve((response, _request, count) => {
    if (count > 1) {
      sendJson(response, 200, FOLDER)
      return
    }
    response.writeHead(200, { 'content-length': '100' })
    response.write('{"type":', () => response.destroy())
  })
  expect((await clientAt(server.url).folders.get('0')).name).toBe('All Files')
  expect(server.seen).toHaveLength(2)
})
