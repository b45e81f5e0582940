import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../../scripts/run.js'

const LONG = { timeout: 120_000 }

// Not below node_modules, where TypeDoc asks for no comments.
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'boxwright-typedoc-'))
  const write = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), JSON.stringify(value))
  write('package.json', { type: 'module' })
  write('tsconfig.json', {
    extends: resolve('tsconfig.build.json'),
    compilerOptions: { rootDir: '.', types: [] },
    include: ['one.ts'],
  })
  write('typedoc.json', {
    extends: [resolve('typedoc.json')],
    entryPoints: ['one.ts'],
    tsconfig: 'tsconfig.json',
  })
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function document(content: string) {
  writeFileSync(join(folder, 'one.ts'), `${content}\n`)
  const options = ['--options', join(folder, 'typedoc.json'), '--logLevel', 'Warn']
  return run(['npx', '--no-install', 'typedoc', '--emit', 'none', ...options])
}

test('what is documented passes', LONG, () => {
  expect(document(`/** Says so. */\nexport function say(): void {}`)).toEqual({
    ok: true,
    output: '',
  })
})

test('exports and methods without comments, and links to nothing, are refused', LONG, () => {
  const { ok, output } = document(`
    export function say(): void {}
    /** Says, unlike {@link nothing}. */
    export interface Sayer { tell(): void }`)
  expect(ok).toBe(false)
  expect(output).toContain('say (CallSignature)')
  expect(output).toContain('Sayer.tell (CallSignature)')
  expect(output).toContain('"nothing"')
})
