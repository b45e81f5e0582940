import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { UsageError, type BoxClient } from '../../src/index.js'
import { refusal, sandboxed } from './harness.js'

const QUICKLY = { interval: 5, deadline: 10_000 }

const folder = () => mkdtempSync(join(tmpdir(), 'boxwright-save-'))

async function archive(client: BoxClient) {
  const file = await client.root.upload({ name: 'a.txt', content: 'alpha' })
  return { file, zip: await client.zipDownloads.create({ items: [file] }) }
}

test('an archive is saved as a file is: never over another, and a stream may stay open', async () => {
  const { sandbox, client } = await sandboxed()
  const { zip, file } = await archive(client)
  const path = join(folder(), 'x.zip')
  writeFileSync(path, 'old')
  const before = sandbox.requests.length
  const taken = await refusal(zip.downloadTo(path, QUICKLY), UsageError)
  expect(taken.message).toContain('say { overwrite: true } to replace it')
  const into = zip.downloadTo(new PassThrough(), { ...QUICKLY, overwrite: true })
  expect((await refusal(into, UsageError)).message).toContain('are for paths, not for streams')
  const ended = zip.downloadTo(path, { ...QUICKLY, overwrite: true, end: false })
  expect((await refusal(ended, UsageError)).message).toContain('end is for streams')
  expect([readFileSync(path, 'utf8'), sandbox.requests.length]).toEqual(['old', before])
  await zip.downloadTo(path, { ...QUICKLY, overwrite: true })
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
  const other = await client.zipDownloads.create({ items: [file] })
  const target = new PassThrough()
  const reading = buffer(target)
  const { size } = await other.downloadTo(target, { ...QUICKLY, end: false })
  expect(target.writableEnded).toBe(false)
  target.end('!')
  expect(await reading).toHaveLength(size + 1)
})

test('what a function of the caller throws is no failure of the target', async () => {
  const { client } = await sandboxed()
  const { zip, file } = await archive(client)
  const mine = new RangeError('mine')
  const onProgress = () => {
    throw mine
  }
  const directory = folder()
  for (const work of [
    zip.downloadTo(join(directory, 'x.zip'), { ...QUICKLY, onProgress }),
    file.downloadTo(join(directory, 'a.txt'), { onProgress }),
  ]) {
    expect(await refusal(work, RangeError)).toBe(mine)
  }
  expect(readdirSync(directory)).toEqual([])
})
