import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { startPostgres, whyNoPostgres, type PostgresServer } from '../support/postgres-server.js'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../', import.meta.url))
const LONG = { timeout: 120_000 }

// Without a token of anybody's, so that no example plays in a real account.
const { BOX_TOKEN: _token, ...env } = process.env

/** What the output of each example must have; a new example gets a line of its own. */
const TELLING: Readonly<Record<string, readonly RegExp[]>> = {
  'as-user.ts': [
    /^The application is .+; the scoped client acts as Ada\.$/m,
    /^'Ada's papers' belongs to Ada\.$/m,
    /^Read once more on her behalf: 'Ada's papers'\.$/m,
  ],
  'custom-resource.ts': [
    /^Created a LegalNote of 2026\.$/m,
    /^Ada wrote: Hold until March\.$/m,
    /^Deleted it\.$/m,
  ],
  'own-axios.ts': [/^2 requests passed the interceptor; the server saw contracts, contracts\.$/m],
  'postgres-store.ts': [
    /^20 calls of two processes as Sandbox Admin\.$/m,
    /^The refresh token, which works once, was spent 1 time\.$/m,
  ],
  'quickstart.ts': [
    /^1\. Signed in as .+, at a sandbox on http:\/\/127\.0\.0\.1:\d+\.$/m,
    /^2\. Created \[project\] boxwright quickstart .+, and 'Plans' in it\.$/m,
    /^3\. Uploaded quickstart\.ts: (\d+) of \1 bytes, sha1 [0-9a-f]{40}\.$/m,
    /^ +folder Plans \(\d+ bytes\)$/m,
    /^ +file +two\.txt \(16 bytes\)$/m,
    /^5\. A second 'Plans' is refused \(409 item_name_in_use\): \[project\] Plans has the name\.$/m,
    /^6\. .+\(412\): it now says 'Written by somebody else in the meantime\.'$/m,
    /^7\. Downloaded the file again: the bytes are the same\.$/m,
    /^8\. Cleaned up: the folder is gone for good\.$/m,
  ],
  'raw-call.ts': [
    /^200 application\/json: \{.*"name":"All Files".*\}$/m,
    /^Created 'Made by hand'/m,
  ],
}

let postgres: PostgresServer | undefined
afterAll(() => postgres?.close())

/** What an example needs besides the sandbox; undefined when that cannot be had here. */
async function environmentOf(name: string): Promise<NodeJS.ProcessEnv | undefined> {
  if (name !== 'postgres-store.ts') {
    return env
  }
  if (whyNoPostgres() !== undefined) {
    return undefined
  }
  postgres ??= await startPostgres()
  return { ...env, DATABASE_URL: postgres.url }
}

const examples = readdirSync(`${root}examples`).filter(name => name.endsWith('.ts'))

test('there is a line here for each example', () => {
  expect(examples.toSorted()).toEqual(Object.keys(TELLING).toSorted())
})

test.for(examples)('examples/%s runs and tells its story', LONG, async (name, { skip }) => {
  const environment = await environmentOf(name)
  skip(environment === undefined, 'there is no Postgres')
  // A status other than 0 rejects.
  const program = ['--import', 'tsx', `examples/${name}`]
  const { stdout, stderr } = await run(process.execPath, program, { cwd: root, env: environment })
  for (const line of TELLING[name] ?? [/./]) {
    expect(stdout).toMatch(line)
  }
  expect(stderr).toBe('')
})

test('npm run quickstart does what the README promises', LONG, async () => {
  const { stdout } = await run('npm', ['run', 'quickstart'], { cwd: root, env })
  for (const line of TELLING['quickstart.ts'] ?? []) {
    expect(stdout).toMatch(line)
  }
})
