import { Registry } from '../core/index.js'
import { collections, others } from './collections.js'
import { unions } from './unions.js'

type Collected = Readonly<Record<string, { readonly resource?: unknown }>>

/** The library's own classes, those that a client uses where the program has none of its own. */
export const standard = new Registry()
for (const { resource } of Object.values(collections as Collected)) {
  if (resource !== undefined) {
    standard.add(resource as (typeof others)[number])
  }
}
for (const target of others) {
  standard.add(target)
}
for (const [name, members] of Object.entries(unions)) {
  standard.addUnion(name, members)
}
