import { DeclarationError } from '../../errors/declaration-error.js'
import { describe, type Descriptor } from '../metadata/describe.js'
import { SESSION, type Session } from '../session.js'
import type { Class } from '../types/kind.js'

/** Makes a property from a wire value that is neither null nor absent. */
export type Decode = (raw: unknown, session: Session) => unknown

/** What to do with one wire key; without `key` it is not declared. */
export interface Step {
  readonly wire: string
  readonly key: string | undefined
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
  /**
   * The steps in the order in which the first reply had its keys. Replies of one kind have theirs
   * in the same order, so the next step is nearly always known without a look-up.
   */
  order: readonly Step[] | undefined
}

/** Compiles the declarations of a class. */
export function compilePlan(
  target: Class<object>,
  decoderOf: (descriptor: Descriptor, key: string) => Decode | undefined,
): Plan {
  const descriptor = describe(target)
  const steps = new Map<string, Step>()
  for (const { key, wire } of Object.values(descriptor.fields)) {
    steps.set(wire, { wire, key, decode: decoderOf(descriptor, key) })
  }
  const create = target as unknown as new () => Instance
  const isResource = SESSION in (target.prototype as object)
  const converted = descriptor.hydrate === 'class-transformer' || steps.size === 0
  return { target, create, isResource, converted, steps, order: undefined }
}

/**
 * Learns the order of keys from a first reply, and refuses a class whose own field initialisers
 * hide what the wire brings, which happens where `declare` was forgotten.
 */
export function learnOrder(plan: Plan, fresh: object, raw: object): readonly Step[] {
  const hidden = [...plan.steps.values()].flatMap(step =>
    step.key !== undefined && Object.hasOwn(fresh, step.key) ? step.key : [],
  )
  if (hidden.length > 0) {
    throw DeclarationError.shadowedFields(plan.target.name, hidden)
  }
  return (plan.order = Object.keys(raw).map(
    wire => plan.steps.get(wire) ?? { wire, key: undefined, decode: undefined },
  ))
}
