import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { stressProgram } from './stress-program.js'

/** How many type instantiations a resource may cost. */
export const INSTANTIATION_BUDGET = 2000

/** What checking a program of generated resources takes. */
export interface TypeCost {
  readonly resources: number
  readonly instantiations: number
  readonly milliseconds: number
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const file = fileURLToPath(new URL('../stress.ts', import.meta.url))

/**
 * Has the compiler check a program of generated resources, each used with a selection. The count of
 * instantiations is the same on every machine; the time is not.
 *
 * @param resources - how many; above 9, so that no resource refers to itself
 * @param programOf - writes the program, as if it stood in `bench`
 * @throws Error when the program does not compile
 */
export function typeCost(resources: number, programOf = stressProgram): TypeCost {
  const options = compilerOptions()
  const text = programOf(resources)
  const host = ts.createCompilerHost(options)
  const { fileExists, getSourceFile } = host
  host.fileExists = name => name === file || fileExists(name)
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, text, rest[0]) : getSourceFile(name, ...rest)
  const program = ts.createProgram([file], options, host)
  const start = performance.now()
  const problems = program.getSemanticDiagnostics(program.getSourceFile(file))
  const milliseconds = performance.now() - start
  if (problems.length > 0) {
    throw new Error(ts.formatDiagnostics(problems.slice(0, 3), host))
  }
  return { resources, instantiations: program.getInstantiationCount(), milliseconds }
}

/** What one resource more costs: the slope between two programs, free of what every program pays. */
export function costOfOne(small: TypeCost, large: TypeCost): number {
  return (large.instantiations - small.instantiations) / (large.resources - small.resources)
}

function compilerOptions(): ts.CompilerOptions {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined }
  const config = ts.getParsedCommandLineOfConfigFile(`${root}/tsconfig.json`, {}, host)
  return { ...config?.options, noUnusedLocals: false }
}
