import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileStore } from '../../src/index.js'
import type { ProcessOptions } from '../support/auth-process.js'
import { APP, startAuthServer, type AuthServer } from '../support/auth-server.js'

const PROGRAM = fileURLToPath(new URL('../support/auth-process.ts', import.meta.url))

let folder: string
let path: string
let server: AuthServer
const children: Child[] = []

interface Child {
  readonly process: ChildProcess
  readonly lines: string[]
  readonly ended: Promise<void>
}

function run(options: Pick<ProcessOptions, 'grant' | 'calls' | 'pause'>): Child {
  const json = JSON.stringify({ path, baseUrls: server.baseUrls, ...options })
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, json], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    lines.push(...text.split('\n').filter(line => line !== ''))
  })
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()))
  const made = { process: child, lines, ended }
  children.push(made)
  return made
}

async function signIn(): Promise<void> {
  const key = `${APP.clientId}:account:default@${server.baseUrls.oauth.slice('http://'.length)}`
  const tokens = { ...server.issue(), expiresAt: Date.now() + 2_000, lifetime: 2_000 }
  expect(await fileStore(path).compareAndSet(key, undefined, tokens)).toBe(true)
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boxwright-'))
  path = join(folder, 'tokens.json')
  server = await startAuthServer({ lifetime: 2, latency: 15 })
  await signIn()
})

afterEach(async () => {
  for (const child of children.splice(0)) {
    child.process.kill('SIGKILL')
    await child.ended
  }
  await server.stop()
  await rm(folder, { recursive: true })
})

test('two processes share one file: no refresh token is spent twice, and no call fails', async () => {
  const sharer = { grant: 'oauth2', calls: 150, pause: 30 } as const
  const both = [run(sharer), run(sharer)]
  await Promise.all(both.map(child => child.ended))
  expect(both.flatMap(child => child.lines.filter(line => line !== 'ok'))).toEqual([])
  expect(both.map(child => child.lines.length)).toEqual([150, 150])
  expect(server.spentTwice).toEqual([])
  expect(server.forms.length).toBeGreaterThanOrEqual(2)
  const spent = server.forms.map(form => form['refresh_token'])
  expect(new Set(spent).size).toBe(spent.length)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

// Client credentials, because a refresh token whose answer dies with its process is lost for good.
// A process that dies with the lease in its hand holds the others up until it has run out.
test(
  'a process that is killed anywhere leaves a file that can be read',
  { timeout: 90_000 },
  async () => {
    for (let round = 0; round < 5; round++) {
      const child = run({ grant: 'ccg', calls: 10_000, pause: 1 })
      await expect.poll(() => child.lines.length, { timeout: 15_000 }).toBeGreaterThan(0)
      await new Promise(resolve => setTimeout(resolve, 60 * round))
      child.process.kill('SIGKILL')
      await child.ended
      const text = await readFile(path, 'utf8')
      expect(() => JSON.parse(text) as unknown).not.toThrow()
    }
    // Longer than a token lives: the locks of the dead stay until somebody renews, and takes them over.
    const last = run({ grant: 'ccg', calls: 4, pause: 1_000 })
    await last.ended
    expect(last.lines).toEqual(['ok', 'ok', 'ok', 'ok'])
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await readdir(folder)).filter(name => name.endsWith('.lock'))).toEqual([])
  },
)
