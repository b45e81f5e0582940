import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  AbortError,
  BoxError,
  NotReadyError,
  RepresentationError,
  ServerError,
  TimeoutError,
  UsageError,
  type RepresentationHints,
} from '../../src/index.js'
import { QUICK, clientAt, drain, refusal, sandboxed, sendJson, serve } from './harness.js'

const INFO = /\/representations\/\w+$/
const CONTENT = /\/representations\/.*\/content\//
const QUICKLY = { interval: 5, deadline: 10_000 }
const PAGES = Array.from({ length: 120 }, (_, line) => `line ${String(line)} (é)`).join('\n')

async function uploaded(options = {}, name = 'long.txt', content = PAGES) {
  const { sandbox, client } = await sandboxed(options)
  return { sandbox, client, file: await client.root.upload({ name, content }) }
}

test('the forms of a file are listed by hints, in objects or in text', async () => {
  const { sandbox, file } = await uploaded()
  const names = async (hints?: RepresentationHints) =>
    (await file.getRepresentations({ hints })).map(
      each => `${String(each.representation)} ${String(each.properties?.dimensions)}`,
    )
  expect(await names('[jpg?dimensions=32x32][mp4][pdf]')).toEqual(['jpg 32x32', 'pdf undefined'])
  expect(await names({ representation: 'png', dimensions: '64x64', paged: false })).toEqual([
    'png 64x64',
  ])
  expect(await names([{ representation: 'pdf' }, { representation: 'extracted_text' }])).toEqual([
    'pdf undefined',
    'extracted_text undefined',
  ])
  expect(await names()).toHaveLength(5)
  expect(sandbox.requests.slice(1).map(({ headers }) => headers['x-rep-hints'])).toEqual([
    '[jpg?dimensions=32x32][mp4][pdf]',
    '[png?dimensions=64x64&paged=false]',
    '[pdf][extracted_text]',
    undefined,
  ])
})

test('text is waited for and read, and the token goes along to the host of the content', async () => {
  const { sandbox, file } = await uploaded({ conversions: { polls: 3 } })
  const form = await file.representation('[extracted_text]', QUICKLY)
  expect(form.status?.state).toBe('success')
  expect(sandbox.requests.filter(({ path }) => INFO.test(path))).toHaveLength(4)
  expect(await form.text()).toBe(PAGES)
  expect(await drain(await form.download())).toBe(PAGES)
  expect(sandbox.requests.filter(({ path }) => INFO.test(path))).toHaveLength(4)
  const seen = sandbox.requests.find(({ path }) => CONTENT.test(path))
  expect(seen?.headers['authorization']).toBe('Bearer sandbox-developer-token')
})

test('pages are read one by one, and a form of one file as a whole', async () => {
  const { file } = await uploaded()
  const pages = await file.representation('[png?dimensions=1024x1024]', QUICKLY)
  expect([pages.properties?.paged, pages.metadata?.pages]).toEqual(['true', 3])
  const third = Buffer.from(await pages.bytes({ page: 3 }))
  expect(third.subarray(1, 4).toString()).toBe('PNG')
  expect([third.readUInt32BE(16), third.readUInt32BE(20)]).toEqual([1024, 1024])
  expect(await pages.bytes({ asset: '1.png' })).toHaveLength(third.length)
  await refusal(pages.bytes({ page: 4 }), BoxError)
  for (const [part, sentence] of [
    [{}, /say which, as \{ page: 1 \}/],
    [{ page: 0 }, /page must be a whole number above 0, not 0/],
    [{ page: 1, asset: '1.png' }, /not both/],
    [{ asset: '../secret' }, /cannot be a part/],
    [{ asset: 'a?b' }, /cannot be a part/],
  ] as const) {
    expect((await refusal(pages.bytes(part), UsageError)).message).toMatch(sentence)
  }
  const path = join(mkdtempSync(join(tmpdir(), 'boxwright-rep-')), 'long.pdf')
  const pdf = await file.representation({ representation: 'pdf' }, QUICKLY)
  const told: number[] = []
  const size = await pdf.downloadTo(path, { onProgress: ({ loaded }) => told.push(loaded) })
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
  expect([readFileSync(path).byteLength, told.at(-1)]).toEqual([size, size])
  expect((await refusal(pdf.downloadTo(path), UsageError)).message).toContain('overwrite: true')
  expect(await pdf.downloadTo(path, { overwrite: true, fsync: false })).toBe(size)
  expect((await refusal(pdf.bytes({ page: 1 }), UsageError)).message).toMatch(/is one file/)
})

test('a form that is still to be made is waited for when it is read', async () => {
  const { file } = await uploaded()
  const [jpg] = await file.getRepresentations({ hints: '[jpg?dimensions=320x320&paged=false]' })
  expect(jpg?.status?.state).toBe('none')
  const bytes = Buffer.from(await jpg!.bytes({}, QUICKLY))
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  expect(Buffer.from(await file.thumbnailRepresentation({}, QUICKLY))).toEqual(bytes)
})

test.each([
  ['a.pdf', '/Encrypt', '[pdf]', 'error', 'error_password_protected'],
  ['a.docx', 'x', '[extracted_text]', 'error', 'error_conversion_failed'],
  ['a.zip', 'x', '[pdf]', 'missing', undefined],
])(
  'a form of %s that cannot be had is a typed error',
  async (name, content, hints, state, code) => {
    const { file } = await uploaded({}, name, content)
    const error = await refusal(file.representation(hints, QUICKLY), RepresentationError)
    expect([error.state, error.code]).toEqual([state, code])
  },
)

