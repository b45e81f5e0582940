import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'node:util'
import { afterAll, describe, expect, it, test, vi } from 'vitest'
import { openapiFiles } from '../support/openapi-document.js'
import { prismDescription } from '../support/prism-description.js'
import { startPrism, type PrismServer } from '../support/prism-server.js'
import { startRedis, whyNoRedisServer, type RedisServer } from '../support/redis-server.js'
import { compile, type Source } from '../support/snippets/compile.js'
import { header, specifierOf } from '../support/snippets/plugin.js'
import { pages, programsOf, ROOT, type Program } from '../support/snippets/programs.js'
import { onStage } from '../support/snippets/stage.js'

const programs = pages().flatMap(page => programsOf(page))

/** A program as the compiler sees it: complaints name the page and its line. */
function sourceOf({ page, line, code }: Program): Source {
  const stage = join(ROOT, 'test/support/snippets/stage.js')
  return {
    path: join(ROOT, `${page}.${String(line)}.ts`),
    name: page,
    code: header(code, stage) + code,
  }
}

const FENCE = /```ts\n([\s\S]*?)```/g

/** The guide to contributing shows files of the library itself; the first is `badge.ts`. */
function fromContributing(): Source[] {
  const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')
  return [...text.matchAll(FENCE)].map(([, code = ''], index) => ({
    path: join(
      ROOT,
      `src/resources/${index === 0 ? 'badge' : `contributing-${String(index + 1)}`}.ts`,
    ),
    name: `CONTRIBUTING.md, example ${String(index + 1)}`,
    code,
  }))
}

/** Examples in doc comments are parts of a program, so they get the rest of it. */
function fromComments(path: string): Source[] {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const comments = [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].map(([comment]) =>
    comment.replaceAll(/^\s*\*? ?/gm, ''),
  )
  return comments
    .flatMap(comment => [...comment.matchAll(FENCE)])
    .map(([, code = ''], index) => ({
      path: join(ROOT, 'test', path.replaceAll(/\W/g, '-') + `-${String(index + 1)}.ts`),
      name: `${path}, example ${String(index + 1)}`,
      code: complete(code),
    }))
}

function complete(code: string): string {
  const declared = ['client', 'folder'].filter(name => code.includes(`const ${name} =`))
  const prelude = declared.reduce(
    (text, name) => text.replace(new RegExp(`declare const ${name}:.*\\n`), ''),
    PRELUDE,
  )
  return /^@(?:Field|Endpoint|Action)\b/.test(code)
    ? `${prelude}abstract class Part extends Resource<'part'> {\n${code}}\n`
    : prelude + code
}

const PRELUDE = `
import * as all from 'boxwright'
import { BoxResource, createClient, Endpoint, Field, Folder, list, Resource, SharedLink, User, type BoxClient, type Downloaded, type DownloadToOptions, type List, type Post } from 'boxwright'
import { ccg, fileStore, metadataPatch, oauth2, templatePatch } from 'boxwright'
import { jwtFromConfig } from 'boxwright/auth/jwt'
import { redisStore } from 'boxwright/auth/redis'
import { startSandbox } from 'boxwright/sandbox'
import { Action } from '../src/core/index.js'
declare const clientId: string, clientSecret: string, enterpriseId: string
declare const redirectUri: string, code: string, returned: string
declare const client: BoxClient
declare const folder: all.Loaded<Folder>
type Ref = { readonly id: string }
@BoxResource('invoice') class Invoice extends Resource<'invoice'> { @Field() declare total?: number }
export type { Downloaded, DownloadToOptions, List, Post, Ref }
`

const comments = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .flatMap(file => fromComments(join('src', file)))

test('every example in the pages and comments compiles', () => {
  expect(programs.length).toBeGreaterThan(10)
  expect(comments.length).toBeGreaterThan(5)
  // Proves that a mistake would be seen, and where.
  const wrong = programsOf('docs/wrong.md', '# Wrong\n\n```ts\nclient.nothing\n```')
  const sources = [...programs, ...wrong].map(sourceOf)
  expect(compile([...sources, ...fromContributing(), ...comments])).toEqual([
    expect.stringMatching(/^docs\/wrong\.md:4: Property 'nothing' does not exist/),
  ])
}, 120_000)

let redis: RedisServer | undefined
let prism: PrismServer | undefined
afterAll(async () => {
  prism?.stop()
  await redis?.close()
})

async function environmentOf({ code }: Program): Promise<Record<string, string>> {
  if (!code.includes('REDIS_URL')) {
    return {}
  }
  redis ??= await startRedis()
  return { REDIS_URL: redis.url }
}

/** Where a program's calls go, when not to the sandbox. */
async function urlOf({ host }: Program): Promise<string | undefined> {
  if (host === 'published') {
    prism ??= await startPrism(prismDescription(published ?? []))
  }
  return host === 'published' ? prism?.url : undefined
}

const published = openapiFiles()

describe('every example in the pages runs, at a server in the place of Box', () => {
  const runnable = programs.filter(({ host }) => host !== undefined)
  const whyNot = ({ code, host }: Program) =>
    host === 'published' && published === undefined
      ? "Box's API description is not here"
      : code.includes('REDIS_URL') && whyNoRedisServer() !== undefined && 'there is no Redis'

  it.for(runnable.map(program => [`${program.page}:${String(program.line)}`, program] as const))(
    '%s',
    { timeout: 60_000 },
    async ([, program], { skip }) => {
      const reason = whyNot(program)
      skip(reason !== false, String(reason))
      const url = await urlOf(program)
      const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined)
      await onStage(await environmentOf(program), () => import(specifierOf(program)), url)
      const text = printed.mock.calls.map(call => format(...call)).join('\n')
      printed.mockRestore()
      if (program.output !== undefined) {
        expect(text).toBe(program.output)
      }
    },
  )
})

describe('the reader of pages', () => {
  const page = (...lines: string[]) => lines.join('\n')

  it('finds programs, with what goes on from them and what they print', () => {
    const found = programsOf(
      'x.md',
      page(
        '# X',
        '```ts',
        'const a = 1',
        '```',
        'Then:',
        '```ts more',
        'console.log(a)',
        '```',
        '```output',
        '1',
        '```',
        '```ts no-run',
        'b()',
        '```',
        '```sh',
        'ls',
        '```',
      ),
    )
    expect(found).toEqual([
      {
        page: 'x.md',
        line: 3,
        code: page('', '', 'const a = 1', '', '', '', 'console.log(a)'),
        host: 'sandbox',
        output: '1',
      },
      { page: 'x.md', line: 13, code: `${'\n'.repeat(12)}b()`, host: undefined, output: undefined },
    ])
    expect(programsOf('x.md', '```ts published\na()\n```')).toEqual([
      { page: 'x.md', line: 2, code: '\na()', host: 'published', output: undefined },
    ])
  })

  it('refuses marks that mean nothing, so that no example goes untried', () => {
    expect(() => programsOf('x.md', '```typescript\n```')).toThrow('x.md:1')
    expect(() => programsOf('x.md', '```ts norun\n```')).toThrow('x.md:1')
    expect(() => programsOf('x.md', '```ts more\n```')).toThrow('x.md:1')
  })

  it('gives a program what it uses and does not declare, and nothing else', () => {
    expect(header('await client.folders.get(folder.id)', 'stage')).toContain('{ client, folder }')
    expect(header('const client = 1; client', 'stage')).toBe('')
    expect(header('function f(client) { const file = client } f(folder)', 's')).toContain('folder')
    expect(header('const f = () => { const file = 1 }; f(file)', 's')).toContain('{ file }')
  })
})
