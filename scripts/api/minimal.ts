import type { Always } from './always.js'
import { keyOf } from './coverage.js'
import type { DescribedOperation } from './parameters.js'
import { isBelow } from './reachable.js'
import type { RecordedCall } from './record.js'

/** Which endpoints have a call that says only what it needs. */
export interface Minimal {
  /** Those without one, and what their shortest call says besides: `File.copy: body name`. */
  readonly without: readonly string[]
  /** What is in the list of what is always said, and is not: `File.copy: body name`. */
  readonly stale: readonly string[]
}

interface Shortest {
  /** What the description does not require. */
  readonly open: readonly string[]
  readonly besides: readonly string[]
}

const labelOf = ({ operation }: RecordedCall) => `${operation.resource}.${operation.name}`

function requiredBy(spec: readonly DescribedOperation[]): Map<string, Set<string>> {
  return new Map(
    spec.map(one => [
      keyOf(one),
      new Set(one.parameters.filter(each => each.required).map(each => each.name)),
    ]),
  )
}

/**
 * Looks for a call of each endpoint that says only what it needs: what the description requires, and
 * what all its calls say.
 *
 * @param spec - the published operations
 * @param calls - what was sent
 * @param always - names that all calls of some endpoints say
 */
export function minimalCalls(
  spec: readonly DescribedOperation[],
  calls: readonly RecordedCall[],
  always: readonly Always[],
): Minimal {
  const required = requiredBy(spec)
  const shortest = new Map<string, Shortest>()
  const allowed = (label: string) => always.flatMap(({ says }) => says[label] ?? [])
  for (const call of calls) {
    const label = labelOf(call)
    const needed = required.get(keyOf(call.operation))
    // Headers that every call may have say nothing about this one.
    const open = [...call.first].filter(
      name => !name.startsWith('header ') && needed?.has(name) !== true,
    )
    const besides = open.filter(name => !allowed(label).some(top => isBelow(name, top)))
    if (besides.length < (shortest.get(label)?.besides.length ?? Infinity)) {
      shortest.set(label, { open, besides })
    }
  }
  const listed = [...new Set(always.flatMap(({ says }) => Object.keys(says)))]
  return {
    without: [...shortest]
      .filter(([, { besides }]) => besides.length > 0)
      .map(([label, { besides }]) => `${label}: ${besides.join(', ')}`),
    stale: listed.flatMap(label =>
      allowed(label)
        .filter(top => shortest.get(label)?.open.some(name => isBelow(name, top)) !== true)
        .map(top => `${label}: ${top}`),
    ),
  }
}
