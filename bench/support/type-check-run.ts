/** Checks `bench/programs/NAME.ts` as a user's compiler would, in this process, and prints what it took. */
import { join } from 'node:path'
import ts from 'typescript'
import { measured } from './measured.js'

const [name = ''] = process.argv.slice(2)
const file = join(import.meta.dirname, '../programs', `${name}.ts`)

const figures = await measured(() => {
  const program = ts.createProgram([file], {
    // What @tsconfig/node20 has.
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['node'],
  })
  const problems = ts.getPreEmitDiagnostics(program)
  const [first] = problems
  if (first !== undefined) {
    throw new Error(ts.flattenDiagnosticMessageText(first.messageText, '\n'))
  }
  return { instantiations: program.getInstantiationCount(), files: program.getSourceFiles().length }
}, 1)
console.log(JSON.stringify(figures))
