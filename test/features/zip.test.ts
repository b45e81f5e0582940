import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import {
  AbortError,
  BoxError,
  ConnectionError,
  ContentError,
  ServerError,
  TimeoutError,
  UsageError,
  type BoxClient,
  type Progress,
} from '../../src/index.js'
import { clientAt, refusal, sandboxed, sendJson, serve } from './harness.js'

const CONTENT = '/zip_downloads/{id}/content'
const STATUS = '/zip_downloads/{id}/status'
const QUICKLY = { interval: 5, deadline: 10_000 }

const folder = () => mkdtempSync(join(tmpdir(), 'boxwright-zip-'))

/** Reads an archive with a program that is not ours. */
function unzip(path: string): Record<string, string> {
  const program =
    'import sys,json,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; ' +
    'print(json.dumps({n: z.read(n).decode() for n in z.namelist()}))'
  return JSON.parse(execFileSync('python3', ['-c', program, path], { encoding: 'utf8' })) as Record<
    string,
    string
  >
}

async function archive(client: BoxClient) {
  const inner = await client.root.createFolder({ name: 'Ä folder' })
  const file = await client.root.upload({ name: 'a.txt', content: 'alpha' })
  await inner.upload({ name: 'b.txt', content: 'beta' })
  const zip = await client.zipDownloads.create({ items: [inner, file], downloadFileName: 'All' })
  return { inner, file, zip }
}

test('an archive is downloaded, and its end awaited', async () => {
  const { sandbox, client } = await sandboxed({ zips: { polls: 3 } })
  const { zip } = await archive(client)
  const path = join(folder(), 'all.zip')
  const told: Progress[] = []
  const result = await zip.downloadTo(path, { ...QUICKLY, onProgress: each => told.push(each) })
  expect(result).toEqual({
    state: 'succeeded',
    totalFileCount: 2,
    downloadedFileCount: 2,
    skippedFileCount: 0,
    skippedFolderCount: 0,
    renamed: [],
    size: readFileSync(path).byteLength,
  })
  expect(unzip(path)).toEqual({ 'a.txt': 'alpha', 'Ä folder/': '', 'Ä folder/b.txt': 'beta' })
  expect(told.at(-1)?.loaded).toBe(result.size)
  expect(told.length).toBeGreaterThan(2)
  expect(sandbox.requests.filter(({ path }) => path.endsWith('/status'))).toHaveLength(4)
  expect(sandbox.events.filter(({ type }) => type === 'ITEM_DOWNLOAD')).toHaveLength(2)
})

test('items of the same name are told by their names in the archive', async () => {
  const { client } = await sandboxed()
  const other = await client.root.createFolder({ name: 'Other' })
  const one = await client.root.upload({ name: 'same.txt', content: 'one' })
  const two = await other.upload({ name: 'same.txt', content: 'two' })
  const zip = await client.zipDownloads.create({ items: [one, { type: 'file', id: two.id }] })
  expect(zip.expiresAt).toBeInstanceOf(Date)
  const path = join(folder(), 'x.zip')
  const { renamed } = await zip.downloadTo(path, QUICKLY)
  expect(renamed.map(({ id, originalName }) => [id, originalName])).toEqual([
    [one.id, 'same.txt'],
    [two.id, 'same.txt'],
  ])
  const [first, second] = renamed
  expect(unzip(path)).toEqual({ [first!.downloadName]: 'one', [second!.downloadName]: 'two' })
})

test('what the user may not download is left out, and counted', async () => {
  const { sandbox, client } = await sandboxed()
  const shared = await client.root.createFolder({ name: 'Shared' })
  await shared.upload({ name: 'open.txt', content: 'open' })
  const shut = await shared.upload({ name: 'shut.txt', content: 'shut' })
  await shut.update({ permissions: { canDownload: 'company' } })
  const hidden = await client.root.createFolder({ name: 'Hidden' })
  const guest = { type: 'user', id: sandbox.users.external } as const
  const asGuest = sandbox.client({ auth: sandbox.issueToken(guest.id) })
  for (const [item, role] of [
    [shared, 'viewer'],
    [hidden, 'previewer'],
  ] as const) {
    const { id } = await item.addCollaborator({ accessibleBy: guest, role })
    await asGuest.collaborations.ref(id).update({ status: 'accepted' })
  }
  const zip = await asGuest.zipDownloads.create({ items: [shared, hidden] })
  const path = join(folder(), 'x.zip')
  const result = await zip.downloadTo(path, QUICKLY)
  expect(result).toMatchObject({ skippedFileCount: 1, skippedFolderCount: 1, totalFileCount: 2 })
  expect(unzip(path)).toEqual({ 'Shared/': '', 'Shared/open.txt': 'open' })
  await asGuest.close()
})

