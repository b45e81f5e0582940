import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const file = fileURLToPath(new URL('sentences.ts', import.meta.url))

const frame = (name: string, members: string) => `
@BoxResource('${name}', { register: false })
class ${name[0]?.toUpperCase() ?? ''}${name.slice(1)} extends Resource<'${name}', 'onRequest'> {
  @Field() declare name: string
  @Field() declare onRequest?: string
  @Field('sentence_page') declare page?: Page
${members}
}`

const cases: readonly (readonly [declaration: string, sentence: string | undefined])[] = [
  ['@Field() declare a: string', undefined],
  ['@Field() declare a?: readonly number[] | null', undefined],
  ['@Field() declare a?: unknown', undefined],
  ['@Field(Date) declare a?: Date | null', undefined],
  ["@Field('sentence_page') declare a?: Page | null", undefined],
  ["@Field(['sentence_page']) declare a?: Page[]", undefined],
  ['@Field(() => Cover) declare a?: Cover', undefined],
  ['@Field([() => Cover]) declare a?: Cover[]', undefined],
  ['@Field(json<{ b: 1 }>()) declare a?: { b: 1 }', undefined],
  ['@Field(int64) declare a?: string', undefined],
  ["@Field(Date, { name: 'b' }) declare a?: Date", undefined],
  ['@Field() declare a?: Date', 'a Date property needs @Field(Date)'],
  ['@Field() declare a?: Page', "a resource property needs its wire name: @Field('sentence_page')"],
  [
    '@Field() declare a?: { b: 1 }',
    'an object property needs a kind: @Field(() => ItsClass), or @Field(json()) to keep it as sent',
  ],
  [
    "@Field('sentence_page') declare a?: Cover",
    'the kind in @Field and the type of the property do not agree',
  ],
  [
    "@Field(['sentence_page']) declare a?: Page",
    'the kind in @Field and the type of the property do not agree',
  ],
  [
    '@Field(Date) declare a?: string',
    'the kind in @Field and the type of the property do not agree',
  ],
  ["@Field('no_such_type') declare a?: Page", '"no_such_type"'],
  ["@Endpoint('POST /x/{id}', 'sentence_page') declare a: Post<Page, { b: 1 }>", undefined],
  ["@Endpoint('GET /x/{id}', list('sentence_page', 'marker')) declare a: List<Page>", undefined],
  ["@Endpoint('GET /x/{name}') declare a: Get<void>", undefined],
  ["@Endpoint('DELETE /x/{id}') declare a: Delete", undefined],
  [
    "@Endpoint('POST /x/{id}', undefined, { needs: { b: 'text', c: 'id?' } }) declare a: Post<void, { b: string; c?: string }>",
    undefined,
  ],
  [
    "@Endpoint('POST /x/{id}', undefined, { needs: { 'b|c': 'text' } }) declare a: Post<void, { b: string } | { c: string }>",
    undefined,
  ],
  [
    "@Endpoint('POST /x/{id}', undefined, { needs: { d: 'text' } }) declare a: Post<void, { b: string }>",
    'the input has not all that is needed: name in { needs } what its type has for sure, or put a question mark',
  ],
  [
    "@Endpoint('POST /x/{id}', undefined, { needs: { b: 'text' } }) declare a: Post<void, { b?: string }>",
    'the input has not all that is needed: name in { needs } what its type has for sure, or put a question mark',
  ],
  [
    "@Endpoint('DELETE /x/{id}', undefined, { input: true }) declare a: Delete<{ b?: 1 }>",
    undefined,
  ],
  [
    "@Endpoint('GET /x/{id}', undefined, { response: 'bytes' }) declare a: Get<Uint8Array>",
    undefined,
  ],
  [
    "@Endpoint('POST /x/{id}', 'sentence_page') declare a: Post<Cover, { b: 1 }>",
    "what POST /x/{id} is declared to answer with is not what the property's type says",
  ],
  [
    "@Endpoint('GET /x/{id}', list('sentence_page', 'marker')) declare a: Get<Page>",
    'a paged endpoint is declared with list(kind, style) and typed as List<Entry, Query>',
  ],
  [
    "@Endpoint('GET /x/{id}', 'sentence_page') declare a: List<Page>",
    'a paged endpoint is declared with list(kind, style) and typed as List<Entry, Query>',
  ],
  [
    "@Endpoint('GET /x/{id}') declare a: string",
    'an endpoint is typed as Get, Post, Put, Delete or List',
  ],
  [
    "@Endpoint('POST /x/{id}', 'sentence_page') declare a: Post<Page>",
    'this endpoint takes no input: say { input: false }',
  ],
  [
    "@Endpoint('DELETE /x/{id}') declare a: Delete<{ b: 1 }>",
    'this endpoint takes an input: say { input: true }',
  ],
  [
    "@Endpoint('POST /x/{there}', 'sentence_page') declare a: Post<Page, { b: 1 }>",
    "'{there}' in POST /x/{there} has no source: name it {id}, make it a field, or declare it in the input",
  ],
  ["@Endpoint('FETCH /x') declare a: Get<void>", '\'"FETCH /x"\''],
]

const source = `
import { Endpoint, Field, Resource, int64, json, list, resourceDecorator as BoxResource } from '../../../src/core/index.js'
import type { Delete, Get, List, Post } from '../../../src/core/index.js'
export class Page extends Resource<'sentence_page'> { @Field() declare name: string }
export class Cover { @Field() declare url: string }
declare module '../../../src/core/types/resource-map.js' { interface ResourceMap { sentence_page: Page } }
export type { Delete, Get, List, Post }
void [Endpoint, int64, json, list]
${cases.map(([declaration], index) => frame(`thing${String(index)}`, `/*${String(index)}*/ ${declaration}`)).join('\n')}
`

/** The compiler's messages, by the number of the case on whose line they stand. */
function compile(): Map<number, string> {
  const config = ts.getParsedCommandLineOfConfigFile(
    `${root}/tsconfig.json`,
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => undefined,
    },
  )
  const options = { ...config?.options, noUnusedLocals: false, noUnusedParameters: false }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = name => name === file || fileExists(name)
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, source, rest[0]) : getSourceFile(name, ...rest)
  const program = ts.createProgram([file], options, host)
  const found = new Map<number, string>()
  for (const diagnostic of program.getSemanticDiagnostics(program.getSourceFile(file))) {
    const upTo = source.slice(0, source.indexOf('\n', diagnostic.start ?? 0))
    const number = Number(/\/\*(\d+)\*\//.exec(upTo.slice(upTo.lastIndexOf('\n')))?.[1] ?? -1)
    const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')
    found.set(number, `${found.get(number) ?? ''}${text}\n`)
  }
  return found
}

const messages = compile()

test('nothing but the declarations themselves is refused', () => {
  expect(messages.get(-1)).toBeUndefined()
})

test.each(cases.map(([declaration, sentence], index) => ({ declaration, sentence, index })))(
  '$declaration',
  ({ sentence, index }) => {
    const message = messages.get(index)
    if (sentence === undefined) {
      expect(message).toBeUndefined()
    } else {
      expect(message).toContain(sentence)
    }
  },
)
