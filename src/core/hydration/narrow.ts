import { describe } from '../metadata/describe.js'
import type { Registry } from '../metadata/registry.js'
import type { Class } from '../types/kind.js'
import type { DriftHook } from './drift.js'

/** Picks the class for an object: the one given, or one below it that stands for objects such as this. */
export type Narrow = (target: Class<object>, raw: object) => Class<object>

/**
 * Puts the rules of a registry in order: each class that has one is asked for only where the class
 * above it was picked, and of several beside one another the first that says yes is picked. A class
 * that is below none of the registry's is left out.
 *
 * @param drift - is told of a rule that throws, or answers neither yes nor no; such an answer is a no
 * @returns `undefined` when there are no rules, so that nothing is asked for each object
 */
export function narrowing(registry: Registry, drift?: DriftHook): Narrow | undefined {
  const below = new Map<Class<object>, Class<object>[]>()
  const classes = new Set(registry.classes())
  for (const target of registry.narrower()) {
    const parent = parentIn(classes, target)
    if (parent) {
      below.set(parent, [...(below.get(parent) ?? []), target])
    }
  }
  if (below.size === 0) {
    return undefined
  }
  return (target, raw) => {
    let picked = target
    for (;;) {
      const next = below.get(picked)?.find(each => stands(each, raw, drift))
      if (!next) {
        return picked
      }
      picked = next
    }
  }
}

function parentIn(
  classes: ReadonlySet<Class<object>>,
  target: Class<object>,
): Class<object> | undefined {
  let at = Object.getPrototypeOf(target) as Class<object> | null
  while (at && !classes.has(at)) {
    at = Object.getPrototypeOf(at) as Class<object> | null
  }
  return at && describe(at).name === describe(target).name ? at : undefined
}

function stands(target: Class<object>, raw: object, drift: DriftHook | undefined): boolean {
  const { name = '', when } = describe(target)
  let answer: unknown
  try {
    answer = when?.(raw as never)
    if (typeof answer === 'boolean' || answer === undefined || answer === null) {
      return answer === true
    }
  } catch (error) {
    answer = error
  }
  drift?.({ at: target.name, problem: 'rule failed', name, value: answer })
  return false
}
