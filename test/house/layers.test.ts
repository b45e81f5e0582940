import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { checkLayers } from '../../scripts/layers/rules.js'
import { parseSource } from '../../scripts/layers/source.js'
import { run } from '../../scripts/run.js'

type Files = Record<string, string>

const check = (files: Files) =>
  checkLayers(Object.entries(files).map(([file, text]) => parseSource(file, text)))

const problems = (files: Files) => check(files).map(({ file, problem }) => `${file}: ${problem}`)

const GOOD: Files = {
  'util/case.ts': `export const camel = 1`,
  'errors/box-error.ts': `import { camel } from '../util/case.js'`,
  'core/metadata/reflect.ts': `import 'reflect-metadata'\nReflect.defineMetadata('a', 1, {})`,
  'core/resource.ts': `import '../errors/box-error.js'\nReflect.ownKeys({})`,
  'resources/dsl.ts': `export { Resource } from '../core/resource.js'`,
  'resources/item-base.ts': `import { Resource } from './dsl.js'\nexport class ItemBase extends Resource {}`,
  'resources/file.ts': `import { ItemBase } from './item-base.js'\nimport type { Folder } from './folder.js'\n@BoxResource('file') export class File {}`,
  'resources/folder.ts': `import type { File } from './file.js'\n@BoxResource('folder') export class Folder {}`,
  'resources/index.ts': `export { File } from './file.js'\nexport { Folder } from './folder.js'`,
  'transport/axios.ts': `import axios from 'axios'`,
  'resources/content.ts': `import type { Readable } from 'node:stream'`,
  'transport/wire.ts': `import type { AxiosResponse } from 'axios'`,
  'client/client.ts': `import '../resources/index.js'\nimport '../transport/axios.js'`,
  'sandbox/server.ts': `import { Hono } from 'hono'\nimport { createServer } from 'node:http'`,
  'sandbox/index.ts': `import './server.js'\nimport { createClient } from '../client/client.js'`,
  'index.ts': `export * from './client/client.js'`,
}

test('a tree that keeps the rules has no violation', () => {
  expect(check(GOOD)).toEqual([])
})

test.each<[string, string, string, string]>([
  [
    'a lower layer reaching up',
    'core/x.ts',
    `import '../resources/file.js'`,
    'core may not import resources',
  ],
  [
    'core knowing the transport',
    'core/x.ts',
    `import type { A } from '../transport/axios.js'`,
    'core may not import transport',
  ],
  [
    'transport knowing core',
    'transport/x.ts',
    `export * from '../core/resource.js'`,
    'transport may not import core',
  ],
  [
    'a dynamic import',
    'auth/x.ts',
    `await import('../client/client.js')`,
    'auth may not import client',
  ],
  [
    'an import type expression',
    'util/x.ts',
    `let a: import('../errors/box-error.js').BoxError`,
    'util may not import errors',
  ],
  [
    'the sandbox reaching into src',
    'sandbox/x.ts',
    `import '../util/case.js'`,
    'sandbox may not import util',
  ],
  [
    'src reaching into the sandbox',
    'client/x.ts',
    `import '../sandbox/index.js'`,
    'client may not import sandbox',
  ],
  [
    'Node in the engine',
    'core/x.ts',
    `import { readFile } from 'node:fs'`,
    'core may not import node:fs',
  ],
  [
    'Node in a resource, other than its types',
    'resources/x.ts',
    `import { type Readable } from 'node:stream'`,
    'resources may not import node:stream',
  ],
  [
    'axios outside its file',
    'client/x.ts',
    `import axios from 'axios'`,
    'axios is imported outside its place',
  ],
  [
    'an unlisted package',
    'transport/x.ts',
    `import got from 'got'`,
    'got is imported outside its place',
  ],
  [
    'a scoped package outside its place',
    'client/x.ts',
    `import { serve } from '@hono/node-server/serve'`,
    '@hono/node-server is imported outside its place',
  ],
  [
    'src importing itself by name',
    'client/x.ts',
    `import { Folder } from 'boxwright'`,
    'src imports itself by name (boxwright)',
  ],
  [
    'a folder without a row',
    'helpers/x.ts',
    ``,
    'the folder helpers has no row in the layer table',
  ],
  [
    'metadata calls elsewhere',
    'core/x.ts',
    `Reflect.getMetadata('a', {})`,
    'the metadata functions of Reflect are called here',
  ],
  [
    'a lint rule off without a reason',
    'core/x.ts',
    `// eslint-disable-next-line no-eval`,
    'a lint rule is switched off without its name or a reason',
  ],
  [
    'all lint rules off',
    'core/x.ts',
    `/* eslint-disable -- because */`,
    'a lint rule is switched off without its name or a reason',
  ],
  [
    'any outside its folders',
    'client/x.ts',
    `// eslint-disable-next-line @typescript-eslint/no-explicit-any -- variance`,
    '`any` is allowed only in core/types',
  ],
  [
    'a resource importing a resource',
    'resources/x.ts',
    `import { File } from './file.js'`,
    'a resource imports the resource file resources/file.ts at run time',
  ],
  [
    'an inline type import, which still loads the module',
    'resources/x.ts',
    `import { type File } from './file.js'`,
    'a resource imports the resource file resources/file.ts at run time',
  ],
])('%s is refused', (_name, file, text, problem) => {
  expect(problems({ ...GOOD, [file]: text })).toEqual([
    expect.stringContaining(`${file}: ${problem}`),
  ])
})

test('a runtime cycle is refused and shown; a cycle of types is fine', () => {
  const runtime = { 'util/a.ts': `import './b.js'`, 'util/b.ts': `export * from './a.js'` }
  const types = { 'util/a.ts': `import './b.js'`, 'util/b.ts': `import type { A } from './a.js'` }

  expect(problems(runtime)).toEqual([
    'util/a.ts: runtime import cycle: util/a.ts -> util/b.ts -> util/a.ts',
  ])
  expect(problems(types)).toEqual([])
})

test('the command names the line and the remedy, and exits with 1', { timeout: 60_000 }, () => {
  const root = mkdtempSync(join(tmpdir(), 'boxwright-layers-'))
  const file = join(root, 'core/x.ts')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `\nimport axios from 'axios'\n`)
  const { ok, output } = run(['npx', '--no-install', 'tsx', 'scripts/check-layers.ts', root])
  rmSync(root, { recursive: true })

  expect(ok).toBe(false)
  expect(output).toContain(
    'core/x.ts:2  axios is imported outside its place\n  axios may be imported only',
  )
})