test('a form that is never made ends at the deadline', async () => {
  const { file } = await uploaded({ conversions: { polls: 100_000 } })
  const work = file.representation('[pdf]', { interval: 5, deadline: 300 })
  const error = await refusal(work, TimeoutError)
  expect([error.deadline, error.timeout]).toEqual(['total', 300])
  expect(error.message).toContain("allow more with 'deadline'")
})

test.each([
  ['resets', INFO, { reset: true, times: 2 }, undefined],
  ['5xx', INFO, { status: 500, times: 2 }, undefined],
  ['429', INFO, { status: 429, retryAfter: 0, times: 2 }, undefined],
  ['a short body', INFO, { truncate: true, times: 1 }, undefined],
  ['an unknown state', INFO, { body: { status: { state: 'queued' } } }, TimeoutError],
  ['silence', INFO, { stall: 'headers' }, TimeoutError],
  ['resets of content', CONTENT, { reset: true, times: 2 }, undefined],
  ['a 202 of content', CONTENT, { status: 202, retryAfter: 0, times: 2 }, undefined],
  ['a 202 for ever', CONTENT, { status: 202, retryAfter: 0 }, NotReadyError],
  ['5xx of content', CONTENT, { status: 503 }, ServerError],
] as const)('waiting through %s', async (_, path, fault, kind) => {
  const { sandbox, file } = await uploaded()
  sandbox.faults.add({ path, ...fault })
  const work = (async () => {
    const form = await file.representation('[extracted_text]', {
      interval: 5,
      deadline: kind ? 400 : 10_000,
    })
    return form.text()
  })()
  if (kind) {
    expect(await refusal(work, BoxError)).toBeInstanceOf(kind)
  } else {
    expect(await work).toBe(PAGES)
  }
})

test('a body that breaks off leaves no file', async () => {
  const { sandbox, file } = await uploaded()
  const form = await file.representation('[extracted_text]', QUICKLY)
  sandbox.faults.add({ path: CONTENT, truncate: true })
  const directory = mkdtempSync(join(tmpdir(), 'boxwright-rep-'))
  await refusal(form.downloadTo(join(directory, 'a.txt')), BoxError)
  expect(readdirSync(directory)).toEqual([])
})

test('waiting can be given up', async () => {
  const { file } = await uploaded({ conversions: { polls: 100_000 } })
  const leave = new AbortController()
  const work = file.representation('[pdf]', { interval: 60_000, signal: leave.signal })
  setTimeout(() => leave.abort(), 200)
  await refusal(work, AbortError)
})

test.each<[RepresentationHints, RegExp]>([
  ['pdf', /write forms in brackets/],
  ['[pdf]\r\nx: y', /write forms in brackets/],
  [[], /list of hints is empty/],
  [{ representation: 'a b' }, /is no form/],
  [{ representation: 'png', dimensions: '9 by 9' }, /are no dimensions/],
])('hints %j are refused before anything is sent', async (hints, sentence) => {
  const { sandbox, file } = await uploaded()
  const error = await refusal(file.representation(hints), UsageError)
  expect(error.message).toMatch(sentence)
  expect((await refusal(file.getRepresentations({ hints }), UsageError)).message).toMatch(sentence)
  const wait = file.representation('[pdf]', { deadline: 0 })
  expect((await refusal(wait, UsageError)).message).toMatch(/above 0/)
  expect(sandbox.requests.length).toBeLessThanOrEqual(2)
})

test('a token goes to no host that is none of the own', async () => {
  const away = await serve(response => response.end('content'))
  const server = await serve((response, request) => {
    const url = away.url.replace('127.0.0.1', 'localhost')
    const entry = {
      representation: 'pdf',
      status: { state: 'success' },
      content: { url_template: `${url}/{+asset_path}` },
    }
    sendJson(response, 200, {
      type: 'file',
      id: '1',
      at: request.url,
      representations: { entries: [entry] },
    })
  })
  const form = await clientAt(server.url).files.ref('1').representation('[pdf]')
  expect(await form.text()).toBe('content')
  expect(away.seen.map(({ path, headers }) => [path, headers.authorization])).toEqual([
    ['/', undefined],
  ])
})

test('a thumbnail is waited for, or its placeholder taken', async () => {
  const { sandbox, client, file } = await uploaded({ conversions: { polls: 2 } })
  const early = await file.thumbnail({ extension: 'png' }, { acceptPlaceholder: true })
  expect([early.isPlaceholder, early.contentType]).toEqual([true, 'image/png'])
  const real = await file.thumbnail({ extension: 'png', minHeight: 128, maxWidth: 40 }, QUICKLY)
  const png = Buffer.from(real.content)
  expect(real.isPlaceholder).toBe(false)
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([40, 128])
  expect((await file.thumbnail({ extension: 'jpg' }, QUICKLY)).contentType).toBe('image/jpg')
  const archive = await client.root.upload({ name: 'a.zip', content: 'x' })
  expect((await archive.thumbnail({ extension: 'jpg' })).isPlaceholder).toBe(true)
  const placeholder = sandbox.requests.find(({ path }) => path.startsWith('/placeholder/'))
  expect(placeholder?.headers).not.toHaveProperty('authorization')
  await refusal(file.thumbnail({ extension: 'gif' as never }), UsageError)
  const tall = file.thumbnail({ extension: 'png', minHeight: 9_000 })
  expect((await refusal(tall, UsageError)).message).toMatch(/from 32 to 320 pixels, not 9000/)
})

test('a thumbnail that is never made ends at the deadline', async () => {
  const { sandbox, file } = await uploaded({ conversions: { polls: 100_000 } })
  const client = sandbox.client({ retry: QUICK })
  const work = client.files
    .ref(file.id)
    .thumbnail({ extension: 'png' }, { interval: 5, deadline: 250 })
  await refusal(work, TimeoutError)
  await client.close()
})
