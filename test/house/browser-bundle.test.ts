import { fileURLToPath } from 'node:url'
import { build, type Metafile } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The files of the root's bundle that may reach for Node: the transport, and these when they are used. */
const SEAMS = {
  static: /^src\/transport\//,
  lazy: [
    'src/auth/file-store.ts',
    'src/auth/prompt.ts',
    'src/content/file-journal.ts',
    'src/files/replace-file.ts',
  ],
}

let bundle: Metafile
/** What an app loads with the root. The rest comes when it is first used, such as uploads and downloads. */
let loaded: ReadonlySet<string>

beforeAll(async () => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/index.ts'],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    splitting: true,
    outdir: 'never-written',
    write: false,
    metafile: true,
    external: ['node:*', 'undici'],
  })
  bundle = metafile
  loaded = new Set(closure(metafile, 'never-written/index.js'))
})

/** The sources in an output and in those that it imports at once. */
function closure({ outputs }: Metafile, entry: string, seen = new Set<string>()): string[] {
  const output = outputs[entry]
  if (!output || seen.has(entry)) {
    return []
  }
  seen.add(entry)
  const next = output.imports.filter(({ kind }) => kind === 'import-statement')
  return [
    ...Object.keys(output.inputs),
    ...next.flatMap(({ path }) => closure({ outputs } as Metafile, path, seen)),
  ]
}

/** Who in the bundle reaches for a package or module outside it, and how. */
function reachers(what: RegExp) {
  const inputs = Object.entries(bundle.inputs).filter(([file]) => loaded.has(file))
  return inputs.flatMap(([file, { imports }]) =>
    imports.filter(({ path }) => what.test(path)).map(({ kind }) => ({ file, kind })),
  )
}

describe('the root, bundled for a browser', () => {
  it('holds neither jsonwebtoken nor ioredis, nor the files that use them', () => {
    const files = Object.keys(bundle.inputs)
    expect(files).toContain('src/auth/oauth2.ts')
    expect(
      files.filter(file => /node_modules\/(jsonwebtoken|ioredis|jws|hono)\//.test(file)),
    ).toEqual([])
    expect(files.filter(file => /^src\/(auth\/(jwt|redis)|sandbox|cli)\//.test(file))).toEqual([])
  })

  it('reaches for Node at the declared seams alone', () => {
    expect(loaded).toContain('src/client/client.ts')
    expect(loaded).not.toContain('src/content/download.ts')
    const nodes = reachers(/^node:/)
    expect(nodes.length).toBeGreaterThan(0)
    const lazy = nodes.filter(({ kind }) => kind === 'dynamic-import')
    expect([...new Set(lazy.map(({ file }) => file))].sort()).toEqual(SEAMS.lazy)
    const others = nodes.filter(
      ({ file, kind }) => kind !== 'dynamic-import' && !SEAMS.static.test(file),
    )
    expect(others).toEqual([])
    expect(reachers(/^undici$/).filter(({ file }) => !SEAMS.static.test(file))).toEqual([])
  })
})
