/**
 * Measures what a declared resource costs the compiler: programs of generated resources, each with 50
 * fields and 12 endpoints and each used with a selection, in two sizes; the slope between them is
 * the cost of one resource.
 */
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { stressProgram } from './support/stress-program.js'
import { withinBudget } from './support/ratios.js'

const BUDGET = 2000
const SIZES = [20, 60] as const
const root = fileURLToPath(new URL('..', import.meta.url))
const file = fileURLToPath(new URL('stress.ts', import.meta.url))

interface Cost {
  readonly resources: number
  readonly instantiations: number
  readonly milliseconds: number
}

function check(resources: number): Cost {
  const options = compilerOptions()
  const text = stressProgram(resources)
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

function compilerOptions(): ts.CompilerOptions {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined }
  const config = ts.getParsedCommandLineOfConfigFile(`${root}/tsconfig.json`, {}, host)
  return { ...config?.options, noUnusedLocals: false }
}

const [small, large] = SIZES.map(check) as [Cost, Cost]
for (const { resources, instantiations, milliseconds } of [small, large]) {
  console.log(
    `${String(resources)} resources: ${String(instantiations)} instantiations, ` +
      `${(milliseconds / 1000).toFixed(2)} s.`,
  )
}
const slope = (large.instantiations - small.instantiations) / (large.resources - small.resources)
const fine = withinBudget([{ name: 'instantiations per resource', ratio: slope, budget: BUDGET }])
process.exitCode = fine ? 0 : 1
