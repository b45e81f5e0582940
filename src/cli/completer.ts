import { Collection, Endpoints, Resource } from '../core/index.js'
import { membersOf } from './members.js'

/** What the REPL is told: what fits, and the part of the line that it completes. */
export type Completions = [fitting: string[], part: string]

const CHAIN = /(?:^|[^\w$.)\]])((?:[A-Za-z_$][\w$]*\.)+)([\w$]*)$/

type Fields = Readonly<Record<string, unknown>>

/** Follows a chain of names. Only members of our own objects are called: they make no requests. */
function follow(start: unknown, names: readonly string[], client: object): unknown {
  let value = start
  for (const name of names) {
    if (typeof value !== 'object' || value === null || !isOurs(value, client)) {
      return undefined
    }
    value = (value as Fields)[name]
  }
  return value
}

function isOurs(value: object, client: object): boolean {
  return (
    value instanceof client.constructor ||
    value instanceof Endpoints ||
    value instanceof Resource ||
    value instanceof Collection
  )
}

/**
 * Completes members of the client and of what it gave, which the REPL's own completion does not: it
 * stops at accessors.
 *
 * @param line - up to the cursor
 * @param context - the variables
 * @returns undefined when it is about something else
 */
export function complete(line: string, context: Fields, client: object): Completions | undefined {
  const [, chain, part = ''] = CHAIN.exec(line) ?? []
  const [first = '', ...names] = chain?.slice(0, -1).split('.') ?? []
  const value = Object.hasOwn(context, first) ? follow(context[first], names, client) : undefined
  if (
    chain === undefined ||
    typeof value !== 'object' ||
    value === null ||
    !isOurs(value, client)
  ) {
    return undefined
  }
  const fitting = membersOf(value).filter(name => name.startsWith(part))
  return [fitting.map(name => chain + name), chain + part]
}
