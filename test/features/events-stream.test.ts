import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import {
  AbortError,
  File,
  ForbiddenError,
  memoryCheckpoint,
  TransportError,
  UsageError,
  type BoxClient,
  type Event,
  type EventStreamOptions,
} from '../../src/index.js'
import { clientAt, refusal, sandboxed, sendJson, serve, stopLater } from './harness.js'

const PATIENT = { timeout: 15_000 }

const BIG = '1152922976252290886'

const event = (id: string) => ({ type: 'event', event_id: id, event_type: 'ITEM_CREATE' })

/** What is asked of Box, by what answers it. */
interface Script {
  /** Answers a GET of events from a position. */
  chunk?(position: string): { entries: object[]; next: string }
  /** Answers the long-poll server; counted from 1. */
  poll(response: ServerResponse, count: number): void
  readonly server?: Readonly<Record<string, unknown>>
}

async function box(script: Script) {
  const counts = { options: 0, polls: 0, chunks: 0 }
  const server = await serve((response, request) => {
    const url = new URL(request.url ?? '', 'http://x')
    const position = url.searchParams.get('stream_position') ?? ''
    if (request.method === 'OPTIONS') {
      counts.options++
      const found = { url: `${server.url}/poll?channel=c${counts.options}`, ...script.server }
      sendJson(response, 200, { chunk_size: 1, entries: [found] })
    } else if (url.pathname === '/poll') {
      script.poll(response, ++counts.polls)
    } else if (position === 'now') {
      sendJson(response, 200, { chunk_size: 0, next_stream_position: '1', entries: [] })
    } else {
      counts.chunks++
      const { entries, next } = script.chunk?.(position) ?? { entries: [], next: position }
      response.writeHead(200, { 'content-type': 'application/json' })
      const list = JSON.stringify(entries)
      response.end(`{"chunk_size":1,"next_stream_position":${next},"entries":${list}}`)
    }
  })
  return { server, counts, client: clientAt(server.url) }
}

async function take(client: BoxClient, count: number, options: EventStreamOptions) {
  const events: Event[] = []
  for await (const each of client.events.stream(options)) {
    events.push(each)
    if (events.length === count) {
      break
    }
  }
  return events
}

test('events are live, and come while one waits for them', async () => {
  const { client } = await sandboxed({ feed: { firstPosition: BIG } })
  const stream = client.events.stream()
  const first = stream.next()
  await expect.poll(() => stream.position, PATIENT).toBe(BIG)
  const file = await client.root.upload({ name: 'a.txt', content: 'x' })
  const { value } = await first
  expect(value).toMatchObject({ eventType: 'ITEM_UPLOAD', source: { id: file.id } })
  expect((value as Event).source).toBeInstanceOf(File)
  await ((value as Event).source as File).rename({ name: 'b.txt' })
  expect((await stream.next()).value).toMatchObject({ eventType: 'ITEM_RENAME' })
  await stream.return()
  expect(stream.position).toMatch(/^1152922976252290\d{3}$/)
})

test('positions beyond 2^53 travel without losing a digit', async () => {
  const asked: string[] = []
  const { client } = await box({
    chunk: position => {
      asked.push(position)
      const next = BigInt(position) + 1n
      return { entries: [event(position)], next: String(next) }
    },
    poll: response => sendJson(response, 200, { message: 'new_change' }),
  })
  await take(client, 3, { from: BIG })
  expect(asked).toEqual(['1152922976252290886', '1152922976252290887', '1152922976252290888'])
})

test('a stream goes on behind what the consumer was done with', async () => {
  const { client, sandbox } = await sandboxed()
  const checkpoint = memoryCheckpoint()
  for (const name of ['a', 'b', 'c', 'd']) {
    await client.root.createFolder({ name })
  }
  const all = sandbox.events.map(({ id }) => id)
  const options = { from: 'beginning', checkpoint }
  const first = await take(client, 2, options)
  const rest = await take(client, 3, options)
  // The one that it was busy with when it left comes again; what it was done with does not.
  expect(first.map(({ id }) => id)).toEqual(all.slice(0, 2))
  expect(rest.map(({ id }) => id)).toEqual(all.slice(1))
})

test('a 403 ends the stream with its error, after one request', async () => {
  let requests = 0
  const server = await serve(response => {
    requests++
    sendJson(response, 403, { type: 'error', status: 403, code: 'forbidden' })
  })
  const client = clientAt(server.url)
  await refusal(client.events.stream().next(), ForbiddenError)
  expect(requests).toBe(1)
  await refusal(client.events.stream({ from: '5' }).next(), ForbiddenError)
  expect(requests).toBe(2)
  await refusal(client.events.enterprise().next(), ForbiddenError)
  expect(requests).toBe(3)
})

test('empty and HTML answers of a long-poll server lead to another one, and are told', async () => {
  const told: unknown[] = []
  let isThere = false
  const { client, counts } = await box({
    chunk: position =>
      isThere ? { entries: [event('e')], next: '2' } : { entries: [], next: position },
    poll: (response, count) => {
      if (count === 1) {
        response.writeHead(200)
        response.end()
      } else if (count === 2) {
        response.writeHead(200, { 'content-type': 'text/html' })
        response.end('<html>Sign in</html>')
      } else {
        isThere = true
        sendJson(response, 200, { message: 'new_change' })
      }
    },
  })
  const onRetry = (error: unknown) => told.push(error)
  const events = await take(client, 1, { onRetry })
  expect(events.map(({ id }) => id)).toEqual(['e'])
  expect(told).toEqual([expect.any(TransportError), expect.any(TransportError)])
  expect(counts).toMatchObject({ options: 3, polls: 3 })
})

