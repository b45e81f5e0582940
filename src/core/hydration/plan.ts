import { DeclarationError } from '../../errors/declaration-error.js'
import { describe, refuseHiddenEndpoints, type Descriptor } from '../metadata/describe.js'
import { SESSION, type Session } from '../session.js'
import type { Class } from '../types/kind.js'

/** Makes a property from a wire value that is neither null nor absent. */
export type Decode = (raw: unknown, session: Session | undefined) => unknown

/** What to do with one wire key. */
export interface Step {
  readonly key: string
  readonly decode: Decode | undefined
}

type Instance = Record<string | symbol, unknown>

/** How instances of one class are filled. */
export interface Plan {
  readonly target: Class<object>
  readonly create: new () => Instance
  readonly isResource: boolean
  /** Left to the installed converter: it says so, or it declares no field of ours. */
  readonly converted: boolean
  readonly steps: ReadonlyMap<string, Step>
  order: Order | undefined
}

/**
 * What to do with each key, in the order in which the first reply had its keys. Replies of one kind
 * have theirs in the same order, so the next step is nearly always known without a look-up. Lists
 * side by side are read faster than a list of steps.
 */
export interface Order {
  readonly wires: readonly string[]
  readonly keys: readonly (string | undefined)[]
  readonly decoders: readonly (Decode | undefined)[]
}

/** Compiles the declarations of a class. */
export function compilePlan(
  target: Class<object>,
  decoderOf: (descriptor: Descriptor, key: string) => Decode | undefined,
): Plan {
  const descriptor = describe(target)
  const steps = new Map<string, Step>()
  for (const { key, wire } of Object.values(descriptor.fields)) {
    steps.set(wire, { key, decode: decoderOf(descriptor, key) })
  }
  const create = target as unknown as new () => Instance
  const isResource = SESSION in (target.prototype as object)
  const converted = descriptor.hydrate === 'class-transformer' || steps.size === 0
  return { target, create, isResource, converted, steps, order: undefined }
}

/**
 * Learns the order of keys from a first reply, and refuses a class whose own initialisers hide
 * endpoints or what the wire brings, which happens where `declare` was forgotten.
 */
export function learnOrder(plan: Plan, fresh: object, raw: object): Order {
  const hidden = [...plan.steps.values()].flatMap(({ key }) =>
    Object.hasOwn(fresh, key) ? key : [],
  )
  if (hidden.length > 0) {
    throw DeclarationError.shadowedFields(plan.target.name, hidden)
  }
  refuseHiddenEndpoints(plan.target, fresh)
  const wires = Object.keys(raw)
  return (plan.order = {
    wires,
    keys: wires.map(wire => plan.steps.get(wire)?.key),
    decoders: wires.map(wire => plan.steps.get(wire)?.decode),
  })
}
