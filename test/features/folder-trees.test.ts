import { createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  AbortError,
  ServerError,
  UsageError,
  type BoxClient,
  type Folder,
  type TreeProgress,
} from '../../src/index.js'
import type { Sandbox } from '../../src/sandbox/index.js'
import { leavesNothing } from '../support/open-handles.js'
import { refusal, sandboxed } from './harness.js'

let sandbox: Sandbox
let client: BoxClient
let top: Folder
let directory: string

beforeEach(async () => {
  ;({ sandbox, client } = await sandboxed())
  top = await client.root.createFolder({ name: 'top' })
  directory = await mkdtemp(join(tmpdir(), 'boxwright-tree-'))
  sandbox.requests.clear()
})
afterEach(() => rm(directory, { recursive: true, force: true }))

async function write(files: Readonly<Record<string, string | Buffer>>, under = 'up') {
  for (const [path, content] of Object.entries(files)) {
    const at = join(directory, under, path)
    await mkdir(dirname(at), { recursive: true })
    await writeFile(at, content)
  }
  return join(directory, under)
}

/** Every file below a directory, with its digest. */
async function listing(under: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const entry of await readdir(under, { recursive: true, withFileTypes: true })) {
    const at = join(entry.parentPath, entry.name)
    const path = at.slice(under.length + 1)
    found[path] = entry.isDirectory()
      ? 'directory'
      : createHash('sha1')
          .update(await readFile(at))
          .digest('hex')
  }
  return found
}

const changes = () => sandbox.requests.filter(({ method }) => method !== 'GET').length
const contents = () => sandbox.requests.filter(({ path }) => path.startsWith('/download/')).length

const ODD = {
  'plain.txt': 'plain',
  'caf\u00e9 NFC.txt': 'one form',
  'cafe\u0301 NFC.txt': 'the other form',
  '\u{1F5C2}\uFE0F\u{1F469}\u200D\u{1F4BB}/\u65e5\u672c\u8a9e.bin': randomBytes(100_000),
  [`${'\u65e5'.repeat(84)}.md`]: 'a name of 255 bytes',
  ['x'.repeat(255)]: 'another one',
  'quote \' " percent %2F & $(x) ;`.txt': 'shell',
  '..dots..': 'no way up',
  '.hidden/-rf': 'dash',
  'deep/a/b/c/d/empty': '',
  CON: 'a device elsewhere',
}

test('a tree with odd names goes up and comes down again as it was', async () => {
  const up = await write(ODD)
  await mkdir(join(up, 'no files here'))
  const sent = await top.uploadFrom(up)
  expect(sent.failed).toEqual([])
  const down = join(directory, 'down')
  const got = await top.downloadTo(down)
  expect(await listing(down)).toEqual(await listing(up))
  expect(got.done).toBe(sent.done)
  expect(got.bytes).toBe(sent.bytes)
})

test('a second run does nothing, a third only what has changed', async () => {
  const up = await write({ 'a.txt': 'a', 'sub/b.txt': 'b' })
  await top.uploadFrom(up)
  const down = join(directory, 'down')
  await top.downloadTo(down)
  sandbox.requests.clear()
  const again = [await top.uploadFrom(up), await top.downloadTo(down)]
  expect(again.map(({ done }) => done)).toEqual([0, 0])
  expect(again[0]?.steps.map(({ path, action, reason }) => [path, action, reason])).toEqual([
    ['a.txt', 'skip', 'unchanged'],
    ['sub/b.txt', 'skip', 'unchanged'],
  ])
  expect([changes(), contents()]).toEqual([0, 0])

  await write({ 'sub/b.txt': 'B', 'new/c.txt': 'c' })
  const third = await top.uploadFrom(up)
  const planned = third.steps.filter(({ action }) => action !== 'skip')
  expect(planned.map(({ path, action }) => [path, action])).toEqual([
    ['new', 'createFolder'],
    ['new/c.txt', 'upload'],
    ['sub/b.txt', 'uploadVersion'],
  ])
  await refusal(top.downloadTo(down), UsageError)
  expect(await readFile(join(down, 'sub/b.txt'), 'utf8')).toBe('b')
  await top.downloadTo(down, { conflict: 'skip' })
  expect(await readFile(join(down, 'sub/b.txt'), 'utf8')).toBe('b')
  await top.downloadTo(down, { conflict: 'replace' })
  expect(await listing(down)).toEqual(await listing(up))
})

