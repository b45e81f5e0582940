import { readFileSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import ts from 'typescript'

/** One import of a source file, static or dynamic. */
export interface Import {
  readonly specifier: string
  readonly line: number
  /** Erased by the compiler. `import { type A }` is not: with `verbatimModuleSyntax` the module still loads. */
  readonly typeOnly: boolean
  /** Runs when called, not when the module loads. */
  readonly dynamic: boolean
  /** The imported file relative to the source folder, for a relative specifier. */
  readonly target: string | undefined
}

/** What the layer rules need to know about one file. */
export interface Source {
  /** Relative to the source folder, with forward slashes. */
  readonly file: string
  readonly imports: readonly Import[]
  /** Lines that call the metadata functions of `Reflect`. */
  readonly metadataLines: readonly number[]
  /** Has a class decorated with `@BoxResource`. */
  readonly declaresResource: boolean
  /** Lines that switch lint rules off. */
  readonly disables: readonly { readonly line: number; readonly text: string }[]
}

interface Found {
  imports: Import[]
  metadataLines: number[]
  declaresResource: boolean
}

function specifierOf(
  node: ts.Node,
): { text: string; typeOnly: boolean; dynamic: boolean } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    return { text: node.moduleSpecifier.text, typeOnly, dynamic: false }
  }
  if (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier &&
    ts.isStringLiteral(node.moduleSpecifier)
  ) {
    return { text: node.moduleSpecifier.text, typeOnly: node.isTypeOnly, dynamic: false }
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const { literal } = node.argument
    return ts.isStringLiteral(literal)
      ? { text: literal.text, typeOnly: true, dynamic: false }
      : undefined
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments
    return argument && ts.isStringLiteralLike(argument)
      ? { text: argument.text, typeOnly: false, dynamic: true }
      : undefined
  }
  return undefined
}

function usesMetadata(node: ts.Node): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'Reflect' &&
    /metadata|decorate/i.test(node.name.text)
  )
}

function isResourceDecorator(node: ts.Node): boolean {
  return (
    ts.isDecorator(node) &&
    ts.isCallExpression(node.expression) &&
    ts.isIdentifier(node.expression.expression) &&
    node.expression.expression.text === 'BoxResource'
  )
}

function targetOf(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) {
    return undefined
  }
  return posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts')
}

/**
 * Reads the imports and the marks of one file.
 *
 * @param file - its path relative to the source folder, with forward slashes
 * @param text - its content
 */
export function parseSource(file: string, text: string): Source {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false)
  const found: Found = { imports: [], metadataLines: [], declaresResource: false }
  const lineOf = (node: ts.Node) => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node)
    if (specifier) {
      const { text: name, typeOnly, dynamic } = specifier
      const target = targetOf(file, name)
      found.imports.push({ specifier: name, line: lineOf(node), typeOnly, dynamic, target })
    }
    if (usesMetadata(node)) {
      found.metadataLines.push(lineOf(node))
    }
    found.declaresResource ||= isResourceDecorator(node)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  const disables = text
    .split('\n')
    .map((content, index) => ({ line: index + 1, text: content }))
    .filter(one => one.text.includes('eslint-disable'))
  return { file, ...found, disables }
}

/**
 * Reads every TypeScript file below a folder.
 *
 * @param root - the source folder
 */
export function readSources(root: string): Source[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(path => {
      const file = path.slice(root.length).replaceAll('\\', '/').replace(/^\//, '')
      return parseSource(file, readFileSync(path, 'utf8'))
    })
}
