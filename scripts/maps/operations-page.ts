import { existsSync } from 'node:fs'
import { operations, type Operation } from '../../src/index.js'
import { writeCall } from './calls.js'
import { deprecatedCalls } from './deprecated.js'
import { TOPICS, type Topic } from './topics.js'

/** An operation of Box, and all calls that perform it. */
export interface Mapped {
  /** `METHOD /path#fragment` with every hole as `{}`: what it is told apart by, with the version. */
  readonly key: string
  readonly operation: Operation
  readonly calls: readonly Operation[]
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

const keyOf = ({ method, path, fragment }: Operation): string =>
  `${method} ${path.replace(/{[^}]*}/g, '{}')}${fragment === undefined ? '' : `#${fragment}`}`

/** Puts together what is declared for the same operation, by address. */
export function mapOperations(): Mapped[] {
  const groups = new Map<string, Operation[]>()
  for (const operation of operations()) {
    const id = `${keyOf(operation)} ${operation.boxVersion ?? ''}`
    groups.set(id, [...(groups.get(id) ?? []), operation])
  }
  const rank = ({ operation: { method, path } }: Mapped) =>
    `${path.replace(/{[^}]*}/g, '{}')} ${String(METHODS.indexOf(method))}`
  return [...groups.values()]
    .flatMap(([operation, ...more]) =>
      operation ? [{ key: keyOf(operation), operation, calls: [operation, ...more] }] : [],
    )
    .map(mapped => ({ mapped, at: `${rank(mapped)} ${mapped.key}` }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ mapped }) => mapped)
}

/**
 * Finds the topic of an operation.
 *
 * @throws Error when it has none: `topics.ts` wants a line
 */
export function topicOf({ key }: Mapped): Topic {
  const topic = TOPICS.find(({ holds }) => holds.test(key))
  if (!topic) {
    throw new Error(`scripts/maps/topics.ts: no topic holds ${key}`)
  }
  return topic
}

/** Writes docs/operations.md. */
export function operationsPage(): string {
  const mapped = mapOperations()
  const deprecated = deprecatedCalls()
  const byTopic = new Map<Topic, Mapped[]>()
  for (const row of mapped) {
    const topic = topicOf(row)
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), row])
  }
  const sections = [...byTopic]
    .sort(([a], [b]) => (a.name < b.name ? -1 : 1))
    .map(([topic, rows]) => section(topic, rows, deprecated))
  return [INTRODUCTION(mapped.length), ...sections].join('\n\n')
}

const INTRODUCTION = (count: number) => `# Every operation of Box, and its call

<!-- Written by \`npm run docs:maps\`; changes made here are lost. -->

The ${String(count)} operations of [Box's API reference](https://developer.box.com/reference/), by its topics, and what calls each. \`client.…\` is what a client from \`createClient()\` has; any other name stands for an object that a call gave, or that \`ref(id)\` made without a request: \`client.folders.ref('42').copy(input)\`. \`auth\` is a [way to sign in](auth/README.md). An \`input\` holds the body or the parameters of the operation; a \`query\` holds those of a listing, which is a collection to go through with \`for await\`. What an editor shows for a call says the rest.

Several calls for one operation differ in what they ask for, or in the object they start from. Operations of a later version of the API say so; the calls send the \`box-version\` header by themselves.`

function section(topic: Topic, rows: readonly Mapped[], deprecated: ReadonlySet<string>): string {
  const page = `${topic.guide}.md`
  const guide = existsSync(`docs/${page}`) ? `Guide: [${page}](${page})\n\n` : ''
  const lines = rows.map(row => `| ${address(row)} | ${callsOf(row, deprecated)} |`)
  return `## ${topic.name}\n\n${guide}| Box | call |\n| --- | --- |\n${lines.join('\n')}`
}

function address({ operation: { method, path, fragment, boxVersion } }: Mapped): string {
  const variant = fragment === undefined ? '' : ` (${fragment.replaceAll('_', ' ')})`
  const version = boxVersion === undefined ? '' : `, version ${boxVersion}`
  return `\`${method} ${path}\`${variant}${version}`
}

function callsOf({ calls }: Mapped, deprecated: ReadonlySet<string>): string {
  const written = calls.map(call => {
    const mark = deprecated.has(`${call.resource}.${call.name}`) ? ' (deprecated)' : ''
    return `\`${writeCall(call)}\`${mark}`
  })
  return [...new Set(written)].join('<br>')
}
