import { join } from 'node:path'
import { PROP_NAMES } from './prop-names.js'
import { freeNames, programsOf, ROOT, type Program } from './programs.js'

const STAGE = join(ROOT, 'test/support/snippets/stage.ts')
const LIBRARY = join(ROOT, 'test/support/snippets/boxwright.ts')
const LEAN = join(ROOT, 'test/support/snippets/lean.ts')
const ID = /^snippet:(.+):(\d+)\.ts$/

/** By what a program is imported. */
export const specifierOf = ({ page, line }: Program): string => `snippet:${page}:${line}.ts`

/** Goes before a program and gives it what it uses without saying where it comes from. */
export function header(code: string, stage = STAGE): string {
  const used = freeNames(code, PROP_NAMES)
  return used.length === 0
    ? ''
    : `import { stage } from '${stage}'; const { ${used.join(', ')} } = await stage('${used.join("', '")}');`
}

/** Lets vitest import the programs of the pages, at a sandbox in the place of Box. */
export function snippets() {
  return {
    name: 'snippets',
    enforce: 'pre' as const,
    resolveId: (id: string) => (ID.test(id) ? id : undefined),
    load(id: string) {
      const [, page = '', line] = ID.exec(id) ?? []
      const program = page && programsOf(page).find(each => each.line === Number(line))
      if (!program) {
        return undefined
      }
      const code = program.code
        .replaceAll("from 'boxwright'", `from '${LIBRARY}'`)
        .replaceAll("from 'boxwright/lean'", `from '${LEAN}'`)
      return header(code) + code
    },
  }
}
