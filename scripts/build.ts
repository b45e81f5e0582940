/**
 * Builds `dist` from nothing: one `.js` and one `.d.ts` for each source file, for bundlers, which leave out
 * what an application does not use; and the same in few files below `dist/node`, which is what Node
 * loads: hundreds of small files cost it more to find and read than to run.
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { runVisibly } from './run.js'

const PER_FILE = 'dist/'
const FOR_NODE = 'dist/node/'

interface Package {
  readonly bin: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>
}

/** The compiled file behind each file that Node is given, without `.js`. */
function entries(): readonly string[] {
  const { bin, exports } = JSON.parse(readFileSync('package.json', 'utf8')) as Package
  const targets = Object.values(exports).map(target =>
    typeof target === 'string' ? target : target.default,
  )
  return [...Object.values(bin), ...targets]
    .filter(target => target.startsWith(`./${FOR_NODE}`))
    .map(target => target.slice(`./${FOR_NODE}`.length, -'.js'.length))
}

async function joinForNode(): Promise<void> {
  await build({
    entryPoints: entries().map(name => ({ in: `${PER_FILE}${name}.js`, out: name })),
    outdir: FOR_NODE,
    bundle: true,
    packages: 'external',
    // What several entries use is in one chunk: there is one registry of resources.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    keepNames: true,
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  })
}

/**
 * Takes the maps of single files away, which have done their work: those for Node lead to the sources. A
 * single file is its source without types, and 1.2 MB count in every installation.
 */
function dropMaps(): void {
  for (const name of readdirSync(PER_FILE, { recursive: true, encoding: 'utf8' })) {
    const file = `${PER_FILE}${name}`
    if (file.startsWith(FOR_NODE)) {
      continue
    }
    if (file.endsWith('.js.map')) {
      rmSync(file)
    } else if (file.endsWith('.js')) {
      writeFileSync(file, readFileSync(file, 'utf8').replace(/\/\/# sourceMappingURL=.*\s*$/, ''))
    }
  }
}

rmSync(PER_FILE, { recursive: true, force: true })
process.exitCode = runVisibly(['npx', '--no-install', 'tsc', '-p', 'tsconfig.build.json'])
if (process.exitCode === 0) {
  await joinForNode()
  dropMaps()
}
