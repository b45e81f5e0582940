import { declared, describe, Registry } from '../core/index.js'
import { UsageError } from '../errors/index.js'
import { collections, others, unions } from '../resources/collections.js'
import type { Collected, ResourceClass, Resources } from './box-client.js'
import { reserved, type CollectedMap } from './scoped-client.js'

const pair = (given: ResourceClass | Partial<Collected>): Partial<Collected> =>
  typeof given === 'function' ? { resource: given } : given

const BUILT_IN: CollectedMap = Object.fromEntries(
  Object.entries(collections).map(([property, given]) => [property, pair(given)]),
)

const standard = new Registry()
for (const target of [
  ...Object.values(BUILT_IN).flatMap(entry => entry.resource ?? []),
  ...others,
]) {
  standard.add(target)
}
for (const [name, members] of Object.entries(unions)) {
  standard.addUnion(name, members)
}

/** The classes of one client. */
export interface Classes {
  readonly registry: Registry
  /** What stands behind each client property. */
  readonly collected: CollectedMap
}

/**
 * Puts together the library's classes, over them those that decorators registered, and over them
 * the client's own.
 */
export function classesFor(resources: Resources): Classes {
  const registry = new Registry(standard).addAll(declared)
  const collected: Record<string, Partial<Collected>> = { ...BUILT_IN }
  for (const [property, given] of Object.entries(resources)) {
    const entry = { ...(typeof given === 'function' && BUILT_IN[property]), ...pair(given) }
    check(property, entry)
    collected[property] = entry
    if (entry.resource) {
      registry.add(entry.resource)
    }
  }
  for (const [property, entry] of Object.entries(collected)) {
    collected[property] = { ...entry, ...current(registry, entry.resource) }
  }
  return { registry, collected }
}

/** The class that stands for the wire type of `resource` now: a decorator may have replaced it. */
function current(registry: Registry, resource: ResourceClass | undefined) {
  const name = resource && describe(resource).name
  const held = name === undefined ? undefined : registry.find(name)
  return held ? { resource: held as ResourceClass } : {}
}

function check(property: string, { resource: target, repository }: Partial<Collected>): void {
  if (![target, repository].some(given => typeof given === 'function')) {
    throw new UsageError(
      `createClient: resources.${property} must be a class, or { resource, repository }.`,
    )
  }
  if (reserved(property)) {
    throw new UsageError(
      `createClient: resources.${property} would hide client.${property}; choose another name.`,
    )
  }
  const replaced = BUILT_IN[property]?.resource
  if (replaced && target && !(target.prototype instanceof replaced) && target !== replaced) {
    throw new UsageError(
      `createClient: resources.${property} must extend ${replaced.name}; ${target.name} does not.`,
    )
  }
}
