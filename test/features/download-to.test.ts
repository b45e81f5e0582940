import { execFileSync, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  AbortError,
  ConnectionError,
  ContentError,
  UsageError,
  type BoxClient,
  type File,
} from '../../src/index.js'
import type { Sandbox } from '../../src/sandbox/index.js'
import { leavesNothing } from '../support/open-handles.js'
import { refusal, sandboxed } from './harness.js'

const BYTES = randomBytes(500_000)
const SHA1 = createHash('sha1').update(BYTES).digest('hex')
const CONTENT = /^\/download\//
const SOON = { baseDelay: 1, maxDelay: 2, attempts: 2 } as const

let sandbox: Sandbox
let client: BoxClient
let file: File
let directory: string
let path: string

beforeEach(async () => {
  ;({ sandbox, client } = await sandboxed())
  file = await client.root.upload({ name: 'a.bin', content: BYTES })
  directory = await mkdtemp(join(tmpdir(), 'boxwright-to-'))
  path = join(directory, 'a.bin')
  sandbox.requests.clear()
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const contents = () => sandbox.requests.filter(request => CONTENT.test(request.path))

test('a file appears when all of it is there', async () => {
  const seen: number[] = []
  const onProgress = ({ loaded }: { loaded: number }) => seen.push(loaded)
  const done = await file.downloadTo(path, { onProgress })
  expect(done).toEqual({ size: BYTES.length, sha1: SHA1, resumedFrom: 0 })
  expect((await readFile(path)).equals(BYTES)).toBe(true)
  expect(await readdir(directory)).toEqual(['a.bin'])
  expect(seen.at(-1)).toBe(BYTES.length)
})

test('a failure leaves nothing, and what was there as it was', async () => {
  await writeFile(path, 'old')
  sandbox.faults.add({ path: CONTENT, truncate: 100_000 })
  await leavesNothing(async () => {
    const work = file.downloadTo(path, { overwrite: true, reconnect: false })
    await refusal(work, ConnectionError)
    await client.close()
    await sandbox.stop()
  })
  expect(await readdir(directory)).toEqual(['a.bin'])
  expect(await readFile(path, 'utf8')).toBe('old')
})

test('a file that is there is not replaced unless that was asked for', async () => {
  await writeFile(path, 'old')
  expect((await refusal(file.downloadTo(path), UsageError)).message).toContain('overwrite: true')
  expect(sandbox.requests).toHaveLength(0)
  await file.downloadTo(path, { overwrite: true })
  expect((await readFile(path)).equals(BYTES)).toBe(true)
  expect(await readdir(directory)).toEqual(['a.bin'])
})

test('a file that comes to be there meanwhile is not replaced either', async () => {
  const onProgress = () => void writeFile(path, 'sooner', { flag: 'wx' }).catch(() => undefined)
  sandbox.faults.add({ path: CONTENT, truncate: true, times: 1 })
  const reconnect = { ...SOON, baseDelay: 50, maxDelay: 50 }
  await refusal(file.downloadTo(path, { onProgress, reconnect }), UsageError)
  expect(await readdir(directory)).toEqual(['a.bin'])
  expect(await readFile(path, 'utf8')).toBe('sooner')
})

test('what cannot work is refused before any request', async () => {
  for (const target of ['', 'a\0b', join(directory, 'none', 'a'), directory, 7 as never]) {
    await refusal(file.downloadTo(target), UsageError)
  }
  await refusal(file.downloadTo(new PassThrough(), { resume: true }), UsageError)
  await refusal(file.downloadTo(path, { resume: true, range: { start: 1 } }), UsageError)
  for (const range of [{ start: -1 }, { start: 1.5 }, { start: 5, end: 4 }, [0, 5], {}]) {
    await refusal(file.download({ range: range as never }), UsageError)
  }
  await refusal(file.content({ maxSize: -1 }), UsageError)
  expect(sandbox.requests).toHaveLength(0)
  expect(await readdir(directory)).toEqual([])
})

test('a name of 255 bytes works, kept or not', async () => {
  const long = join(directory, 'x'.repeat(255))
  await file.downloadTo(long)
  await file.downloadTo(long, { resume: true, overwrite: true })
  expect((await stat(long)).size).toBe(BYTES.length)
})

test('what is left of an earlier run is taken up', async () => {
  sandbox.faults.add({ path: CONTENT, truncate: 200_000, times: 1 })
  const options = { resume: true, reconnect: false } as const
  await refusal(file.downloadTo(path, options), ConnectionError)
  expect(await readdir(directory)).toHaveLength(1)
  const done = await file.downloadTo(path, options)
  expect(done).toMatchObject({ size: BYTES.length, sha1: SHA1 })
  expect(done.resumedFrom).toBeGreaterThan(0)
  expect(contents().at(-1)?.headers['range']).toBe(`bytes=${String(done.resumedFrom)}-`)
  expect((await readFile(path)).equals(BYTES)).toBe(true)
  expect(await readdir(directory)).toEqual(['a.bin'])
})

test('what is left of another version, or was damaged, is thrown away', async () => {
  sandbox.faults.add({ path: CONTENT, truncate: 200_000, times: 2 })
  const options = { resume: true, reconnect: false } as const
  await refusal(file.downloadTo(path, options), ConnectionError)
  const next = randomBytes(300_000)
  await file.uploadVersion({ content: next })
  await refusal(file.downloadTo(path, options), ConnectionError)
  const [part = ''] = await readdir(directory)
  expect(await readdir(directory)).toHaveLength(1)
  const bytes = await readFile(join(directory, part))
  bytes[5] = (bytes[5] ?? 0) ^ 1
  await writeFile(join(directory, part), bytes)
  const done = await file.downloadTo(path, options)
  expect(done.resumedFrom).toBe(0)
  expect((await readFile(path)).equals(next)).toBe(true)
  expect(await readdir(directory)).toEqual(['a.bin'])
})

test(
  'a process that is killed in the middle is taken up by another',
  { timeout: 90_000 },
  async () => {
    const piece = randomBytes(1024 * 1024)
    const large = sandbox.addFile({ name: 'large', content: Array<Buffer>(48).fill(piece) })
    const child = resolve(import.meta.dirname, '../support/download-child.ts')
    const args = [sandbox.url, sandbox.developerToken, large, path]
    const start = () =>
      spawn(process.execPath, ['--import', 'tsx', child, ...args], {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
    for (const bytes of [3, 17].map(mib => mib * 1024 * 1024)) {
      const killed = start()
      const ended = new Promise(done => killed.once('exit', (_, signal) => done(signal)))
      killed.on('message', loaded => {
        if ((loaded as number) > bytes) {
          killed.kill('SIGKILL')
        }
      })
      expect(await ended).toBe('SIGKILL')
      expect(await readdir(directory)).toHaveLength(1)
    }
    const last = start()
    expect(await new Promise(done => last.once('exit', done))).toBe(0)
    expect(contents().at(-1)?.headers['range']).toMatch(/^bytes=\d{7,}-$/)
    const bytes = await readFile(path)
    expect(bytes.equals(Buffer.concat(Array<Buffer>(48).fill(piece)))).toBe(true)
    expect(await readdir(directory)).toEqual(['a.bin'])
  },
)

test('a stream that refuses is an error with its cause, and everything is let go', async () => {
  await leavesNothing(async () => {
    const full = new Writable({
      write(_piece, _encoding, done) {
        done(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }))
      },
    })
    const error = await refusal(file.downloadTo(full), ContentError)
    expect(error.code).toBe('CONTENT_WRITE')
    expect(error.cause).toMatchObject({ code: 'ENOSPC' })
    await client.close()
    await sandbox.stop()
  })
})

/** Mounts a disk of 128 KiB; tells why where that cannot be done. */
function smallDisk(at: string): string | undefined {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', at], { stdio: 'pipe' })
    return undefined
  } catch (error) {
    return String((error as { stderr?: unknown }).stderr ?? error).trim()
  }
}

test('a disk that is full is an error, and nothing stays on it', async context => {
  const disk = join(directory, 'disk')
  await mkdir(disk)
  const why = smallDisk(disk)
  if (why !== undefined) {
    console.log(`No small disk can be mounted here: ${why}`)
    context.skip()
  }
  try {
    const error = await refusal(file.downloadTo(join(disk, 'a')), ContentError)
    expect(error).toMatchObject({ code: 'CONTENT_WRITE', cause: { code: 'ENOSPC' } })
    expect(await readdir(disk)).toEqual([])
  } finally {
    execFileSync('umount', [disk])
  }
})

test('a stream gets the content, and stays open when it is to', async () => {
  const target = new PassThrough()
  const reading = buffer(target)
  const done = await file.downloadTo(target, { end: false })
  expect([done.sha1, target.writableEnded]).toEqual([SHA1, false])
  target.end(' and more')
  expect((await reading).length).toBe(BYTES.length + ' and more'.length)
})

test('an abort in the middle keeps what is to be kept', async () => {
  for (const [resume, left] of [
    [true, 1],
    [false, 0],
  ] as const) {
    const leave = new AbortController()
    const onProgress = () => {
      leave.abort(new Error('enough'))
    }
    const work = file.downloadTo(path, { resume, signal: leave.signal, onProgress })
    expect((await refusal(work, AbortError)).cause).toMatchObject({ message: 'enough' })
    expect(await readdir(directory)).toHaveLength(left)
    await rm(directory, { recursive: true })
    await mkdir(directory)
  }
})

test('content() brings bytes into memory, and not too many', async () => {
  expect(Buffer.from(await file.content()).equals(BYTES)).toBe(true)
  expect(await file.content({ range: { start: 10, end: 12 } })).toHaveLength(3)
  const error = await refusal(file.content({ maxSize: 1_000 }), ContentError)
  expect(error.code).toBe('CONTENT_TOO_LARGE')
  sandbox.faults.add({ path: CONTENT, contentLength: false })
  const unknown = await refusal(file.content({ maxSize: 1_000 }), ContentError)
  expect(unknown.code).toBe('CONTENT_TOO_LARGE')
})

test('whatever range is asked for and wherever it is cut, the bytes are the right ones', async () => {
  const small = BYTES.subarray(0, 5_000)
  const whole = await client.root.upload({ name: 'small', content: small })
  const reconnect = { ...SOON, attempts: 20 }
  await fc.assert(
    fc.asyncProperty(
      fc.nat(4_999),
      fc.option(fc.nat(6_000), { nil: undefined }),
      fc.array(fc.nat(2_000), { maxLength: 4 }),
      fc.boolean(),
      async (start, length, cuts, loaded) => {
        const end = length === undefined ? undefined : start + length
        sandbox.faults.clear()
        for (const truncate of cuts) {
          sandbox.faults.add({ path: CONTENT, truncate, times: 1 })
        }
        const of = loaded ? whole : client.files.ref(whole.id)
        const got = await buffer(await of.download({ range: { start, end } }, { reconnect }))
        const wanted = small.subarray(start, end === undefined ? undefined : end + 1)
        expect(got.equals(wanted)).toBe(true)
      },
    ),
    { numRuns: 60 },
  )
})
