/** A program of generated resources that refer to one another, for the compiler to check. */
export function stressProgram(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index)
  return [
    "import { Endpoint, Field, Repository, Resource, resourceDecorator as BoxResource, list } from '../src/core/index.js'",
    "import type { List, Post } from '../src/core/index.js'",
    ...numbers.map(index => resource(index, count)),
    "declare module '../src/core/types/resource-map.js' { interface ResourceMap {",
    ...numbers.map(index => `r${String(index)}: R${String(index)}`),
    '} }',
    ...numbers.map(use),
  ].join('\n')
}

const times = (count: number, line: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => line(index))

function resource(index: number, count: number): string {
  const own = `r${String(index)}`
  const other = (offset: number) => String((index + offset) % count)
  return [
    `@BoxResource('${own}', { register: false })`,
    `export class R${String(index)} extends Resource<'${own}', 'f38' | 'f39'> {`,
    ...times(6, n => `  @Field() declare f${String(n)}: string`),
    ...times(34, n => `  @Field() declare f${String(n + 6)}?: string | null`),
    ...times(4, n => `  @Field(Date) declare d${String(n)}?: Date`),
    ...times(6, n => `  @Field('r${other(n)}') declare g${String(n)}?: R${other(n)} | null`),
    ...times(
      10,
      n =>
        `  @Endpoint('POST /${own}/{id}/e${String(n)}', 'r${other(n)}') ` +
        `declare e${String(n)}: Post<R${other(n)}, { a: string }>`,
    ),
    ...times(
      2,
      n =>
        `  @Endpoint('GET /${own}/{id}/l${String(n)}', list('r${other(n)}', 'either')) ` +
        `declare l${String(n)}: List<R${other(n)}, { sort?: string }>`,
    ),
    '}',
  ].join('\n')
}

function use(index: number): string {
  const n = String(index)
  return [
    `declare const q${n}: Repository<R${n}>`,
    `export const v${n} = await q${n}.get('1', { fields: ['f1', 'f39', 'g0.f7'] })`,
    `export const w${n}: string = v${n}.f39 ?? ''`,
    `export const x${n}: string | null | undefined = (await (await q${n}.get('2')).e3({ a: 'x' })).f9`,
    `for await (const e of v${n}.l0({ fields: ['f8'], limit: 5 })) { void e.f8 }`,
  ].join('\n')
}
