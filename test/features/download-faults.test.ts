import { randomBytes } from 'node:crypto'
import { Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import {
  AbortError,
  ConnectionError,
  ContentError,
  ForbiddenError,
  NotFoundError,
  NotReadyError,
  ServerError,
  TimeoutError,
  TooManyRequestsError,
  type BoxClient,
  type DownloadOptions,
  type File,
} from '../../src/index.js'
import { startSandbox, type Fault, type Sandbox } from '../../src/sandbox/index.js'
import { leavesNothing } from '../support/open-handles.js'
import { QUICK, refusal } from './harness.js'

/** Reconnects as by default, without the waits. */
const SOON = { baseDelay: 1, maxDelay: 2 } as const
const CONTENT = /^\/download\//
const API = '/files/{id}/content'
const BYTES = randomBytes(300_000)

let running: { sandbox: Sandbox; client: BoxClient } | undefined
afterEach(async () => {
  await running?.client.close()
  await running?.sandbox.stop()
  running = undefined
})

async function stored(content: Buffer = BYTES) {
  const sandbox = await startSandbox()
  const client = sandbox.client({
    retry: { ...QUICK, retries: 2 },
    timeouts: { connect: 5_000, firstByte: 400, idle: 400, total: 20_000 },
  })
  running = { sandbox, client }
  const file = await client.root.upload({ name: 'a', content })
  sandbox.requests.clear()
  return { sandbox, client, file }
}

async function read(file: File, options: DownloadOptions = {}): Promise<Buffer> {
  return buffer(await file.download({}, { reconnect: SOON, ...options }))
}

interface Cell {
  readonly fault: Fault
  /** The error, where there is one. */
  readonly error?: abstract new (...args: never[]) => Error
  readonly code?: string
  readonly options?: DownloadOptions
}

const cells: Record<string, Cell> = {
  'reset before the headers, once': { fault: { reset: true, times: 1 } },
  'reset before the headers, always': { fault: { reset: true }, error: ConnectionError },
  'reset in the middle, once': { fault: { truncate: 70_001, reset: true, times: 1 } },
  'reset in the middle, again and again': { fault: { truncate: 70_001, reset: true, times: 4 } },
  'reset without a byte, always': {
    fault: { truncate: 0, reset: true },
    error: ConnectionError,
  },
  'closed in the middle, always with progress': { fault: { truncate: true, times: 12 } },
  'silent before the headers, once': { fault: { stall: 'headers', times: 1 } },
  'silent before the headers, always': { fault: { stall: 'headers' }, error: TimeoutError },
  'silent after the headers, once': { fault: { stall: 'body', times: 1 } },
  'silent after the headers, always': {
    fault: { stall: 'body' },
    error: TimeoutError,
    options: { reconnect: { ...SOON, attempts: 1 } },
  },
  'silent in the middle, once': { fault: { stall: 'mid-body', times: 1 } },
  'silent in the middle, and not to be taken up': {
    fault: { stall: 'mid-body' },
    error: TimeoutError,
    options: { reconnect: false },
  },
  'a short body': { fault: { truncate: 299_999, times: 1 } },
  'a long body that says its own length': { fault: { excess: 1_000, times: 1 } },
  'a long body in chunks': {
    fault: { excess: 1_000, contentLength: false },
    error: ContentError,
    code: 'CONTENT_DIGEST',
  },
  'a length that is too short': {
    fault: { contentLength: 1_000 },
    error: ContentError,
    code: 'CONTENT_DIGEST',
  },
  'a length that is too long': {
    fault: { contentLength: 400_000, truncate: 299_999, times: 1 },
    error: ContentError,
    code: 'CONTENT_CHANGED',
  },
  'chunks without a length': { fault: { contentLength: false } },
  'chunks without a length, cut': { fault: { contentLength: false, truncate: true, times: 1 } },
  '500 once': { fault: { status: 500, times: 1 } },
  '503 always': { fault: { status: 503 }, error: ServerError },
  '429 once': { fault: { status: 429, retryAfter: 0, times: 1 } },
  '429 always': { fault: { status: 429, retryAfter: 0 }, error: TooManyRequestsError },
  '404 as JSON': { fault: { status: 404 }, error: NotFoundError },
  '403 as a page': { fault: { status: 403, body: '<html>' }, error: ForbiddenError },
}

test.each(Object.entries(cells))('at the content: %s', { timeout: 60_000 }, async (_, cell) => {
  await leavesNothing(async () => {
    const { sandbox, client, file } = await stored()
    sandbox.faults.add({ path: CONTENT, ...cell.fault })
    const work = read(file, cell.options)
    if (cell.error === undefined) {
      expect((await work).equals(BYTES)).toBe(true)
    } else {
      expect(await refusal(work, cell.error)).toMatchObject(cell.code ? { code: cell.code } : {})
    }
    await client.close()
    await sandbox.stop()
  })
})

test.each<[string, Fault, Cell['error']]>([
  ['reset once', { reset: true, times: 1 }, undefined],
  ['500 once', { status: 500, times: 1 }, undefined],
  ['404 as JSON', { status: 404 }, NotFoundError],
  ['202 twice', { status: 202, retryAfter: 0, times: 2 }, undefined],
  ['202 oftener than a call is repeated', { status: 202, retryAfter: 0, times: 9 }, undefined],
  ['202 without a Retry-After', { status: 202 }, NotReadyError],
  ['silent once', { stall: 'headers', times: 1 }, undefined],
])('at the API: %s', { timeout: 60_000 }, async (_, fault, kind) => {
  await leavesNothing(async () => {
    const { sandbox, client, file } = await stored()
    sandbox.faults.add({ path: API, ...fault })
    if (kind === undefined) {
      expect((await read(file)).equals(BYTES)).toBe(true)
    } else {
      await refusal(read(file), kind)
    }
    await client.close()
    await sandbox.stop()
  })
})

test('a content that is not ready within the budget is an error, with the wait that was asked', async () => {
  const { sandbox, file } = await stored()
  sandbox.faults.add({ path: API, status: 202, retryAfter: 3600 })
  const error = await refusal(read(file, { timeout: 1_000 }), NotReadyError)
  expect(error.retryAfter).toBe(3_600_000)
})

test('an address that has run out in the middle is replaced by a fresh one', async () => {
  const { sandbox, file } = await stored()
  sandbox.faults.add({ path: CONTENT, truncate: 1_000, times: 1 })
  sandbox.faults.add({ path: CONTENT, status: 403, times: 1 })
  expect((await read(file)).equals(BYTES)).toBe(true)
  const contents = sandbox.requests.filter(({ path }) => CONTENT.test(path))
  expect(contents.map(({ status }) => status)).toEqual([undefined, 403, 206])
  expect(new Set(contents.map(({ path }) => path)).size).toBe(3)
})

test('a permission that is taken away in the middle is the error that it is', async () => {
  const { sandbox, file } = await stored()
  sandbox.faults.add({ path: CONTENT, truncate: 1_000, times: 1 })
  sandbox.faults.add({ path: CONTENT, status: 403 })
  await refusal(read(file), ForbiddenError)
})

/** Replaces the content at the moment that the first piece has arrived. */
async function replacedMeanwhile(of: (file: File, client: BoxClient) => File, next: Buffer) {
  const { sandbox, client, file } = await stored()
  sandbox.faults.add({ path: CONTENT, truncate: 70_000, times: 1 })
  const stream = await of(file, client).download({}, { reconnect: SOON })
  await file.uploadVersion({ content: next })
  return { sandbox, work: buffer(stream) }
}

const other = Buffer.from(BYTES)
other[100] = (other[100] ?? 0) ^ 1

test.each<[string, (file: File, client: BoxClient) => File, Buffer]>([
  ['a loaded file, other length', file => file, Buffer.from('short')],
  ['a loaded file, same length', file => file, other],
  ['a reference, other length', (file, client) => client.files.ref(file.id), Buffer.from('short')],
  ['a reference, same length', (file, client) => client.files.ref(file.id), other],
])(
  'a file that is replaced in the middle is an error, never a mixture: %s',
  async (_, of, next) => {
    const { work } = await replacedMeanwhile(of, next)
    expect(await refusal(work, ContentError)).toMatchObject({ code: 'CONTENT_CHANGED' })
  },
)

test('a version that was named is read to its end, whatever becomes of the file', async () => {
  const { sandbox, file } = await stored()
  sandbox.faults.add({ path: CONTENT, truncate: 70_000, times: 1 })
  const version = file.fileVersion ?? ''
  const stream = await file.download({ version }, { reconnect: SOON })
  await file.uploadVersion({ content: other })
  expect((await buffer(stream)).equals(BYTES)).toBe(true)
})

test('a reference goes on as well: the bytes that came are compared first', async () => {
  const { sandbox, client, file } = await stored()
  sandbox.faults.add({ path: CONTENT, truncate: 70_000, times: 2 })
  const stream = await client.files.ref(file.id).download({}, { reconnect: SOON })
  expect((await buffer(stream)).equals(BYTES)).toBe(true)
  const ranges = sandbox.requests
    .filter(({ path }) => CONTENT.test(path))
    .map(({ headers }) => headers['range'])
  expect(ranges).toEqual([undefined, undefined, 'bytes=70000-'])
})

test('a loaded file goes on with a range, on the version that it had', async () => {
  const { sandbox, file } = await stored()
  sandbox.faults.add({ path: CONTENT, truncate: 70_000, times: 1 })
  await read(file)
  const sent = sandbox.requests.filter(({ path }) => path.endsWith('/content'))
  expect(sent.map(({ headers }) => headers['range'])).toEqual([undefined, 'bytes=70000-'])
  expect(sent.map(({ query }) => query['version'])).toEqual([undefined, file.fileVersion?.id])
})

test('a content is verified without a further request where its SHA-1 is known', async () => {
  const { sandbox, file, client } = await stored()
  await read(file)
  expect(sandbox.requests).toHaveLength(2)
  sandbox.requests.clear()
  await read(client.files.ref(file.id))
  expect(sandbox.requests).toHaveLength(2)
  sandbox.requests.clear()
  await read(client.files.ref(file.id), { verify: true })
  expect(sandbox.requests.map(({ path }) => path)[0]).toBe(`/2.0/files/${file.id}`)
  expect(sandbox.requests).toHaveLength(3)
})

test('a file object that has become old is no reason to refuse what is new', async () => {
  const { file } = await stored()
  await file.uploadVersion({ content: 'new' })
  expect(String(await read(file))).toBe('new')
})

const damaged = { path: CONTENT, body: 'x'.repeat(BYTES.length) } as const

test('content that was damaged on its way is an error, unless it is not to be verified', async () => {
  const { sandbox, file, client } = await stored()
  sandbox.faults.add(damaged)
  expect(await refusal(read(file), ContentError)).toMatchObject({ code: 'CONTENT_DIGEST' })
  const asked = read(client.files.ref(file.id), { verify: true })
  expect(await refusal(asked, ContentError)).toMatchObject({ code: 'CONTENT_DIGEST' })
  expect(String(await read(file, { verify: false }))).toMatch(/^x+$/)
})

test('an abort ends a wait between two connections at once', async () => {
  const { sandbox, file } = await stored()
  sandbox.faults.add({ path: CONTENT, truncate: 0 })
  const leave = new AbortController()
  const reconnect = { baseDelay: 1e9, maxDelay: 1e9 }
  const work = read(file, { signal: leave.signal, reconnect })
  await expect.poll(() => sandbox.requests.filter(({ path }) => CONTENT.test(path)).length).toBe(2)
  leave.abort(new Error('enough'))
  expect((await refusal(work, AbortError)).cause).toMatchObject({ message: 'enough' })
})

test('what is left behind is noticed', async () => {
  let timer: NodeJS.Timeout | undefined
  const careless = leavesNothing(() => {
    timer = setTimeout(() => undefined, 60_000)
    return Promise.resolve()
  })
  await refusal(careless, Error)
  clearTimeout(timer)
})

test('a reader that has had enough hangs up', async () => {
  await leavesNothing(async () => {
    const { sandbox, client, file } = await stored(randomBytes(4_000_000))
    const stream = await file.download()
    for await (const piece of stream) {
      expect(piece).toBeInstanceOf(Uint8Array)
      break
    }
    expect(stream.destroyed).toBe(true)
    await client.close()
    await sandbox.stop()
  })
})

test('a slow reader slows the sender, and nothing is held in memory', async () => {
  const { sandbox, client } = await stored()
  const piece = randomBytes(1024 * 1024)
  const id = sandbox.addFile({ name: 'large', content: Array<Buffer>(64).fill(piece) })
  let most = 0
  let loaded = 0
  let taken = 0
  const slow = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _, done) {
      taken += chunk.length
      most = Math.max(most, loaded - taken)
      setImmediate(done)
    },
  })
  const onProgress = (progress: { loaded: number }) => (loaded = progress.loaded)
  const done = await client.files.ref(id).downloadTo(slow, { onProgress })
  expect(done.size).toBe(64 * piece.length)
  expect(most).toBeLessThan(2 * 1024 * 1024)
})
