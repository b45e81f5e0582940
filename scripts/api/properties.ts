import { describe, type Class } from '../../src/core/index.js'
import { Description } from './description.js'
import { describedEndpoints } from './endpoints.js'
import { NOT_FIELDS, NOT_PUBLISHED, type Listed } from './properties-listed.js'
import { ReplyReader, type ReadReply } from './reply-reader.js'

/** How the properties of all replies compare with the fields of the classes that read them. */
export interface PropertyCoverage {
  /** `N of M properties of replies are fields (K listed with a reason).` */
  readonly figures: string
  /** What is neither a field nor listed, what no reply has, and what is listed for nothing. */
  readonly problems: readonly string[]
  /** The classes that read replies. */
  readonly classes: readonly Class<object>[]
  readonly replies: readonly ReadReply[]
}

/** Reads every reply of the description as the endpoints declare it. */
export function compareProperties(
  description: Description,
  listed: { readonly notFields: Listed; readonly notPublished: Listed } = {
    notFields: NOT_FIELDS,
    notPublished: NOT_PUBLISHED,
  },
): PropertyCoverage {
  const reader = readAll(description)
  const found = [...reader.found.values()]
  const missing = found.flatMap(({ reader: name, property, problem }) =>
    problem === undefined ? [] : { name: `${name} ${property}`, told: `${property} ${problem}` },
  )
  const unpublished = [...reader.read].flatMap(([target, published]) =>
    Object.keys(describe(target).byWire)
      .filter(wire => !published.has(wire))
      .map(wire => ({
        name: `${target.name} ${wire}`,
        told: `${target.name} has a field ${wire}, which no described reply has`,
      })),
  )
  const open = unlisted(missing, listed.notFields)
  const fields = found.length - missing.length
  const known = missing.length - open.length
  return {
    figures:
      `${String(fields)} of ${String(found.length)} properties of replies are fields ` +
      `(${String(known)} listed with a reason).`,
    problems: [
      ...open,
      ...unlisted(unpublished, listed.notPublished),
      ...stale(missing, listed.notFields),
      ...stale(unpublished, listed.notPublished),
    ],
    classes: [...reader.read.keys()],
    replies: reader.replies,
  }
}

/** Prints the figures of the description in a folder, and what is wrong; tells whether nothing is. */
export function printProperties(folder: string): boolean {
  const { figures, problems } = compareProperties(new Description(folder))
  problems.forEach(problem => {
    console.error(problem)
  })
  console.log(figures)
  return problems.length === 0
}

function readAll(description: Description): ReplyReader {
  const reader = new ReplyReader(description)
  const endpoints = describedEndpoints(description)
  const called = new Set(endpoints.map(({ operation }) => operation))
  for (const endpoint of endpoints) {
    for (const schema of endpoint.operation.replies) {
      reader.reply(endpoint, schema)
    }
  }
  for (const operation of description.operations.filter(one => !called.has(one))) {
    reader.unread(operation)
  }
  return reader
}

interface Finding {
  /** What a rule is held against. */
  readonly name: string
  readonly told: string
}

/** Whether a rule is about something: a star stands for anything. */
function fits(rule: string, name: string): boolean {
  const parts = rule.split('*').map(part => part.replaceAll(/[.$+?()[\]{}|\\^]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(name)
}

const unlisted = (findings: readonly Finding[], listed: Listed): string[] =>
  findings
    .filter(({ name }) => !Object.keys(listed).some(rule => fits(rule, name)))
    .map(({ name, told }) => `${name}: ${told}.`)

const stale = (findings: readonly Finding[], listed: Listed): string[] =>
  Object.keys(listed)
    .filter(rule => !findings.some(({ name }) => fits(rule, name)))
    .map(rule => `'${rule}' is listed with a reason, and nothing is like it any more.`)