test('an archive goes to a stream, and the content host sees no token', async () => {
  const { sandbox, client } = await sandboxed()
  const { zip } = await archive(client.asUser(sandbox.users.admin))
  const pieces: Buffer[] = []
  const sink = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece)
      setImmediate(done)
    },
  })
  const { size } = await zip.downloadTo(sink, QUICKLY)
  expect(sink.writableFinished).toBe(true)
  expect(Buffer.concat(pieces)).toHaveLength(size)
  const seen = sandbox.requests.find(({ path }) => /zip_downloads.*content/.test(path))
  expect(seen?.headers).not.toHaveProperty('authorization')
  expect(seen?.headers).not.toHaveProperty('as-user')
})

test('an address that was used, or that has run out, is a typed error without the address', async () => {
  let now = Date.now()
  const { client } = await sandboxed({ zips: { lifetime: 5 }, now: () => now })
  const { zip, file } = await archive(client)
  const directory = folder()
  await zip.downloadTo(join(directory, 'first.zip'), QUICKLY)
  const again = await refusal(zip.downloadTo(join(directory, 'second.zip'), QUICKLY), ContentError)
  expect([again.code, again.message]).toEqual([
    'ZIP_EXPIRED',
    expect.stringContaining('make another with client.zipDownloads.create()'),
  ])
  const key = /zip_downloads\/([^/]+)/.exec(zip.downloadUrl)?.[1] ?? ''
  expect(JSON.stringify(again) + String(again.stack)).not.toContain(key)
  expect(readdirSync(directory)).toEqual(['first.zip'])
  const late = await client.zipDownloads.create({ items: [file] })
  now += 6_000
  expect((await refusal(late.download(), ContentError)).code).toBe('ZIP_EXPIRED')
})

test.each([
  ['a reset before a byte', { reset: true, times: 1 }, undefined],
  ['a 503', { status: 503, retryAfter: 0, times: 2 }, undefined],
  ['a 429', { status: 429, retryAfter: 0, times: 2 }, undefined],
  ['500 for ever', { status: 500 }, ServerError],
  ['a body that breaks off', { truncate: true }, ConnectionError],
  ['a body cut to an end', { body: 'PK\x03\x04 and no more' }, ContentError],
  ['a body that stalls', { stall: 'mid-body' }, TimeoutError],
  ['headers that never come', { stall: 'headers' }, TimeoutError],
] as const)('content with %s', async (_, fault, kind) => {
  const { sandbox } = await sandboxed()
  const client = sandbox.client({
    retry: { baseDelay: 1, maxDelay: 2, retries: 2 },
    timeouts: { idle: 300, firstByte: 300 },
  })
  const { zip } = await archive(client)
  sandbox.faults.add({ path: CONTENT, ...fault })
  const directory = folder()
  const work = zip.downloadTo(join(directory, 'x.zip'), QUICKLY)
  if (kind) {
    expect(await refusal(work, BoxError)).toBeInstanceOf(kind)
    expect(readdirSync(directory)).toEqual([])
  } else {
    expect((await work).downloadedFileCount).toBe(2)
    expect(readdirSync(directory)).toEqual(['x.zip'])
  }
  await client.close()
})

test.each([
  ['resets', { reset: true, times: 2 }, undefined],
  ['5xx and 429', { status: 502, times: 2 }, undefined],
  ['a short body', { truncate: true, times: 1 }, undefined],
  ['a page of HTML', { body: '<html>Login</html>' }, 'The reply is text and no JSON'],
  ['a state of failure', { body: { state: 'failed' } }, 'its state is failed'],
  ['a state that stays', { body: { state: 'in_progress' } }, 'was not ready within 400 ms'],
  ['silence', { stall: 'headers' }, 'was not ready within 400 ms'],
] as const)('a status with %s', async (_, fault, sentence) => {
  const { sandbox, client } = await sandboxed()
  const { zip } = await archive(client)
  sandbox.faults.add({ path: STATUS, ...fault })
  const directory = folder()
  const deadline = sentence === undefined ? 10_000 : 400
  const work = zip.downloadTo(join(directory, 'x.zip'), { interval: 5, deadline })
  if (sentence === undefined) {
    expect((await work).state).toBe('succeeded')
  } else {
    expect((await refusal(work, Error)).message).toContain(sentence)
    expect(readdirSync(directory)).toEqual([])
  }
})

