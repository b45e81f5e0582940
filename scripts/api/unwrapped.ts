import type { Description, Schema } from './description.js'

const DEPTH = 4

/**
 * Finds the part of a reply that an endpoint takes out of it, by giving `unwrap` a reply whose every
 * part is known.
 */
export function unwrapped(
  description: Description,
  schema: Schema,
  unwrap: (body: never) => unknown,
): Schema | undefined {
  const parts = new Map<unknown, Schema>()
  let count = 0
  const make = (part: Schema, depth: number): unknown => {
    const made = compose(part, depth) ?? `part ${String(++count)}`
    parts.set(made, part)
    return made
  }
  const compose = (part: Schema, depth: number): unknown => {
    const [whole] = description.alternatives(part)
    if (whole?.items) {
      return [make(whole.items, depth + 1)]
    }
    const properties = Object.entries(whole?.properties ?? {})
    return depth < DEPTH && properties.length > 0
      ? Object.fromEntries(properties.map(([name, inner]) => [name, make(inner, depth + 1)]))
      : undefined
  }
  return parts.get(unwrap(make(schema, 0) as never))
}
