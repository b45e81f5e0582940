import { keyOf, type Address } from './coverage.js'
import type { DescribedOperation } from './parameters.js'
import type { RecordedCall } from './record.js'

/** Why something that the description names cannot be said. */
export interface Unreachable {
  /** `METHOD /path` as published, with its `#fragment`. */
  readonly operation: string
  /** Names as those of `parameters.ts`; each stands for what is below it as well. */
  readonly names: readonly string[]
  /** A sentence. */
  readonly reason: string
}

/** How much of what the description names the calls have said. */
export interface Reach {
  /** How many parameters the description has. */
  readonly total: number
  readonly reachable: number
  /** How many have a reason. */
  readonly listed: number
  /** Neither said nor listed: `METHOD /path: name`. */
  readonly missing: readonly string[]
  /** Listed, but said after all or no longer described: `METHOD /path: name`. */
  readonly stale: readonly string[]
}

/** Whether a name is one of those that another stands for. */
export const isBelow = (name: string, top: string) => name === top || name.startsWith(`${top}.`)

const titleOf = ({ method, path }: Address) => `${method} ${path}`

/** The names that all calls of each operation have said. */
function saidBy(calls: readonly RecordedCall[]): Map<string, Set<string>> {
  const said = new Map<string, Set<string>>()
  for (const { operation, names } of calls) {
    const key = keyOf(operation)
    said.set(key, new Set([...(said.get(key) ?? []), ...names]))
  }
  return said
}

/**
 * Compares what the description names with what the calls say.
 *
 * @param spec - the published operations
 * @param calls - what was sent
 * @param reasons - what cannot be said
 */
export function compareParameters(
  spec: readonly DescribedOperation[],
  calls: readonly RecordedCall[],
  reasons: readonly Unreachable[],
): Reach {
  const said = saidBy(calls)
  const missing: string[] = []
  const stale = new Set(
    reasons.flatMap(({ operation, names }) => names.map(name => `${operation}: ${name}`)),
  )
  let [total, listed] = [0, 0]
  for (const operation of spec) {
    const title = titleOf(operation)
    const tops = reasons.filter(one => one.operation === title).flatMap(one => one.names)
    const own = said.get(keyOf(operation))
    total += operation.parameters.length
    for (const { name } of operation.parameters) {
      const top = own?.has(name) ? undefined : tops.find(one => isBelow(name, one))
      if (top !== undefined) {
        listed++
        stale.delete(`${title}: ${top}`)
      } else if (!own?.has(name)) {
        missing.push(`${title}: ${name}`)
      }
    }
  }
  const reachable = total - listed - missing.length
  return { total, reachable, listed, missing, stale: [...stale] }
}
