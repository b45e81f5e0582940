import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  AbortError,
  ConflictError,
  ContentError,
  fileJournal,
  ForbiddenError,
  memoryJournal,
  NotReadyError,
  PreconditionFailedError,
  TimeoutError,
  UsageError,
  type Content,
  type UploadOptions,
} from '../../src/index.js'
import { refusal, sandboxed } from './harness.js'

const SIZE = 1_050_000
const PART = 100_000
const BYTES = randomBytes(SIZE)
const sha1 = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('hex')
const SHA1 = sha1(BYTES)
const SESSIONS = { partSize: PART, minimumSize: 0, retryAfter: 0 }
const inParts = { chunked: true } as const

let directory: string
let path: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'boxwright-'))
  path = join(directory, 'film.bin')
  await writeFile(path, BYTES)
})
afterAll(() => rm(directory, { recursive: true }))

const parts = () => Readable.from([BYTES.subarray(0, 777), BYTES.subarray(777)])

const SOURCES: [string, () => Content][] = [
  ['bytes', () => BYTES],
  ['a Blob', () => new Blob([BYTES])],
  ['a path', () => ({ path })],
  ['a file: URL', () => pathToFileURL(path)],
  ['a Node stream of known size', () => ({ stream: parts(), size: SIZE })],
  ['a web stream of known size', () => ({ stream: new Blob([BYTES]).stream(), size: SIZE })],
  ['an opener of known size', () => ({ open: async () => parts(), size: SIZE })],
]
const UNSIZED: [string, () => Content][] = [
  ['a function', () => parts],
  ['a web stream', () => new Blob([BYTES]).stream()],
]

test.each([...SOURCES, ...UNSIZED])('%s arrives in one request', async (_, content) => {
  const { client } = await sandboxed()
  const seen: number[] = []
  const onProgress = ({ loaded }: { loaded: number }) => void seen.push(loaded)
  const file = await client.root.upload(
    { name: 'a', content: content() },
    { sha1: true, onProgress },
  )
  expect(file).toMatchObject({ size: SIZE, sha1: SHA1 })
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  expect(seen.at(-1)).toBe(SIZE)
})

test.each(SOURCES)('%s arrives in parts', async (_, content) => {
  const { sandbox, client } = await sandboxed({ uploadSessions: SESSIONS })
  let loaded = 0
  const file = await client.root.upload(
    { name: 'a', content: content(), description: 'D', contentCreatedAt: '2001-02-03T04:05:06Z' },
    { ...inParts, onProgress: progress => (loaded = progress.loaded) },
  )
  expect(file).toMatchObject({ size: SIZE, sha1: SHA1, description: 'D' })
  expect(file.contentCreatedAt).toEqual(new Date('2001-02-03T04:05:06Z'))
  expect(loaded).toBe(SIZE)
  expect(sandbox.requests.filter(({ method }) => method === 'PUT')).toHaveLength(11)
  expect(sandbox.uploadSessions()).toEqual([])
})

test('a name is that of the file, and needed where there is none', async () => {
  const { client } = await sandboxed()
  expect((await client.root.upload({ content: { path } })).name).toBe('film.bin')
  await refusal(client.root.upload({ content: 'text' }), UsageError)
})

test('an answer of 202 to the commit is waited for, within a budget', async () => {
  const { sandbox, client } = await sandboxed({
    uploadSessions: { ...SESSIONS, pendingCommits: 3 },
  })
  const file = await client.root.upload({ name: 'a', content: BYTES }, inParts)
  expect(file.sha1).toBe(SHA1)
  sandbox.faults.add({ path: '/files/upload_sessions/*/commit', status: 202, retryAfter: 3600 })
  const never = client.root.upload({ name: 'b', content: BYTES }, { ...inParts, timeout: 3_000 })
  const error = await refusal(never, Error)
  expect(error instanceof TimeoutError || error instanceof NotReadyError).toBe(true)
  expect(sandbox.uploadSessions()).toEqual([])
})

test('a new version comes in parts, unless the file has changed', async () => {
  const { sandbox, client } = await sandboxed({ uploadSessions: SESSIONS })
  const file = await client.root.upload({ name: 'a', content: 'old' })
  const version = await file.uploadVersion(
    { content: { path }, name: 'b' },
    { ...inParts, ifMatch: file.etag ?? '', fields: ['versionNumber'] },
  )
  expect(version).toMatchObject({ id: file.id, name: 'b', sha1: SHA1, versionNumber: '2' })
  const late = file.uploadVersion({ content: BYTES }, { ...inParts, ifMatch: file.etag ?? '' })
  await refusal(late, PreconditionFailedError)
  expect(sandbox.uploadSessions()).toEqual([])
})

