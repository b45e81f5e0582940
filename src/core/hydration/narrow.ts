import type { When } from '../metadata/declarations.js'
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
  const rules = new Map<Class<object>, Rule[]>()
  const classes = new Set(registry.classes())
  for (const target of registry.narrower()) {
    const { name = '', when } = describe(target)
    const parent = parentIn(classes, target)
    if (when && parent && describe(parent).name === name) {
      rules.set(parent, [...(rules.get(parent) ?? []), { target, name, when }])
    }
  }
  if (rules.size === 0) {
    return undefined
  }
  return (target, raw) => {
    let picked = target
    for (let below = rules.get(picked); below; below = rules.get(picked)) {
      const next = firstThatStands(below, raw, drift)
      if (!next) {
        break
      }
      picked = next.target
    }
    return picked
  }
}

interface Rule {
  readonly target: Class<object>
  /** The wire type. */
  readonly name: string
  readonly when: When
}

function parentIn(
  classes: ReadonlySet<Class<object>>,
  target: Class<object>,
): Class<object> | undefined {
  let at = Object.getPrototypeOf(target) as Class<object> | null
  while (at && !classes.has(at)) {
    at = Object.getPrototypeOf(at) as Class<object> | null
  }
  return at ?? undefined
}

function firstThatStands(
  rules: readonly Rule[],
  raw: object,
  drift: DriftHook | undefined,
): Rule | undefined {
  // A plain loop: it runs for every object.
  for (const rule of rules) {
    const answer = ask(rule, raw)
    if (answer === true) {
      return rule
    }
    if (answer !== false && answer !== undefined && answer !== null) {
      drift?.({ at: rule.target.name, problem: 'rule failed', name: rule.name, value: answer })
    }
  }
  return undefined
}

function ask({ when }: Rule, raw: object): unknown {
  try {
    return when(raw as never)
  } catch (error) {
    return error instanceof Error ? error : String(error)
  }
}
