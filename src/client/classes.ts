import { describe, Registry } from '../core/index.js'
import { UsageError } from '../errors/box-error.js'
import type { Collected, Resources, ResourceClass, ResourceClasses } from './box-client.js'
import { reserved, type CollectedMap, type Entry } from './scoped-client.js'

/** What a client has before it names classes of its own. */
export interface BuiltIn {
  readonly registry: Registry
  /** What stands behind each client property. */
  readonly collected: CollectedMap
}

/** The classes of one client. */
export type Classes = BuiltIn

/**
 * Puts the client's own classes over those that are there already.
 *
 * @throws UsageError when one of them cannot stand where it is named
 * @throws DeclarationError when one of them has no declaration
 */
export function classesFor(resources: Resources, builtIn: BuiltIn): Classes {
  const own = new Registry()
  const collected: Record<string, Entry> = { ...builtIn.collected }
  for (const [property, given] of Object.entries(resources)) {
    const { repository, classes } = pair(property, given)
    const replaced = builtIn.collected[property]
    check(property, { repository, classes, replaced: replaced?.resource })
    for (const target of classes) {
      own.add(target)
    }
    const [resource] = classes
    const kept = isCollected(given) ? undefined : replaced?.repository
    collected[property] = { resource, repository: repository ?? kept }
  }
  const registry = new Registry(builtIn.registry).addAll(own)
  for (const [property, entry] of Object.entries(collected)) {
    collected[property] = { ...entry, ...current(registry, entry.resource) }
  }
  return { registry, collected }
}

const isCollected = (given: unknown): given is Collected =>
  typeof given === 'object' && given !== null && !Array.isArray(given)

interface Named {
  readonly repository: Entry['repository']
  readonly classes: readonly ResourceClass[]
}

function pair(property: string, given: ResourceClasses | Collected): Named {
  const { repository, resource = [] } = isCollected(given)
    ? (given as Partial<Collected>)
    : { repository: undefined, resource: given }
  const classes = [resource].flat() as readonly ResourceClass[]
  if (classes.length === 0 && typeof repository !== 'function') {
    throw notAClass(property)
  }
  return { repository, classes }
}

/** The class that stands for the wire type of `resource` now: a decorator may have replaced it. */
function current(registry: Registry, resource: ResourceClass | undefined) {
  const name = resource && describe(resource).name
  const held = name === undefined ? undefined : registry.find(name)
  return held ? { resource: held as ResourceClass } : {}
}

function check(
  property: string,
  { classes, replaced }: Named & { readonly replaced: ResourceClass | undefined },
): void {
  if (!classes.every(target => typeof target === 'function')) {
    throw notAClass(property)
  }
  if (reserved(property)) {
    throw new UsageError(
      `createClient: resources.${property} would hide client.${property}; choose another name.`,
    )
  }
  const [first, ...others] = classes
  if (replaced && first && !(first.prototype instanceof replaced) && first !== replaced) {
    throw new UsageError(
      `createClient: resources.${property} must extend ${replaced.name}; ${first.name} does not.`,
    )
  }
  if (first && describe(first).when) {
    throw new UsageError(
      `createClient: resources.${property}: ${first.name} stands for some objects only (when); name ` +
        `the class of the others before it, as in [${parentOf(first)}, ${first.name}].`,
    )
  }
  for (const target of others) {
    checkNarrower(property, target, first)
  }
}

function checkNarrower(
  property: string,
  target: ResourceClass,
  first: ResourceClass | undefined,
): void {
  if (first && !(target.prototype instanceof first)) {
    throw new UsageError(
      `createClient: resources.${property}: ${target.name} must extend ${first.name}, the first of the list.`,
    )
  }
  if (!describe(target).when) {
    throw new UsageError(
      `createClient: resources.${property}: ${target.name} has no rule that tells its objects from ` +
        `others; declare it with { when }, or name it alone.`,
    )
  }
}

const parentOf = (target: ResourceClass): string =>
  (Object.getPrototypeOf(target) as ResourceClass).name

const notAClass = (property: string): UsageError =>
  new UsageError(
    `createClient: resources.${property} must be a class, a list of classes, or { resource, repository }.`,
  )
