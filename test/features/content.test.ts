import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  NotFoundError,
  PreconditionFailedError,
  UsageError,
  fileSource,
  type BoxClient,
  type Folder,
} from '../../src/index.js'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.js'
import { QUICK, drain, refusal } from './harness.js'

let sandbox: Sandbox
let client: BoxClient
let folder: Folder
let directory: string

beforeAll(async () => {
  sandbox = await startSandbox()
  client = sandbox.client({ retry: QUICK })
  folder = await client.folders.create({ name: 'content', parent: client.root })
  directory = await mkdtemp(join(tmpdir(), 'boxwright-'))
})
beforeEach(() => {
  sandbox.faults.clear()
  sandbox.requests.clear()
})
afterAll(async () => {
  await client.close()
  await sandbox.stop()
  await rm(directory, { recursive: true })
})

const TEXT = 'Grüße, 日本 \u{1F30D}\n'
const BYTES = new TextEncoder().encode(TEXT)
const sha1 = (content: string | Uint8Array) => createHash('sha1').update(content).digest('hex')

async function* pieces() {
  for (const byte of BYTES) {
    yield Uint8Array.of(byte)
  }
}

async function read(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

test.each([
  ['text', () => TEXT],
  ['bytes', () => BYTES],
  ['bytes in the middle of others', () => Buffer.concat([BYTES, BYTES]).subarray(0, BYTES.length)],
  ['a blob', () => new Blob([TEXT])],
  ['a stream', () => Readable.from([BYTES.subarray(0, 3), BYTES.subarray(3)])],
  ['an async iterable', pieces],
  ['a source that opens anew', () => ({ open: pieces, size: BYTES.length })],
  ['a source of unknown size', () => ({ open: pieces })],
])('%s arrives as it is', async (name, content) => {
  const file = await folder.upload({ name: `${name}.txt`, content: content() })
  expect(file).toMatchObject({ name: `${name}.txt`, size: BYTES.length, sha1: sha1(BYTES) })
  expect(await drain(await file.download())).toBe(TEXT)
})

test('a file of the disk arrives as it is', async () => {
  const path = join(directory, 'großer Bericht.bin')
  const bytes = Buffer.alloc(3_000_000, '0123456789abcdef\n')
  await writeFile(path, bytes)
  const file = await folder.upload({ name: 'großer Bericht.bin', content: fileSource(path) })
  expect(file).toMatchObject({ size: bytes.length, sha1: sha1(bytes) })
  expect((await read(await file.download())).equals(bytes)).toBe(true)
  expect(sandbox.requests[0]?.headers).toHaveProperty('content-length')
  expect(() => fileSource(directory)).toThrow(UsageError)
  expect(() => fileSource(join(directory, 'none'))).toThrow(/give the path of a file/)
})

test.each([
  ['an empty text', () => ''],
  ['no bytes', () => new Uint8Array()],
  ['an empty stream', () => Readable.from([])],
])('%s makes an empty file', async (name, content) => {
  const file = await folder.upload({ name, content: content() })
  expect(file).toMatchObject({ size: 0, sha1: sha1('') })
  expect(await drain(await file.download())).toBe('')
})

test.each([
  '日本語.txt',
  'e\u0301 vs \u00e9.txt',
  'quote " and percent %22.txt',
  'a;b=c,d.txt',
  '🗂️',
])('the name %j arrives as it is', async name => {
  const file = await folder.upload({ name, content: 'x' })
  expect(file.name).toBe(name)
  expect((await file.get()).name).toBe(name)
})

test('the times of the content are kept', async () => {
  const file = await folder.upload({
    name: 'times',
    content: 'x',
    contentCreatedAt: new Date('2001-02-03T04:05:06Z'),
    contentModifiedAt: '2002-02-03T04:05:06Z',
  })
  expect(file.contentCreatedAt).toEqual(new Date('2001-02-03T04:05:06Z'))
  expect(file.contentModifiedAt).toEqual(new Date('2002-02-03T04:05:06Z'))
})

test('a new version replaces the content, unless the file has changed', async () => {
  const file = await folder.upload({ name: 'versions.txt', content: 'first' })
  const changed = await file.uploadVersion({ content: 'second' }, { ifMatch: file.etag ?? '' })
  expect(changed.id).toBe(file.id)
  expect(changed.sha1).toBe(sha1('second'))
  expect(await drain(await file.download())).toBe('second')

  const late = file.uploadVersion({ content: 'late' }, { ifMatch: file.etag ?? '' })
  const error = await refusal(late, PreconditionFailedError)
  expect(error.code).toBe('precondition_failed')
  expect(await drain(await file.download())).toBe('second')

  const [first] = await file.versions().toArray()
  expect(first?.sha1).toBe(sha1('first'))
  expect(await drain(await file.download({ version: first ?? '' }))).toBe('first')
  expect((await file.version({ version: first?.id ?? '' })).size).toBe(5)

  await file.promoteVersion({ version: first ?? '' })
  expect(await drain(await file.download())).toBe('first')
})

test('a part of the content comes with a range', async () => {
  const file = await folder.upload({ name: 'ranges', content: '0123456789' })
  const part = async (range: string) => drain(await file.download({}, { headers: { range } }))
  expect(await part('bytes=2-4')).toBe('234')
  expect(await part('bytes=7-')).toBe('789')
  expect(await part('bytes=-2')).toBe('89')
  const beyond = file.download({}, { headers: { Range: 'bytes=50-' } })
  expect(await refusal(beyond, Error)).toMatchObject({ status: 416, code: 'range_not_satisfiable' })
})

test('a download address works by itself', async () => {
  const file = await folder.upload({ name: 'address.txt', content: TEXT })
  const address = await file.downloadUrl()
  expect(new URL(address).origin).not.toBe(sandbox.url)
  const response = await fetch(address)
  expect(await response.text()).toBe(TEXT)
})

test('a download that is refused says why', async () => {
  const error = await refusal(client.files.ref('404404').download(), NotFoundError)
  expect(error.code).toBe('not_found')
  expect(error.requestId).toBe(sandbox.requests.at(-1)?.requestId)
  expect(error.requestId).toMatch(/./)
  expect(error.body).toMatchObject({ type: 'error', status: 404 })
})
