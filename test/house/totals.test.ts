import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../../scripts/run.js'

// Inside the project, so that the files find vitest.
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(resolve('node_modules/.totals-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function runTests(content: string) {
  const config = `
    import { TotalsReporter } from ${JSON.stringify(resolve('scripts/vitest-totals.ts'))}
    export default { test: { include: ['one.check.ts'], exclude: [], reporters: ['default', new TotalsReporter()] } }`
  writeFileSync(join(folder, 'vitest.config.ts'), config)
  writeFileSync(join(folder, 'one.check.ts'), content)
  const { ok, output } = run(['npx', '--no-install', 'vitest', 'run', '--root', folder], folder)
  return {
    ok,
    last: output
      .trimEnd()
      .split('\n')
      .find(line => /^\d+ passed, \d+ failed$/.test(line)),
  }
}

const IMPORT = `import { test, expect, beforeAll } from 'vitest'\n`

test.each<[string, string, string, boolean]>([
  ['a green run', `test('a', () => {}); test('b', () => {})`, '2 passed, 0 failed', true],
  ['skipped tests', `test('a', () => {}); test.skip('b', () => {})`, '1 passed, 0 failed', true],
  [
    'a failing test',
    `test('a', () => {}); test('b', () => expect(1).toBe(2))`,
    '1 passed, 1 failed',
    false,
  ],
  ['a file that does not load', `throw new Error('no')`, '0 passed, 1 failed', false],
  [
    'an error nobody caught',
    `test('a', () => { void Promise.reject(new Error('no')) })`,
    '1 passed, 1 failed',
    false,
  ],
])('%s', { timeout: 60_000 }, (_name, content, last, ok) => {
  expect(runTests(IMPORT + content)).toEqual({ ok, last })
})