test('answers that stay useless end the stream where a limit is set', async () => {
  const { client, counts } = await box({
    poll: response => {
      response.writeHead(200)
      response.end()
    },
  })
  await refusal(client.events.stream({ retries: 1 }).next(), TransportError)
  expect(counts.polls).toBe(2)
})

test('reconnect stays at the server, and max_retries asks for another', async () => {
  let isThere = false
  const { client, counts } = await box({
    server: { max_retries: '3', ttl: '10', retry_timeout: 610 },
    chunk: position =>
      isThere ? { entries: [event('e')], next: '2' } : { entries: [], next: position },
    poll: (response, count) => {
      isThere = count === 4
      const message = count === 2 ? 'max_retries' : isThere ? 'new_change' : 'reconnect'
      setTimeout(() => sendJson(response, 200, { message }), 50)
    },
  })
  await take(client, 1, {})
  // 1 reconnects to the first server, 2 is sent away, 3 and 4 are at the second.
  expect(counts).toMatchObject({ options: 2, polls: 4 })
})

test('a request that is held too long is given up for another server', async () => {
  let isThere = false
  const { client, counts } = await box({
    server: { retry_timeout: 0.2 },
    chunk: position =>
      isThere ? { entries: [event('e')], next: '2' } : { entries: [], next: position },
    poll: (response, count) => {
      if (count === 2) {
        isThere = true
        sendJson(response, 200, { message: 'new_change' })
      }
    },
  })
  await take(client, 1, {})
  expect(counts).toMatchObject({ options: 2, polls: 2 })
})

test('a server that tells of changes without end is not asked without end', async () => {
  const { client, counts } = await box({
    poll: response => sendJson(response, 200, { message: 'new_change' }),
  })
  const stream = client.events.stream()
  const next = stream.next()
  await new Promise(resolve => setTimeout(resolve, 1_000))
  await stream.return()
  expect((await next).done).toBe(true)
  expect(counts.polls).toBeLessThan(10)
})

test('return() ends a held request at once, saves, and leaves no timer and no socket', async () => {
  let isHeld = false
  const { client, counts } = await box({
    poll: response => {
      isHeld = true
      response.once('close', () => (isHeld = false))
    },
  })
  const checkpoint = memoryCheckpoint()
  const timers = () => process.getActiveResourcesInfo().filter(name => name === 'Timeout').length
  const before = timers()
  const stream = client.events.stream({ checkpoint })
  const next = stream.next()
  await expect.poll(() => isHeld, PATIENT).toBe(true)
  await stream.return()
  expect(await next).toEqual({ done: true, value: undefined })
  expect(await checkpoint.load()).toEqual({ stream: 'all', position: '1', seen: [] })
  await client.close()
  await expect.poll(() => isHeld, PATIENT).toBe(false)
  await expect.poll(timers, PATIENT).toBeLessThanOrEqual(before)
  expect(counts).toMatchObject({ options: 1, polls: 1 })
})

test('a signal ends the stream with an AbortError, whatever it is busy with', async () => {
  const { client } = await sandboxed()
  const control = new AbortController()
  const next = client.events.stream({ signal: control.signal }).next()
  setTimeout(() => control.abort(new Error('enough')), 100)
  const error = await refusal(next, AbortError)
  expect((error.cause as Error).message).toBe('enough')
  await refusal(client.events.stream({ signal: control.signal }).next(), AbortError)
})

test('what cannot work is refused before any request', async () => {
  const { client, sandbox } = await sandboxed()
  const refused = async (options: object, enterprise = false) => {
    const kind = enterprise ? 'enterprise' : 'stream'
    return (await refusal(client.events[kind](options).next(), UsageError)).message
  }
  expect(await refused({ from: 5 })).toMatch(/lose digits/)
  expect(await refused({ streamType: 'admin_logs' })).toMatch(/enterprise/)
  expect(await refused({ dedupe: 10 })).toMatch(/limit/)
  expect(await refused({ checkpointEvery: { events: 0 } })).toMatch(/checkpointEvery.events/)
  expect(await refused({ createdBefore: new Date(), follow: true }, true)).toMatch(/follow/)
  expect(await refused({ createdAfter: new Date(NaN) }, true)).toMatch(/Date/)
  expect(sandbox.requests).toEqual([])
})

test('memory stays flat over 100,000 events', { timeout: 120_000 }, async () => {
  const total = 100_000
  const { client } = await box({
    chunk: position => {
      const from = Number(position)
      const count = Math.min(500, total - from)
      const entries = Array.from({ length: count }, (_, i) => event(String(from + i)))
      return { entries, next: String(from + count) }
    },
    poll: () => undefined,
  })
  const used: number[] = []
  let seen = 0
  for await (const each of client.events.stream({ from: 'beginning' })) {
    expect(each.id).toBe(String(seen))
    if (++seen % 20_000 === 0) {
      globalThis.gc?.()
      used.push(process.memoryUsage().heapUsed)
    }
    if (seen === total) {
      break
    }
  }
  expect(used).toHaveLength(5)
  expect(used.at(-1)! - used[0]!).toBeLessThan(50 * 2 ** 20)
})

test('a stream is stopped by its sandbox going away only as long as it stays away', async () => {
  const { client, sandbox } = await sandboxed()
  const told: unknown[] = []
  sandbox.faults.add({ method: 'OPTIONS', path: '/events', status: 500, times: 6 })
  const stream = client.events.stream({ onRetry: error => told.push(error) })
  stopLater({
    stop: async () => {
      await stream.return()
    },
  })
  const next = stream.next()
  await expect.poll(() => told.length, PATIENT).toBe(1)
  await client.root.createFolder({ name: 'Later' })
  expect((await next).value).toMatchObject({ eventType: 'ITEM_CREATE' })
})
