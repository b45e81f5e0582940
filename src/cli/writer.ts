import { inspect, type InspectOptions } from 'node:util'
import { Collection, Endpoints, Resource } from '../core/index.js'
import { isBoxError } from '../errors/index.js'
import { membersOf } from './members.js'

/** Text that is shown as it is, among values that are inspected. */
class Label {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  [inspect.custom](_depth: number, options: { stylize(text: string, style: 'special'): string }) {
    return options.stylize(this.#text, 'special')
  }
}

function labelOf(resource: Resource<string, string>): string {
  const name: unknown = Reflect.get(resource, 'name')
  const called = typeof name === 'string' ? ` ${JSON.stringify(name)}` : ''
  return `${resource.constructor.name} ${resource.id}${called}`
}

const isResource = (value: unknown): value is Resource<string, string> => value instanceof Resource

/** Says whether there may be resources in it: a plain object, or a value that holds some directly. */
function isRecord(value: object): boolean {
  return (
    Object.getPrototypeOf(value) === Object.prototype ||
    Object.values(value).some(
      (each: unknown) => isResource(each) || (Array.isArray(each) && each.some(isResource)),
    )
  )
}

function mapValues(value: object, prototype: unknown): object {
  const copy = Object.create(prototype as object) as Record<string, unknown>
  for (const [key, each] of Object.entries(value)) {
    copy[key] = shorten(each)
  }
  return copy
}

/** Puts a label in the place of resources and listings, at any depth of plain values. */
function shorten(value: unknown): unknown {
  if (isResource(value)) {
    return new Label(labelOf(value))
  }
  if (value instanceof Collection) {
    return new Label('Collection: read it with for await, .toArray({ max }), .first() or .page()')
  }
  if (Array.isArray(value)) {
    return value.map(shorten)
  }
  return typeof value === 'object' && value !== null && isRecord(value)
    ? mapValues(value, Object.getPrototypeOf(value))
    : value
}

/** Makes the function by which the REPL shows results: resources by their fields, others in a line. */
export function createWriter(client: object, options: InspectOptions): (value: unknown) => string {
  const show = (value: unknown): string => inspect(value, { ...options, depth: 4 })
  return value => {
    if (isResource(value)) {
      return `${show(new Label(labelOf(value)))} ${show(mapValues(value, Object.prototype))}`
    }
    if (isBoxError(value)) {
      return `${value.name}: ${value.message}`
    }
    if (value instanceof client.constructor || value instanceof Endpoints) {
      const { constructor } = value
      return `${show(new Label(constructor.name))} with ${membersOf(value).join(', ')}`
    }
    return show(shorten(value))
  }
}
