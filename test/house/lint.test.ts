import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const eslint = new ESLint()

/** The rules that a text breaks when it stands in place of an existing file. */
async function brokenRules(file: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: file })
  return [...new Set(result?.messages.map(message => message.ruleId))]
}

const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => `export const a${i} = ${i}\n`)
const statements = (count: number) => lines(count).join('').replaceAll('export ', '')

test.each<[string, string, string]>([
  ['import-x/no-default-export', 'src/errors/box-error.ts', `export default 1\n`],
  ['import-x/no-cycle', 'src/errors/box-error.ts', `export * from './declaration-error.js'\n`],
  [
    '@typescript-eslint/consistent-type-imports',
    'src/auth/token.ts',
    `import { HttpRequest } from '../transport/transport.js'\nexport const a: HttpRequest[] = []\n`,
  ],
  [
    '@typescript-eslint/no-import-type-side-effects',
    'src/auth/token.ts',
    `import { type HttpRequest } from '../transport/transport.js'\nexport const a: HttpRequest[] = []\n`,
  ],
  [
    'curly',
    'src/errors/box-error.ts',
    `export function a(b: boolean) {\n  if (b) return 1\n  return 2\n}\n`,
  ],
  ['eqeqeq', 'src/errors/box-error.ts', `export const a = (b: number) => b == 1\n`],
  ['max-lines', 'src/errors/box-error.ts', lines(301).join('')],
  [
    'max-lines-per-function',
    'src/errors/box-error.ts',
    `export function a() {\n${statements(50)}}\n`,
  ],
  [
    'max-params',
    'src/errors/box-error.ts',
    `export const a = (b: 1, c: 1, d: 1, e: 1, f: 1) => [b, c, d, e, f]\n`,
  ],
  [
    '@typescript-eslint/no-explicit-any',
    'src/errors/box-error.ts',
    `export const a = (b: any) => [b]\n`,
  ],
  ['@typescript-eslint/no-floating-promises', 'src/errors/box-error.ts', `Promise.resolve(1)\n`],
  ['no-restricted-syntax', 'src/errors/box-error.ts', `export enum A {\n  b,\n}\n`],
])('%s is enforced', { timeout: 60_000 }, async (rule, file, text) => {
  expect(await brokenRules(file, text)).toContain(rule)
})