test('a dry run tells everything and does nothing', async () => {
  const up = await write({ 'a.txt': 'aaa', 'sub/b.txt': 'bb' })
  const plan = await top.uploadFrom(up, { dryRun: true })
  expect(plan).toEqual({
    steps: [
      { action: 'upload', path: 'a.txt', size: 3 },
      { action: 'createFolder', path: 'sub' },
      { action: 'upload', path: 'sub/b.txt', size: 2 },
    ],
    bytes: 5,
    done: 0,
    failed: [],
  })
  expect(changes()).toBe(0)
  await top.uploadFrom(up)
  const down = join(directory, 'down')
  const steps = (await top.downloadTo(down, { dryRun: true })).steps
  expect(steps.map(({ action }) => action).sort()).toEqual(['createFolder', 'download', 'download'])
  expect(await readdir(directory)).toEqual(['up'])
})

const HOSTILE = [
  '../escape',
  '..',
  '.',
  '',
  '/etc/passwd',
  'a/../../b',
  'a\\..\\b',
  'nul\0',
  'a\nb',
]

test.each(HOSTILE)('no name that a server gives leads out of the directory: %j', async name => {
  sandbox.addFile({ name, parent: top.id, content: [Buffer.from('gotcha')] })
  sandbox.addFile({ name: 'good.txt', parent: top.id, content: [Buffer.from('good')] })
  const down = join(directory, 'down', 'inner')
  const error = await refusal(top.downloadTo(down), UsageError)
  expect(error.message).toContain('rename it at Box')
  const { failed, done } = await top.downloadTo(down, { onError: 'collect' })
  expect([failed.map(({ path }) => path), done]).toEqual([[name], 1])
  const found = Object.keys(await listing(directory))
  expect(found.sort()).toEqual(['down', 'down/inner', 'down/inner/good.txt'])
})

test('no link of this machine leads out of the directory either', async () => {
  const up = await write({ 'sub/a.txt': 'from Box' })
  await top.uploadFrom(up)
  const outside = join(directory, 'outside')
  const down = join(directory, 'down')
  await mkdir(outside)
  await mkdir(down)
  await symlink(outside, join(down, 'sub'))
  expect((await refusal(top.downloadTo(down), UsageError)).message).toContain("'sub'")
  expect(await readdir(outside)).toEqual([])
})

test('names that are the same here are refused, not written over each other', async () => {
  for (const name of ['a.txt', 'a.txt', 'A.txt', 'aux', 'e\u0301', '\u00e9']) {
    sandbox.addFile({ name, parent: top.id, content: [Buffer.from(name)] })
  }
  const options = { dryRun: true, onError: 'collect' } as const
  const here = await top.downloadTo(join(directory, 'd'), { ...options, portableNames: false })
  expect(here.steps.filter(({ action }) => action === 'refuse')).toHaveLength(1)
  const windows = await top.downloadTo(join(directory, 'd'), { ...options, portableNames: true })
  expect(windows.steps.filter(({ action }) => action === 'refuse')).toHaveLength(4)
})

test('what Box does not take is said before anything is sent', async () => {
  const up = await write({ ' space': 'x', 'back\\slash': 'x', 'Case.txt': 'x', 'case.TXT': 'y' })
  expect((await refusal(top.uploadFrom(up), UsageError)).message).toMatch(/' space': Box takes no/)
  expect(changes()).toBe(0)
  const { failed, done } = await top.uploadFrom(up, { onError: 'collect' })
  expect(failed.map(({ path }) => path)).toEqual([' space', 'back\\slash', 'case.TXT'])
  expect(done).toBe(1)
})

