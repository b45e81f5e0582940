import { declared, Hydrator, Registry, type Class, type DecodePart } from '../core/index.js'
import { unions } from '../resources/collections.js'

let hydrator: Hydrator | undefined

/** Decodes with the classes of this process; what it makes belongs to no client. */
export const decodeDetached: DecodePart = (kind, raw) => current().decode(kind, raw, undefined)

/** A hydrator keeps what it compiled, so a new one is made only when the classes have changed. */
function current(): Hydrator {
  const classes = declared.classes()
  if (!hydrator || !isSame(hydrator.registry.classes(), classes)) {
    const registry = new Registry(declared)
    for (const [name, members] of Object.entries(unions)) {
      registry.addUnion(name, members)
    }
    hydrator = new Hydrator(registry)
  }
  return hydrator
}

const isSame = (a: readonly Class<object>[], b: readonly Class<object>[]): boolean =>
  a.length === b.length && a.every((target, index) => target === b[index])
