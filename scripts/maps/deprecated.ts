import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'

const RESOURCES = 'src/resources'

/**
 * Lists what doc comments call deprecated, as `Class.member`; a class that is deprecated as a whole is
 * listed as `Class.get`, the call that nobody declares. Decorators know nothing of it, so the sources
 * are read.
 */
export function deprecatedCalls(): ReadonlySet<string> {
  const calls = new Set<string>()
  for (const name of readdirSync(RESOURCES)) {
    const text = readFileSync(`${RESOURCES}/${name}`, 'utf8')
    if (text.includes('@deprecated')) {
      const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true)
      source.statements.filter(ts.isClassDeclaration).forEach(each => collect(each, calls))
    }
  }
  return calls
}

function collect(declaration: ts.ClassDeclaration, calls: Set<string>): void {
  const owner = declaration.name?.text ?? ''
  if (ts.getJSDocDeprecatedTag(declaration)) {
    calls.add(`${owner}.get`)
  }
  for (const member of declaration.members) {
    if (member.name && ts.getJSDocDeprecatedTag(member)) {
      calls.add(`${owner}.${member.name.getText()}`)
    }
  }
}
