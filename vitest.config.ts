import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { TotalsReporter } from './scripts/vitest-totals.js'
import { snippets } from './test/support/snippets/plugin.js'

const source = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url))

const BOTH = [
  'test/unit/**/*.test.ts',
  'test/features/**/*.test.ts',
  'test/house/metadata/*.test.ts',
  // Redis knows nothing of types; once is enough.
  '!test/features/auth-redis*.test.ts',
]

/** One run over the test files, with or without the types that `emitDecoratorMetadata` records. */
const project = (name: string, emitDecoratorMetadata: boolean, include: string[]) => ({
  extends: true as const,
  oxc: { decorator: { legacy: true, emitDecoratorMetadata } },
  test: { name, include, env: { DECORATOR_METADATA: String(emitDecoratorMetadata) } },
})

export default defineConfig({
  plugins: [snippets()],
  resolve: {
    alias: [
      { find: /^boxwright$/, replacement: source('index.ts') },
      {
        find: /^boxwright\/(sandbox|testing|class-transformer|auth\/(?:jwt|redis)|events\/redis|webhooks(?:\/redis)?)$/,
        replacement: source('$1/index.ts'),
      },
    ],
  },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    exclude: ['**/node_modules/**', 'dist/**', 'test/consumers/**'],
    reporters: ['default', new TotalsReporter()],
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'lcov'] },
    // The rules of the house and the conformance tests have nothing to do with emitted types: once is enough.
    projects: [project('plain', false, ['test/**/*.test.ts']), project('metadata', true, BOTH)],
  },
})
