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
