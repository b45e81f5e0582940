import { declared, Hydrator, Registry, type Class, type DecodePart } from '../core/index.js'
import { standard } from '../resources/standard.js'

interface Current {
  /** The classes that decorators had registered when it was made. */
  readonly classes: readonly Class<object>[]
  readonly hydrator: Hydrator
}

let current: Current | undefined

/** Decodes with the classes of this process; what it makes belongs to no client. */
export const decodeDetached: DecodePart = (kind, raw) => hydrator().decode(kind, raw, undefined)

/** A hydrator keeps what it compiled, so a new one is made only when the classes have changed. */
function hydrator(): Hydrator {
  const classes = declared.classes()
  if (!current || !isSame(current.classes, classes)) {
    current = { classes, hydrator: new Hydrator(new Registry(standard).addAll(declared)) }
  }
  return current.hydrator
}

const isSame = (a: readonly Class<object>[], b: readonly Class<object>[]): boolean =>
  a.length === b.length && a.every((target, index) => target === b[index])
