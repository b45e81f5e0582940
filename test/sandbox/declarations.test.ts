import { dirname, resolve } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** Emits the declarations that the entry of the sandbox needs, by the path of their sources. */
function declarations(entry: string): Map<string, string> {
  const { config } = ts.readConfigFile(resolve(root, 'tsconfig.json'), path =>
    ts.sys.readFile(path),
  ) as { config: { compilerOptions: object } }
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root)
  const program = ts.createProgram([entry], {
    ...options,
    paths: {},
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    noCheck: true,
  })
  const written = new Map<string, string>()
  program.emit(
    undefined,
    (path, text) => written.set(path.replace(/\.d\.ts$/, '.ts'), text),
    undefined,
    true,
  )
  return written
}

it('declares the sandbox without the types of its server framework', { timeout: 60_000 }, () => {
  const written = declarations(resolve(root, 'src/sandbox/index.ts'))
  const files = new Set([resolve(root, 'src/sandbox/index.ts')])
  const packages = new Set<string>()
  for (const file of files) {
    const { importedFiles } = ts.preProcessFile(written.get(file) ?? '')
    for (const { fileName } of importedFiles) {
      if (fileName.startsWith('.')) {
        files.add(resolve(dirname(file), fileName.replace(/\.js$/, '.ts')))
      } else {
        packages.add(fileName)
      }
    }
  }
  expect([...files].filter(file => !written.has(file))).toEqual([])
  expect(files).toContain(resolve(root, 'src/sandbox/http/reply.ts'))
  expect([...packages].filter(name => name.includes('hono'))).toEqual([])
})
