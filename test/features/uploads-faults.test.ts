import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { isBoxError, type Content, type UploadOptions } from '../../src/index.js'
import type { Fault } from '../../src/sandbox/index.js'
import { sandboxed } from './harness.js'

const PART = 200_000
const BYTES = randomBytes(3 * PART - 5)
const SHA1 = createHash('sha1').update(BYTES).digest('hex')
/** No cell may take longer, on whatever machine. */
const DEADLINE = 15_000

const ACTIVE = /^(TCP|TLS|Timeout$|FS)/
const active = () =>
  process
    .getActiveResourcesInfo()
    .filter(name => ACTIVE.test(name))
    .sort()

/** Waits for what is on its way out, and gives what then is there and was not before. */
async function leftOver(before: readonly string[]): Promise<string[]> {
  for (let turn = 0; turn < 200 && active().length > before.length; turn++) {
    await new Promise(resolve => setImmediate(resolve))
    await delay(turn)
  }
  const now = active()
  return now.length > before.length ? now : []
}

/** The requests of an upload in parts, and of one in a single request. */
const REQUESTS: Record<string, Pick<Fault, 'method' | 'path'> & { content?: boolean }> = {
  preflight: { method: 'OPTIONS', path: '/files/content' },
  simple: { method: 'POST', path: '/files/content', content: true },
  create: { method: 'POST', path: '/files/upload_sessions' },
  part: { method: 'PUT', path: '/files/upload_sessions/*', content: true },
  commit: { method: 'POST', path: '/files/upload_sessions/*/commit' },
}
const FAULTS: Record<string, Omit<Fault, 'method' | 'path'>> = {
  'reset before': { reset: true },
  'reset during': { received: 100_000, reset: true },
  'reset after': { reset: true, processed: true },
  'a stall': { stall: 'headers' },
  'a stall during': { received: 100_000, stall: 'headers' },
  'a stall after': { stall: 'headers', processed: true },
  'a short reply': { truncate: true },
  '500': { status: 500 },
  '503 with Retry-After': { status: 503, retryAfter: 0 },
  '429': { status: 429, retryAfter: 0 },
  '202': { status: 202, retryAfter: 0 },
  '400': { status: 400 },
  '403': { status: 403 },
  '404': { status: 404 },
  'a page of some proxy': { status: 200, body: '<html>' },
}

async function cell(fault: Fault, content: Content = BYTES, more: UploadOptions = {}) {
  const before = process.cpuUsage()
  const open = active()
  const simple =
    fault.method !== 'PUT' && fault.path === '/files/content' && fault.method === 'POST'
  const { sandbox, client } = await sandboxed({
    uploadSessions: { partSize: PART, minimumSize: 0, retryAfter: 0 },
  })
  const quick = client.with({ timeouts: { firstByte: 400, idle: 400 } })
  sandbox.faults.add(fault)
  const options = { chunked: !simple, preflight: true, ...more }
  const outcome = await quick.root
    .upload({ name: 'a', content }, { timeout: DEADLINE, ...options })
    .catch((error: unknown) => error)
  sandbox.faults.clear()
  const items = await client.root.items({ fields: ['sha1'] }).toArray()
  const left = sandbox.uploadSessions().length
  const { user } = process.cpuUsage(before)
  await client.close()
  await sandbox.stop()
  expect(await leftOver(open)).toEqual([])
  return { outcome, items, left, busy: user / 1000 }
}

describe.each(Object.entries(REQUESTS))('%s', (name, { content, ...request }) => {
  const kinds = Object.entries(FAULTS).filter(([, fault]) => content || !fault.received)
  test.each(kinds)(
    '%s, once and for ever',
    async (kind, fault) => {
      for (const times of [1, 1000]) {
        const { outcome, items, left, busy } = await cell({ ...request, ...fault, times })
        if (isBoxError(outcome)) {
          expect(outcome.name).toMatch(/^(?!BoxError$)\w+Error$/)
        } else {
          expect(outcome).toMatchObject({ type: 'file', sha1: SHA1 })
        }
        // What is there is whole: one file at most, and never a part of one.
        expect(items.length).toBeLessThanOrEqual(1)
        expect(items.every(item => 'sha1' in item && item.sha1 === SHA1)).toBe(true)
        // A session whose making nobody was told of ends by itself; no other is left.
        const unheard = name === 'create' && (fault.processed || fault.truncate)
        expect(unheard ? 0 : left, kind).toBe(0)
        expect(busy).toBeLessThan(10_000)
      }
    },
    60_000,
  )
})

const LENGTHS: [string, number][] = [
  ['shorter', -1],
  ['much shorter', -2 * PART],
  ['longer', 1],
  ['empty', -BYTES.length],
]

test.each(LENGTHS)('a source that is %s than declared is one typed error', async (_, by) => {
  const real = Buffer.concat([BYTES, Buffer.alloc(1)]).subarray(0, BYTES.length + by)
  const size = BYTES.length
  for (const chunked of [true, false]) {
    for (const content of [
      { open: () => Readable.from([real]), size },
      { stream: Readable.from([real]), size },
    ]) {
      const { outcome, items, left, busy } = await cell({ path: '/none' }, content, { chunked })
      expect(outcome).toMatchObject({ name: 'ContentError', code: 'CONTENT_LENGTH' })
      expect([items.length, left]).toEqual([0, 0])
      expect(busy).toBeLessThan(10_000)
    }
  }
})

test.each([true, false])('a source that fails is one typed error (in parts: %s)', async chunked => {
  async function* broken() {
    yield BYTES.subarray(0, PART + 1)
    throw new Error('the disk is gone')
  }
  const content = { stream: broken(), size: BYTES.length }
  const { outcome, items, left } = await cell({ path: '/none' }, content, { chunked })
  expect(outcome).toMatchObject({ name: 'ContentError', code: 'CONTENT_READ' })
  expect([items.length, left]).toEqual([0, 0])
})

test.each([true, false])(
  'a source that stalls ends with the budget (in parts: %s)',
  async chunked => {
    const content = { stream: new Readable({ read: () => undefined }), size: BYTES.length }
    const more = { chunked, timeout: 500 }
    const { outcome, left } = await cell({ path: '/none' }, content, more)
    expect(outcome).toMatchObject({ name: 'TimeoutError', deadline: 'total' })
    expect(left).toBe(0)
    expect(content.stream.destroyed).toBe(true)
  },
)
