import { readFileSync } from 'node:fs'
import { documentedTopics, inherited, members, type Counterpart, type Member } from './boxsdk.js'
import { refsOf, writeRef } from './refs.js'

export const BOXSDK_PAGE = 'docs/from-boxsdk.md'

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

const calls = ({ ours }: Counterpart): string =>
  refsOf(ours)
    .map(ref => `\`${writeRef(ref)}\``)
    .join(', ')

const withNote = (member: Member): string =>
  member.note === '' ? calls(member) : `${calls(member)}; ${member.note}`

function grouped<T>(rows: readonly T[], by: (row: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    groups.set(by(row), [...(groups.get(by(row)) ?? []), row])
  }
  return [...groups]
}

const classOf = ({ member }: Member): string => member.split('.')[0] ?? ''
const nameOf = ({ member }: Member): string => member.split('.')[1] ?? ''

function memberTables(): string {
  return grouped(members(), classOf)
    .map(([owner, rows]) => {
      const lines = rows.map(row => [`\`${nameOf(row)}\``, withNote(row)])
      return `### ${owner}\n\n${table(['boxsdk', 'boxwright'], lines)}`
    })
    .join('\n\n')
}

function inheritedTable(): string {
  const verbs = ['get', 'update_info', 'delete']
  const lines = grouped(inherited(), classOf).map(([owner, rows]) => [
    `\`${owner}\``,
    ...verbs.map(verb =>
      rows
        .filter(row => nameOf(row) === verb)
        .map(withNote)
        .join(''),
    ),
  ])
  return table(['', ...verbs.map(verb => `\`${verb}\``)], lines)
}

function topicTables(): string {
  return grouped(documentedTopics(), ({ page }) => page)
    .map(([page, rows]) => {
      const lines = rows.map(row => [row.topic, calls(row), `[${row.guide}](${row.guide})`])
      return `### ${page}.md\n\n${table(['topic', 'call', 'guide'], lines)}`
    })
    .join('\n\n')
}

/** Writes the tables of docs/from-boxsdk.md anew and leaves what people wrote around them. */
export function boxsdkPage(page = readFileSync(BOXSDK_PAGE, 'utf8')): string {
  const tables = { members: memberTables(), inherited: inheritedTable(), topics: topicTables() }
  return Object.entries(tables).reduce((text, [name, content]) => {
    const begin = `<!-- ${name}: written by \`npm run docs:maps\` -->`
    const end = `<!-- end of ${name} -->`
    const [before, rest] = text.split(begin)
    const after = rest?.split(end)[1]
    if (before === undefined || after === undefined) {
      throw new Error(`${BOXSDK_PAGE}: '${begin}' and '${end}' are not there`)
    }
    return `${before}${begin}\n\n${content}\n\n${end}${after}`
  }, page)
}