test('what is too small for parts goes in one request, and only by itself above the threshold', async () => {
  const { sandbox, client } = await sandboxed()
  await client.root.upload({ name: 'a', content: BYTES }, inParts)
  expect(sandbox.requests.map(({ path }) => path)).toEqual([
    '/api/2.0/files/upload_sessions',
    '/api/2.0/files/content',
  ])
  const large = { open: () => Readable.from([]), size: 20_000_001 }
  const content = { name: 'b', content: large }
  const short = client.root.upload(content, { chunked: { threshold: 20_000_000 } })
  expect((await refusal(short, ContentError)).code).toBe('CONTENT_LENGTH')
  expect(sandbox.requests.map(({ method }) => method).slice(2)).toEqual(['POST', 'DELETE'])
  expect(sandbox.uploadSessions()).toEqual([])
})

test('a stream of unknown size that is too large is told in a sentence', async () => {
  const { client } = await sandboxed()
  const piece = Buffer.alloc(1_000_000)
  async function* endless() {
    for (;;) {
      yield piece
    }
  }
  const upload = client.root.upload({ name: 'a', content: endless() })
  const error = await refusal(upload, ContentError)
  expect(error.code).toBe('CONTENT_SIZE_UNKNOWN')
  expect(error.message).toContain('{ stream, size }')
  expect(await client.root.items().toArray()).toEqual([])
})

test.each<[string, object, UploadOptions]>([
  ['a threshold below the least', {}, { chunked: { threshold: 1 } }],
  ['no parts at a time', {}, { parallel: 0 }],
  ['a SHA-1 that is none', {}, { sha1: 'abc' }],
  ['parts of unknown size', { content: parts() }, inParts],
  [
    'a journal for a stream',
    { content: { stream: parts(), size: SIZE } },
    { ...inParts, journal: memoryJournal() },
  ],
  ['content that is none', { content: {} }, {}],
  ['a file that is not there', { content: { path: '/none' } }, {}],
])('%s is refused before anything is sent', async (_, input, options) => {
  const { sandbox, client } = await sandboxed()
  const upload = client.root.upload({ name: 'a', content: BYTES, ...input }, options)
  await refusal(upload, UsageError)
  expect(sandbox.requests).toHaveLength(0)
})

test('a SHA-1 that is not that of the content is told, and leaves nothing behind', async () => {
  const { sandbox, client } = await sandboxed({ uploadSessions: SESSIONS })
  const other = sha1(Buffer.from('other'))
  const whole = client.root.upload({ name: 'a', content: BYTES }, { ...inParts, sha1: other })
  expect((await refusal(whole, ContentError)).code).toBe('CONTENT_DIGEST')
  const simple = client.root.upload({ name: 'a', content: BYTES }, { sha1: other })
  expect(await refusal(simple, Error)).toMatchObject({ status: 400, code: 'bad_digest' })
  expect(sandbox.uploadSessions()).toEqual([])
  expect(await client.root.items().toArray()).toEqual([])
})

test('preflight answers before any content leaves, and says where it goes', async () => {
  const { sandbox, client } = await sandboxed()
  await client.root.upload({ name: 'a', content: 'x' }, { preflight: true })
  const clash = client.root.upload({ name: 'a', content: 'x' }, { preflight: true })
  expect((await refusal(clash, ConflictError)).existing?.type).toBe('file')
  expect(sandbox.requests.map(({ method }) => method)).toEqual(['OPTIONS', 'POST', 'OPTIONS'])
  sandbox.faults.add({ method: 'OPTIONS', status: 403 })
  const file = await client.root.upload({ name: 'b', content: 'x' }, { accelerator: true })
  expect(file.name).toBe('b')
  await refusal(
    client.root.upload({ name: 'c', content: 'x' }, { preflight: true }),
    ForbiddenError,
  )
})

