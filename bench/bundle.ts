/** The size of a program that uses the root alone, bundled and minified. */
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { Report } from './support/report.js'
import { exactly } from './support/spread.js'

type Size = Readonly<Record<'minified KB' | 'gzip KB', number>>

/** Both are bundled for Node, with their dependencies. */
async function sizeOf(name: string, imported: string): Promise<Size> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { ${imported} } from '${name}'; globalThis.used = ${imported}`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
    logLevel: 'silent',
    // The test's own settings name sources where an application finds the package.
    tsconfigRaw: {},
    external: ['@opentelemetry/api', 'ioredis'],
  })
  const bytes = Buffer.concat(outputFiles.map(({ contents }) => contents))
  return { 'minified KB': bytes.length / 1000, 'gzip KB': gzipSync(bytes).length / 1000 }
}

/** Measures it. */
export async function run(): Promise<Report> {
  const rows = {
    boxwright: await sizeOf('boxwright', 'createClient'),
    'box-node-sdk': await sizeOf('box-node-sdk', 'BoxClient'),
  }
  const ratio = rows.boxwright['gzip KB'] / rows['box-node-sdk']['gzip KB']
  return {
    tables: [{ title: 'Bundle, with dependencies', rows }],
    ratios: [{ name: 'bundle, gzip / box-node-sdk', value: exactly(ratio) }],
  }
}
