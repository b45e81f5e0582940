import type { Encoder } from './dsl.js'

/** Something with an id: a resource, a reference made by `ref()`, or `{ id: '42' }`. */
export interface Ref {
  readonly id: string
}

/** Sends the id of a resource, or the id itself. */
export const idText: Encoder = value => idOf(value as string | Ref)

/** The id itself, whichever way it was given. */
export function idOf(given: string | Ref): string {
  return typeof given === 'string' ? given : given.id
}
