import { DeclarationError } from '../../errors/declaration-error.js'
import { absolute, isRelative, parseRoute, type Route } from '../request/route.js'
import type { Class, Kind } from '../types/kind.js'
import {
  ENDPOINTS,
  FIELDS,
  own,
  RESOURCE,
  type EndpointDeclaration,
  type FieldDeclaration,
  type Paged,
  type ResourceDeclaration,
  type When,
} from './declarations.js'
import { getNearest, getOwn, lineage } from './reflect.js'

/** A declared field, ready for use. */
export type FieldDescriptor = FieldDeclaration

/** A declared endpoint with its route taken apart. */
export interface EndpointDescriptor extends EndpointDeclaration {
  /** The class that declares it. */
  readonly owner: string
  /** The kind of the reply; nothing where the reply says nothing. */
  readonly returns: Kind | Paged | undefined
  /** Its route, taken apart. */
  readonly parsed: Route
}

/** Everything that is declared about a class and its parents, checked and frozen. */
export interface Descriptor {
  /** The class. */
  readonly target: Class<object>
  /** The wire type; `undefined` for a value class or a group of endpoints. */
  readonly name: string | undefined
  /** The collection's path, as `/folders`; `undefined` without an address of its own. */
  readonly path: string | undefined
  /** The base address that the path hangs on. */
  readonly base: 'api' | 'upload'
  /** Who makes instances of it: plans of our own, or class-transformer. */
  readonly hydrate: 'compiled' | 'class-transformer'
  /** The `box-version` header that `get()` sends. */
  readonly boxVersion: string | undefined
  /** Says for which objects of the type the class stands. `undefined`: for all of them. */
  readonly when: When | undefined
  /** The fields by property name, parents' first. */
  readonly fields: Readonly<Record<string, FieldDescriptor>>
  /** The same fields by wire name. */
  readonly byWire: Readonly<Record<string, FieldDescriptor>>
  /** The endpoints by property name. */
  readonly endpoints: Readonly<Record<string, EndpointDescriptor>>
}

const RESERVED: ReadonlySet<string> = new Set(['constructor', 'get', 'has', 'then'])
const described = new WeakMap<Class<object>, Descriptor>()

/**
 * Tells what is declared about a class: its wire type, path, fields and endpoints, those of its
 * parents included.
 *
 * @param target - a resource class, a value class, or a repository class
 * @throws DeclarationError when the declarations contradict each other
 */
export function describe(target: Class<object>): Descriptor {
  let descriptor = described.get(target)
  if (!descriptor) {
    descriptor = compile(target)
    described.set(target, descriptor)
  }
  return descriptor
}

function compile(target: Class<object>): Descriptor {
  const prototype = target.prototype as object
  const declared = getNearest<ResourceDeclaration>(RESOURCE, target)
  const fields = collectFields(target.name, prototype)
  const endpoints = collectEndpoints(target.name, prototype, declared)
  for (const key of Object.keys(endpoints)) {
    if (key in fields) {
      throw DeclarationError.endpointHidesField(target.name, key)
    }
  }
  return Object.freeze({
    target,
    name: declared?.name,
    path: declared?.path,
    base: declared?.base ?? 'api',
    hydrate: declared?.hydrate ?? 'compiled',
    boxVersion: declared?.boxVersion,
    when: declared?.when,
    fields,
    byWire: indexByWire(target.name, fields),
    endpoints,
  })
}

function record<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>
}

function collectFields(owner: string, prototype: object) {
  const fields = record<FieldDescriptor>()
  for (const field of lineage<FieldDeclaration>(FIELDS, prototype)) {
    if (RESERVED.has(field.key)) {
      throw DeclarationError.reservedName(owner, field.key)
    }
    fields[field.key] = Object.freeze(field)
  }
  return Object.freeze(fields)
}

function collectEndpoints(
  owner: string,
  prototype: object,
  resource: ResourceDeclaration | undefined,
) {
  const endpoints = record<EndpointDescriptor>()
  for (const endpoint of lineage<EndpointDeclaration>(ENDPOINTS, prototype)) {
    if (RESERVED.has(endpoint.key) && isInherited(prototype, endpoint.key)) {
      throw DeclarationError.reservedName(owner, endpoint.key)
    }
    // What hangs on a resource is nowhere as long as it stands on a base.
    if (resource || !isRelative(endpoint.route)) {
      endpoints[endpoint.key] = describeEndpoint(owner, endpoint, resource)
    }
  }
  return Object.freeze(endpoints)
}

/** Whether a class or a parent of it has a member of this name that is no endpoint. */
function isInherited(prototype: object, key: string): boolean {
  for (let at: object | null = prototype; at; at = Object.getPrototypeOf(at) as object | null) {
    const own = getOwn<readonly EndpointDeclaration[]>(ENDPOINTS, at) ?? []
    if (Object.hasOwn(at, key) && !own.some(endpoint => endpoint.key === key)) {
      return true
    }
  }
  return key === 'then'
}

/**
 * Refuses an instance that has properties of its own in place of its endpoints, which happens where
 * `declare` was forgotten.
 *
 * @throws DeclarationError
 */
export function refuseHiddenEndpoints(target: Class<object>, fresh: object): void {
  const hidden = Object.keys(describe(target).endpoints).filter(key => Object.hasOwn(fresh, key))
  if (hidden.length > 0) {
    throw DeclarationError.shadowedEndpoints(target.name, hidden)
  }
}

/**
 * Takes an endpoint's route apart.
 *
 * @param resource - what it is called on, for an endpoint that hangs on that
 */
export function describeEndpoint(
  owner: string,
  endpoint: EndpointDeclaration,
  resource?: ResourceDeclaration,
): EndpointDescriptor {
  const { key, returns, options } = endpoint
  const { name, path, base, boxVersion } = resource ?? {}
  const relative = isRelative(endpoint.route)
  if (relative && path === undefined) {
    throw DeclarationError.noAddress(owner, key, endpoint.route)
  }
  const route = relative ? absolute(endpoint.route, path ?? '') : endpoint.route
  const parsed = parseRoute(route)
  if (!parsed) {
    throw DeclarationError.badRoute(owner, key, route)
  }
  return Object.freeze({
    key,
    owner,
    route,
    parsed,
    returns: returns === own ? (name as Kind | undefined) : returns,
    options: relative ? { base, boxVersion, ...options } : options,
  })
}

/**
 * An endpoint as a class has it. One that stands on a base speaks in the name of the first resource
 * below.
 *
 * @param target - the class of the object that it is called on
 * @param declaring - the class that it is declared on
 */
export function endpointOf(
  target: Class<object>,
  declaring: Class<object>,
  endpoint: EndpointDeclaration,
): EndpointDescriptor {
  let owner = declaring
  let at: Class<object> | null = getOwn(RESOURCE, declaring) ? null : target
  for (; at && at !== declaring; at = Object.getPrototypeOf(at) as Class<object> | null) {
    owner = getOwn(RESOURCE, at) ? at : owner
  }
  return describeEndpoint(owner.name, endpoint, getNearest<ResourceDeclaration>(RESOURCE, target))
}

function indexByWire(owner: string, fields: Readonly<Record<string, FieldDescriptor>>) {
  const byWire = record<FieldDescriptor>()
  for (const field of Object.values(fields)) {
    const taken = byWire[field.wire]
    if (taken) {
      throw DeclarationError.duplicateField(owner, taken.key, field.key, field.wire)
    }
    byWire[field.wire] = field
  }
  return Object.freeze(byWire)
}
