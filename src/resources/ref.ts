import type { Encoder } from './dsl.js'

/** Something with an id: a resource, a reference made by `ref()`, or `{ id: '42' }`. */
export interface Ref {
  readonly id: string
}

/** Sends the id of a resource, or the id itself. */
export const idText: Encoder = value => idOf(value as string | Ref)

/** Sends a resource, or anything with an id, as a reference of this type. */
export const refTo =
  (type: string): Encoder =>
  value => ({ type, id: (value as Ref).id })

/** Sends a list of resources, or of anything with an id, as references of this type; null stays null. */
export const refsTo =
  (type: string): Encoder =>
  value =>
    (value as readonly (Ref | null)[]).map(each => each && { type, id: each.id })

/** The id itself, whichever way it was given. */
export function idOf(given: string | Ref): string {
  return typeof given === 'string' ? given : given.id
}
