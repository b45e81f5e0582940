import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeHome, run } from './child.js'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

test('--version and --help tell what they say', async () => {
  expect(await run(['--version'])).toEqual({ code: 0, output: `${version}\n` })
  for (const args of [['--help'], [], ['login', '-h']]) {
    const { code, output } = await run(args)
    expect(code).toBe(0)
    for (const command of [
      'repl',
      'login',
      'whoami',
      'logout',
      'ls',
      'tree',
      'events',
      'sandbox',
    ]) {
      expect(output).toContain(`\n  ${command} `)
    }
  }
})

test.each([
  [['dance'], "There is no command 'dance'"],
  [['login', '--port', '1'], "'login' does not take --port"],
  [['whoami', 'please'], "'whoami' takes no further words"],
  [['repl', '--nonsense'], '--nonsense'],
  [['ls', 'a', 'b'], "'ls' takes no further words"],
  [['upload'], "'upload' needs to be told what to upload"],
  [['upload', 'a', 'b', '--name', 'c'], '--name goes with a single'],
  [['tree', '--depth', '0'], '--depth must be a number from 1'],
  [['events', '--limit', 'x'], '--limit must be a number from 1'],
  [['sandbox', '--port', 'x'], '--port must be a number'],
  [['whoami', '--base-url', 'x'], '--base-url must be an http(s) address'],
  [['login', '--client-id', 'x', '--redirect-uri', 'http://example.com/'], 'loopback address'],
  [['login'], 'Name the application'],
])('%j is refused in a sentence', async (args, sentence) => {
  const { code, output } = await run(args, {
    BOXWRIGHT_HOME: makeHome(),
    BOX_CLIENT_SECRET: 'x',
  })
  expect(code).toBe(2)
  expect(output).toContain(sentence)
  expect(output.split('\n')).toHaveLength(2)
})