test('an abort settles at once, in each stage, and leaves nothing behind', async () => {
  for (const [path, stall] of [
    [CONTENT, 'headers'],
    [CONTENT, 'mid-body'],
    [STATUS, 'headers'],
  ] as const) {
    const { sandbox, client } = await sandboxed()
    const { zip } = await archive(client)
    const fault = sandbox.faults.add({ path, stall })
    const directory = folder()
    const leave = new AbortController()
    const work = zip.downloadTo(join(directory, 'x.zip'), { ...QUICKLY, signal: leave.signal })
    void expect
      .poll(() => fault.hits)
      .toBe(1)
      .then(() => leave.abort(new Error('enough')))
    expect((await refusal(work, AbortError)).cause).toMatchObject({ message: 'enough' })
    expect(readdirSync(directory)).toEqual([])
  }
})

test('a wait between two questions can be given up too', async () => {
  const { client } = await sandboxed({ zips: { polls: 1_000 } })
  const { zip } = await archive(client)
  const leave = new AbortController()
  const directory = folder()
  const work = zip.downloadTo(join(directory, 'x.zip'), { interval: 60_000, signal: leave.signal })
  setTimeout(() => leave.abort(), 300)
  await refusal(work, AbortError)
  expect(readdirSync(directory)).toEqual([])
})

test('a target that fails is told, and bad input is refused before anything is sent', async () => {
  const { sandbox, client } = await sandboxed()
  const { zip } = await archive(client)
  const full = new Writable({
    write: (_piece, _encoding, done) =>
      done(Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' })),
  })
  expect(await refusal(zip.downloadTo(full, QUICKLY), ContentError)).toMatchObject({
    code: 'CONTENT_WRITE',
    cause: { code: 'ENOSPC' },
  })
  const before = sandbox.requests.length
  const { zipDownloads } = client
  for (const [work, sentence] of [
    [() => zip.downloadTo('/no/such/folder/x.zip'), /directory of .* is not there; make it first/],
    [() => zip.downloadTo(full), /still open for writing/],
    [() => zip.downloadTo(undefined as never), /a path or a stream/],
    [() => zipDownloads.create({ items: [] }), /'items' must list/],
    [() => zipDownloads.create(undefined as never), /'items' must list/],
    [() => zipDownloads.create({ items: [client.root] }), /folder 0 cannot be in an archive/],
    [
      () => zipDownloads.create({ items: [client.webLinks.ref('1') as never] }),
      /web_link 1 cannot/,
    ],
  ] as const) {
    expect((await refusal(work(), UsageError)).message).toMatch(sentence)
  }
  expect(sandbox.requests).toHaveLength(before)
})

test('a reply that is slow to come to its end keeps no large piece in memory', async () => {
  const piece = Buffer.alloc(1024 * 1024)
  const server = await serve((response, request) => {
    const { url } = server
    if (request.url === '/2.0/zip_downloads') {
      sendJson(response, 202, {
        download_url: `${url}/c`,
        status_url: `${url}/s`,
        expires_at: '2090-01-01T00:00:00Z',
      })
    } else if (request.url === '/s') {
      sendJson(response, 200, { state: 'succeeded', total_file_count: 1 })
    } else {
      let left = 64
      const more = (): void => {
        left -= 1
        if (left > 0) {
          response.write(piece, more)
        } else {
          response.end(Buffer.from('PK\x05\x06'.padEnd(22, '\0'), 'latin1'))
        }
      }
      more()
    }
  })
  const zip = await clientAt(server.url).zipDownloads.create({ items: [{ type: 'file', id: '1' }] })
  let most = 0
  const sink = new Writable({
    write(_piece, _encoding, done) {
      most = Math.max(most, this.writableLength)
      setImmediate(done)
    },
  })
  expect((await zip.downloadTo(sink, QUICKLY)).size).toBe(63 * piece.length + 22)
  expect(most).toBeLessThan(4 * piece.length)
})
