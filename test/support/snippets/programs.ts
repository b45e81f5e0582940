import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** The sandbox, or a foreign server made of Box's published description, for what the sandbox lacks. */
export type Host = 'sandbox' | 'published'

/** An example of a page: a block, with those that go on from it. */
export interface Program {
  readonly page: string
  /** Of its first line of code, from 1. */
  readonly line: number
  /** The page with everything else blanked out, so that lines keep their numbers. */
  readonly code: string
  /** Who answers it in the place of Box; nobody, for what is only compiled. */
  readonly host: Host | undefined
  /** What it prints, when the page shows that. */
  readonly output: string | undefined
}

/** Pages whose examples are tried: the README, and the guides below `docs`. */
export function pages(): string[] {
  const guides = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md') && !/^api[/\\]/.test(file))
    .map(file => join('docs', file))
  return ['README.md', ...guides.sort()]
}

interface Draft {
  readonly first: number
  readonly host: Host | undefined
  readonly lines: Map<number, string>
  readonly output: string[]
}

/**
 * Finds the programs of a page. A block marked `ts` begins one, `ts more` goes on with it, an `output`
 * block says what it prints; `ts published` begins one whose calls the sandbox does not emulate, and
 * `ts no-run` is compiled only.
 */
export function programsOf(page: string, text = readFileSync(join(ROOT, page), 'utf8')): Program[] {
  const drafts: Draft[] = []
  let fence: string | undefined
  for (const [index, line] of text.split('\n').entries()) {
    const [, mark] = /^```(.*)$/.exec(line) ?? []
    if (mark !== undefined) {
      fence = fence === undefined ? mark : undefined
      open(drafts, fence, `${page}:${String(index + 1)}`, index)
    } else if (fence?.startsWith('ts') === true) {
      drafts.at(-1)?.lines.set(index, line)
    } else if (fence === 'output') {
      drafts.at(-1)?.output.push(line)
    }
  }
  return drafts.map(draft => finish(page, draft))
}

/** What begins a program, and who answers it. */
const STARTS: ReadonlyMap<string, Host | undefined> = new Map([
  ['ts', 'sandbox'],
  ['ts published', 'published'],
  ['ts no-run', undefined],
])

function open(drafts: Draft[], fence: string | undefined, where: string, index: number): void {
  if (fence !== undefined && STARTS.has(fence)) {
    drafts.push({ first: index + 1, host: STARTS.get(fence), lines: new Map(), output: [] })
  } else if (fence === 'typescript' || (fence?.startsWith('ts') === true && fence !== 'ts more')) {
    throw new Error(`${where}: '${fence}' is none of: ts, ts more, ts published, ts no-run`)
  } else if ((fence === 'ts more' || fence === 'output') && drafts.length === 0) {
    throw new Error(`${where}: there is no program to go on with`)
  }
}

function finish(page: string, { first, host, lines, output }: Draft): Program {
  const last = Math.max(...lines.keys())
  const code = Array.from({ length: last + 1 }, (_, index) => lines.get(index) ?? '').join('\n')
  const expected = output.length === 0 ? undefined : output.join('\n')
  return { page, line: first + 1, code, host, output: expected }
}

/** Of `names`, those that a piece of code uses and does not declare itself. */
export function freeNames(code: string, names: readonly string[]): string[] {
  const source = ts.createSourceFile('program.ts', code, ts.ScriptTarget.ES2022, true)
  const used = new Set<string>()
  const declared = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      ;(isDeclaration(node) ? declared : used).add(node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return names.filter(name => used.has(name) && !declared.has(name))
}

/** Whether a name is declared for the whole program; inner scopes shadow what is given, and do no harm. */
function isDeclaration(node: ts.Identifier): boolean {
  const { parent } = node
  const isNamed =
    ts.isVariableDeclaration(parent) ||
    ts.isBindingElement(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isClassDeclaration(parent) ||
    ts.isImportSpecifier(parent)
  if (!isNamed || parent.name !== node) {
    return false
  }
  let scope: ts.Node = parent.parent
  while (!ts.isBlock(scope) && !ts.isForStatement(scope) && !ts.isForOfStatement(scope)) {
    if (ts.isSourceFile(scope)) {
      return true
    }
    scope = scope.parent
  }
  return false
}
