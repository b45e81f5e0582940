import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * What an application loads when it starts: its entry and every chunk that this imports statically,
 * minified, with all packages bundled. What a first request loads (axios, undici, the layers that send)
 * or a first upload lies in chunks of its own, and is not counted.
 */
async function startOf(code: string): Promise<{ bytes: number; files: ReadonlySet<string> }> {
  const { metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: code, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    outdir: 'never-written',
    write: false,
    metafile: true,
    external: ['@opentelemetry/api'],
  })
  const files = new Set<string>()
  const seen = new Set<string>()
  let bytes = 0
  const visit = (path: string): void => {
    const output = metafile.outputs[path]
    if (!output || seen.has(path)) {
      return
    }
    seen.add(path)
    bytes += output.bytes
    Object.keys(output.inputs).forEach(file => files.add(file))
    output.imports.forEach(({ kind, path: next }) => {
      if (kind === 'import-statement') {
        visit(next)
      }
    })
  }
  visit('never-written/stdin.js')
  return { bytes, files }
}

const app = (name: string) => `
  import { createClient, ${name} } from './src/lean/index.ts'
  export const client = createClient({ auth: 'token', resources: { them: ${name} } })
`

const BUDGET = 80_000

test.each(['Folder', 'File', 'Webhook'])('a lean client and %s keep to 80 kB', async name => {
  const { bytes, files } = await startOf(app(name))
  expect(bytes).toBeLessThan(BUDGET)
  // The figure is of something: the engine, the client and the class are in it.
  expect(bytes).toBeGreaterThan(40_000)
  expect(files).toContain('src/client/open-client.ts')
  expect(files).toContain(`src/resources/${name.toLowerCase()}.ts`)
  const packages = [...files].filter(file => file.includes('node_modules'))
  expect(packages).toEqual(['node_modules/reflect-metadata/ReflectLite.js'])
})

test('what is not named stays out', async () => {
  const { files } = await startOf(app('Webhook'))
  const resources = [...files].filter(file => file.startsWith('src/resources/'))
  expect(resources).not.toContain('src/resources/folder.ts')
  expect(resources).not.toContain('src/resources/collections.ts')
  expect(resources.length).toBeLessThan(15)
})

test('the classes of a resource alone come without a client', async () => {
  const { bytes, files } = await startOf(`export { Folder } from './src/index.ts'`)
  expect(files).toContain('src/resources/folder.ts')
  expect(files).not.toContain('src/resources/file.ts')
  expect(bytes).toBeLessThan(BUDGET)
})

test('with all classes, what sends is still left for later', async () => {
  const { files } = await startOf(`
    import { createClient } from './src/client/index.ts'
    export const client = createClient({ auth: 'token' })
  `)
  expect(files).toContain('src/resources/file.ts')
  expect(
    [...files].filter(file => /src\/transport\/(exchange|undici|body|failure)/.test(file)),
  ).toEqual([])
  expect([...files].some(file => /node_modules\/(axios|undici)\//.test(file))).toBe(false)
})
