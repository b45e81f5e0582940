import { declared, Registry } from '../core/index.js'
import { collections } from '../resources/collections.js'
import { standard } from '../resources/standard.js'
import type { BuiltIn } from './classes.js'
import type { CollectedMap, Entry } from './scoped-client.js'

const collected: CollectedMap = Object.fromEntries(
  Object.entries<Entry>(collections).map(([property, entry]) => [property, { ...entry }]),
)

/** The library's classes, and over them those that decorators registered by now. */
export function standardClasses(): BuiltIn {
  return { registry: new Registry(standard).addAll(declared), collected }
}