test('links are left out unless they are to be followed, and never in circles', async () => {
  const up = await write({ 'a.txt': 'a' })
  await write({ 'far.txt': 'far' }, 'elsewhere')
  await symlink(join(directory, 'elsewhere'), join(up, 'link'))
  await symlink('nowhere', join(up, 'broken'))
  const plain = await top.uploadFrom(up)
  expect(plain.steps.map(({ path, action }) => [path, action])).toEqual([
    ['a.txt', 'upload'],
    ['broken', 'skip'],
    ['link', 'skip'],
  ])
  await symlink(up, join(directory, 'elsewhere', 'back'))
  const { steps, failed } = await top.uploadFrom(up, { followSymlinks: true, onError: 'collect' })
  expect(failed.map(({ path }) => path)).toEqual(['broken', 'link/back'])
  expect(steps).toContainEqual({ action: 'upload', path: 'link/far.txt', size: 3 })
})

test('an error stops everything, or is collected with the item that it concerns', async () => {
  const up = await write({ 'a.txt': 'a', 'b.txt': 'b', 'c/d.txt': 'd', 'c/e.txt': 'e' })
  await top.uploadFrom(up)
  sandbox.faults.add({ path: /^\/download\//, status: 500 })
  const strict = client.with({})
  const first = await refusal(
    strict.folders.ref(top.id).downloadTo(join(directory, 'x')),
    ServerError,
  )
  expect(first.message).toMatch(/It concerns '[abc]/)
  sandbox.faults.clear()
  sandbox.faults.add({ path: /^\/download\//, status: 404, times: 1 })
  const down = join(directory, 'down')
  const { done, failed } = await top.downloadTo(down, { onError: 'collect', concurrency: 1 })
  expect([done, failed.length, failed[0]?.path]).toEqual([4, 1, 'a.txt'])
  expect(failed[0]?.error).toMatchObject({ status: 404 })
  expect((await top.downloadTo(down)).done).toBe(1)
  expect(await listing(down)).toEqual(await listing(up))
})

test('progress tells of each file and of all of them', async () => {
  const up = await write({ 'a.bin': randomBytes(200_000), 'b/c.bin': randomBytes(100_000) })
  const seen: TreeProgress[] = []
  await top.uploadFrom(up, { onProgress: progress => seen.push(progress) })
  expect(seen.at(-1)).toMatchObject({ loaded: 300_000, total: 300_000 })
  seen.length = 0
  await top.downloadTo(join(directory, 'd'), { onProgress: progress => seen.push(progress) })
  expect(seen.at(-1)).toMatchObject({ loaded: 300_000, total: 300_000 })
  const last = seen.findLast(({ path }) => path === 'b/c.bin')
  expect(last?.file).toEqual({ loaded: 100_000, total: 100_000 })
})

test('no more than the given number are worked on at a time', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `${String(index)}.txt`)
  const up = await write(Object.fromEntries(names.map(name => [name, name])))
  await top.uploadFrom(up)
  let now = 0
  let most = 0
  const counting = sandbox.client({
    use: [
      async (request, next) => {
        most = Math.max(most, (now += 1))
        return next(request).finally(() => (now -= 1))
      },
    ],
  })
  sandbox.faults.add({ latency: 30 })
  await counting.folders.ref(top.id).downloadTo(join(directory, 'd'), { concurrency: 3 })
  await counting.close()
  expect(most).toBe(3)
})

test('an abort settles everything and leaves nothing behind', async () => {
  const up = await write({ 'a.bin': randomBytes(400_000), 'b.bin': randomBytes(400_000) })
  await top.uploadFrom(up)
  sandbox.faults.add({ path: /^\/download\//, stall: 'mid-body' })
  await leavesNothing(async () => {
    const leave = new AbortController()
    const onProgress = () => {
      leave.abort(new Error('enough'))
    }
    const own = sandbox.client()
    const folder = own.folders.ref(top.id)
    const work = folder.downloadTo(join(directory, 'd'), { signal: leave.signal, onProgress })
    expect((await refusal(work, AbortError)).cause).toMatchObject({ message: 'enough' })
    await own.close()
  })
  sandbox.faults.clear()
  await top.downloadTo(join(directory, 'd'))
  expect(await listing(join(directory, 'd'))).toEqual(await listing(up))
})

test('what cannot work is refused at once', async () => {
  await refusal(top.uploadFrom(join(directory, 'none')), UsageError)
  await refusal(top.downloadTo(''), UsageError)
  await refusal(top.downloadTo(directory, { concurrency: 0 }), UsageError)
  expect(sandbox.requests).toHaveLength(0)
})
