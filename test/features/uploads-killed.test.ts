import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { sandboxed } from './harness.js'

const KILLS = 10
const PART = 100_000
const COUNT = 60

// One bundle for all processes: starting from the sources would take longer than the upload.
async function bundle(directory: string): Promise<string> {
  const outfile = join(directory, 'upload.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('../support/upload-process.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    external: ['ioredis', 'jsonwebtoken', '@opentelemetry/api'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
    },
  })
  return outfile
}

test('an upload that is killed ten times goes on each time, and sends nothing twice', async () => {
  const { sandbox, client } = await sandboxed({
    uploadSessions: { partSize: PART, minimumSize: 0, pendingCommits: 2, retryAfter: 0 },
  })
  const directory = await mkdtemp(join(tmpdir(), 'boxwright-'))
  const content = randomBytes(PART * COUNT - 7)
  const file = join(directory, 'film.bin')
  await writeFile(file, content)
  const program = await bundle(directory)
  const journal = join(directory, 'journal')
  const env = { BASE: sandbox.url, TOKEN: sandbox.developerToken, FILE: file, JOURNAL: journal }
  sandbox.faults.add({ method: 'PUT', latency: 20 })
  const start = () =>
    spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const puts = () => sandbox.requests.filter(({ method }) => method === 'PUT')

  for (let kill = 0; kill < KILLS; kill++) {
    const child = start()
    // A random point some requests on. Before the first part has gone the session may not be written down.
    const seen = sandbox.requests.length
    const until = seen + (kill === 0 ? 2 : 1) + Math.floor(Math.random() * 6)
    await expect
      .poll(() => sandbox.requests.length >= until, { timeout: 60_000, interval: 1 })
      .toBe(true)
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(sandbox.uploadSessions().length).toBeLessThanOrEqual(1)
  }
  const last = start()
  let output = ''
  last.stdout.on('data', (text: Buffer) => (output += text.toString()))
  const [code] = (await once(last, 'close')) as [number]
  expect(code).toBe(0)

  const sha1 = createHash('sha1').update(content).digest('hex')
  const items = await client.root.items({ fields: ['sha1', 'size'] }).toArray()
  expect(items).toMatchObject([{ name: 'film.bin', sha1, size: content.length }])
  expect(output).toBe(`done ${items[0]?.id ?? ''} ${sha1}\n`)
  const confirmed = puts().filter(({ status }) => status === 200)
  const ranges = confirmed.map(({ headers }) => headers['content-range'])
  expect(ranges).toHaveLength(COUNT)
  expect(new Set(ranges).size).toBe(COUNT)
  // Nothing that had been confirmed was offered again.
  expect(puts().filter(({ status }) => status === 409)).toEqual([])
  expect(sandbox.uploadSessions()).toEqual([])
  expect(await readdir(journal)).toEqual([])
  await rm(directory, { recursive: true })
}, 180_000)
