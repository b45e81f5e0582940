import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

interface Snippet {
  readonly from: string
  readonly code: string
}

const FENCE = /```ts\n([\s\S]*?)```/g

function fromPage(path: string): Snippet[] {
  const text = readFileSync(join(root, path), 'utf8')
  return [...text.matchAll(FENCE)].map(([, code = ''], index) => ({
    from: `${path}#${String(index + 1)}`,
    code,
  }))
}

/** Examples in doc comments are parts of a program, so they get the rest of it. */
function fromComments(path: string): Snippet[] {
  const text = readFileSync(join(root, path), 'utf8')
  const comments = [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].map(([comment]) =>
    comment.replaceAll(/^\s*\*? ?/gm, ''),
  )
  return comments.flatMap((comment, place) =>
    [...comment.matchAll(FENCE)].map(([, code = ''], index) => ({
      from: `${path}:${String(place + 1)}.${String(index + 1)}`,
      code: complete(code),
    })),
  )
}

function complete(code: string): string {
  const declared = ['client', 'folder'].filter(name => code.includes(`const ${name} =`))
  const prelude = declared.reduce(
    (text, name) => text.replace(new RegExp(`declare const ${name}:.*\\n`), ''),
    PRELUDE,
  )
  return code.startsWith('@Field') || code.startsWith('@Endpoint')
    ? `${prelude}abstract class Part extends Resource<'part'> {\n${code}}\n`
    : prelude + code
}

const PRELUDE = `
import * as all from 'boxwright'
import { BoxResource, createClient, Endpoint, Field, Folder, list, Resource, SharedLink, User, type BoxClient, type List, type Post } from 'boxwright'
import { ccg, fileStore, oauth2 } from 'boxwright'
import { jwtFromConfig } from 'boxwright/auth/jwt'
import { redisStore } from 'boxwright/auth/redis'
import { startSandbox } from 'boxwright/sandbox'
declare const clientId: string, clientSecret: string, enterpriseId: string
declare const redirectUri: string, code: string, returned: string
declare const client: BoxClient
declare const folder: all.Loaded<Folder>
type Ref = { readonly id: string }
@BoxResource('invoice') class Invoice extends Resource<'invoice'> { @Field() declare total?: number }
export type { List, Post, Ref }
`

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => join('src', file))

const snippets = [
  ...['README.md', 'CONTRIBUTING.md', 'docs/webhooks.md'].flatMap(fromPage),
  ...sources.flatMap(fromComments),
]

test('every example in the pages and comments compiles', () => {
  expect(snippets.length).toBeGreaterThan(5)
  const files = new Map(
    snippets.map(({ from, code }, index) => [
      // The guide to contributing shows files of the library itself.
      join(
        root,
        from.startsWith('CONTRIBUTING') ? 'src/resources' : 'test',
        `snippet-${String(index)}.ts`,
      ),
      code,
    ]),
  )
  const read = ts.readConfigFile(join(root, 'tsconfig.json'), path => ts.sys.readFile(path))
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = path => files.has(path) || fileExists.call(host, path)
  host.readFile = path => files.get(path) ?? readFile.call(host, path)
  host.getSourceFile = (path, ...rest) => {
    const code = files.get(path)
    return code === undefined
      ? getSourceFile.call(host, path, ...rest)
      : ts.createSourceFile(path, `${code}\nexport {}\n`, ts.ScriptTarget.ES2022)
  }
  const relaxed = {
    ...options,
    noUnusedLocals: false,
    noUnusedParameters: false,
    noPropertyAccessFromIndexSignature: false,
  }
  const program = ts.createProgram([...files.keys()], relaxed, host)
  const problems = [...files.keys()].flatMap((path, index) => {
    const source = program.getSourceFile(path)
    return ts
      .getPreEmitDiagnostics(program, source)
      .map(
        ({ messageText }) =>
          `${String(snippets[index]?.from)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      )
  })
  expect(problems).toEqual([])
}, 120_000)
