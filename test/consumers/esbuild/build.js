import assert from 'node:assert/strict'
import { build } from 'esbuild'

// Minified on purpose: resources are found by their wire names, never by their class names.
await build({
  entryPoints: ['main.ts'],
  outfile: 'out/main.js',
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  // CommonJS dependencies in an ESM bundle need a `require`.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
  },
})

// A lean start: what an application loads before its first request.
const { metafile } = await build({
  entryPoints: ['lean.ts'],
  outdir: 'out/lean',
  bundle: true,
  minify: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  metafile: true,
  external: ['axios', 'undici', '@opentelemetry/api'],
})
const loaded = new Set()
const load = path => {
  if (metafile.outputs[path] && !loaded.has(path)) {
    loaded.add(path)
    metafile.outputs[path].imports
      .filter(({ kind }) => kind === 'import-statement')
      .forEach(({ path: next }) => load(next))
  }
}
load('out/lean/lean.js')
const bytes = [...loaded].reduce((sum, path) => sum + metafile.outputs[path].bytes, 0)
assert.ok(bytes > 40_000 && bytes < 80_000, `a lean start takes ${bytes} bytes`)
