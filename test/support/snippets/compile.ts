import { join } from 'node:path'
import ts from 'typescript'
import { ROOT } from './programs.js'

/** A file that is there for the compiler alone. */
export interface Source {
  /** Where it would be; this decides what its relative imports mean. */
  readonly path: string
  /** What complaints name in place of it. */
  readonly name: string
  readonly code: string
}

/** Compiles sources, all in one program, and lists what the compiler has to say of them. */
export function compile(sources: readonly Source[]): string[] {
  const files = new Map(sources.map(source => [source.path, source]))
  const options = optionsOf()
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = path => files.has(path) || fileExists.call(host, path)
  host.readFile = path => files.get(path)?.code ?? readFile.call(host, path)
  host.getSourceFile = (path, language, ...rest) => {
    const code = files.get(path)?.code
    // `language` says that it is an ES module: types of a package may differ for others.
    return code === undefined
      ? getSourceFile.call(host, path, language, ...rest)
      : ts.createSourceFile(path, `${code}\nexport {}\n`, language)
  }
  const program = ts.createProgram([...files.keys()], options, host)
  return sources.flatMap(source => {
    const file = program.getSourceFile(source.path)
    return ts.getPreEmitDiagnostics(program, file).map(problem => describe(problem, source))
  })
}

function optionsOf(): ts.CompilerOptions {
  const read = ts.readConfigFile(join(ROOT, 'tsconfig.json'), path => ts.sys.readFile(path))
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, ROOT)
  return {
    ...options,
    noUnusedLocals: false,
    noUnusedParameters: false,
    noPropertyAccessFromIndexSignature: false,
  }
}

function describe({ file, start = 0, messageText }: ts.Diagnostic, { name }: Source): string {
  const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1
  return `${name}:${String(line)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
}