test('an abort settles at once and leaves no session behind', async () => {
  const { sandbox, client } = await sandboxed({ uploadSessions: SESSIONS })
  sandbox.faults.add({ method: 'PUT', stall: 'headers' })
  const leave = new AbortController()
  const upload = client.root.upload(
    { name: 'a', content: { path } },
    { ...inParts, signal: leave.signal },
  )
  await expect.poll(() => sandbox.uploadSessions().length).toBe(1)
  leave.abort(new Error('enough'))
  expect((await refusal(upload, AbortError)).cause).toMatchObject({ message: 'enough' })
  await expect.poll(() => sandbox.uploadSessions()).toEqual([])
})

test('a part that is refused ends the upload once, with the typed error', async () => {
  const { sandbox, client } = await sandboxed({ uploadSessions: SESSIONS })
  sandbox.faults.add({ method: 'PUT', status: 403, times: 1 })
  await refusal(client.root.upload({ name: 'a', content: BYTES }, inParts), ForbiddenError)
  expect(sandbox.uploadSessions()).toEqual([])
})

test('with a journal the same call goes on, and sends nothing twice', async () => {
  const { sandbox, client } = await sandboxed({ uploadSessions: SESSIONS })
  const journal = fileJournal(join(directory, 'journal'))
  const options = { ...inParts, journal, parallel: 2 }
  const fault = sandbox.faults.add({ method: 'PUT', path: '/files/upload_sessions/*', status: 403 })
  await refusal(client.root.upload({ content: { path } }, options), ForbiddenError)
  const [session] = sandbox.uploadSessions()
  expect(session?.offsets).toEqual([])
  fault.remove()
  const leave = new AbortController()
  const half = client.root.upload(
    { content: { path } },
    { ...options, signal: leave.signal, onProgress: p => p.loaded > SIZE / 2 && leave.abort() },
  )
  await refusal(half, AbortError)
  expect(sandbox.uploadSessions()[0]?.id).toBe(session?.id)
  const file = await client.root.upload({ content: { path } }, options)
  expect(file.sha1).toBe(SHA1)
  const sent = sandbox.requests
    .filter(({ method, status }) => method === 'PUT' && status === 200)
    .map(({ headers }) => headers['content-range'])
  expect(new Set(sent).size).toBe(11)
  expect(sent).toHaveLength(11)
  expect(sandbox.uploadSessions()).toEqual([])
})

test('a file that has changed meanwhile is told, and the next call begins anew', async () => {
  const { sandbox, client } = await sandboxed({ uploadSessions: SESSIONS })
  const copy = join(directory, 'changing.bin')
  await writeFile(copy, BYTES)
  const journal = memoryJournal()
  const options = { ...inParts, journal }
  const stopped = async () => {
    const fault = sandbox.faults.add({ path: '/files/upload_sessions/*/commit', status: 403 })
    await refusal(client.root.upload({ content: { path: copy } }, options), ForbiddenError)
    fault.remove()
  }
  await stopped()
  await writeFile(copy, Buffer.concat([BYTES, BYTES]))
  const grown = await refusal(
    client.root.upload({ content: { path: copy } }, options),
    ContentError,
  )
  expect(grown.code).toBe('CONTENT_CHANGED')
  expect(sandbox.uploadSessions()).toEqual([])

  await writeFile(copy, BYTES)
  await stopped()
  const { atime, mtime } = await stat(copy)
  await writeFile(copy, randomBytes(SIZE))
  await utimes(copy, atime, mtime)
  const same = await refusal(client.root.upload({ content: { path: copy } }, options), ContentError)
  expect(same.code).toBe('CONTENT_CHANGED')
  expect(sandbox.uploadSessions()).toEqual([])
  const file = await client.root.upload({ content: { path: copy } }, options)
  expect(file.size).toBe(SIZE)
})

test('an expired session is begun anew by itself', async () => {
  let now = Date.now()
  const { sandbox, client } = await sandboxed({
    now: () => now,
    uploadSessions: { ...SESSIONS, lifetime: 60 },
  })
  let expired = false
  const file = await client.root.upload(
    { content: { path } },
    {
      ...inParts,
      onProgress: ({ loaded }) => {
        if (!expired && loaded > SIZE / 2) {
          expired = true
          now += 61_000
        }
      },
    },
  )
  expect(file.sha1).toBe(SHA1)
  const sessions = sandbox.requests.filter(({ path }) => path.endsWith('/upload_sessions'))
  expect(sessions).toHaveLength(2)
  expect(sandbox.uploadSessions()).toEqual([])
})
