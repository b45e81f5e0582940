import { DeclarationError } from '../../errors/declaration-error.js'
import { closest } from '../../util/closest.js'
import { describe, type Descriptor } from '../metadata/describe.js'
import type { Registry } from '../metadata/registry.js'
import { attach, Resource } from '../resource.js'
import type { Session } from '../session.js'
import type { Class, Codec, Kind } from '../types/kind.js'
import { converter } from './converter.js'
import { parseDate } from './date.js'
import type { DriftHook } from './drift.js'
import { narrowing, type Narrow } from './narrow.js'
import { compilePlan, learnOrder, type Decode, type Plan } from './plan.js'

type Json = Record<string, unknown>

const isObject = (raw: unknown): raw is Json =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw)

const same: Narrow = target => target

/**
 * Turns replies into instances. One per client: it compiles each class on first use and keeps the
 * plan. It never throws on what a server sends; what the declarations did not expect goes to the
 * drift hook.
 */
export class Hydrator {
  readonly #plans = new Map<Class<object>, Plan>()
  readonly #decoders = new Map<Kind, Decode>()
  readonly #narrow: Narrow | undefined

  constructor(
    readonly registry: Registry,
    readonly drift?: DriftHook,
  ) {
    this.#narrow = narrowing(registry, drift)
  }

  /** Decodes a wire value as the given kind; `null` and `undefined` stay what they are. */
  decode(kind: Kind, raw: unknown, session: Session | undefined): unknown {
    if (raw === null || raw === undefined) {
      return raw
    }
    let decode = this.#decoders.get(kind)
    if (!decode) {
      decode = this.#decoder(kind, 'reply')
      this.#decoders.set(kind, decode)
    }
    return decode(raw, session)
  }

  /** Makes an instance of a class from a reply. */
  hydrate(target: Class<object>, raw: object, session: Session | undefined): object {
    const plan = this.#plan(target)
    if (plan.converted) {
      return this.#convert(plan, raw, session)
    }
    const instance = new plan.create()
    if (plan.isResource) {
      attach(instance, session, raw)
    }
    this.#fill(plan, instance, raw as Json, session)
    return instance
  }

  #fill(plan: Plan, instance: Json, raw: Json, session: Session | undefined): void {
    const { wires, keys, decoders } = plan.order ?? learnOrder(plan, instance, raw)
    let at = 0
    for (const wire in raw) {
      const expected = wires[at] === wire
      const step = expected ? undefined : plan.steps.get(wire)
      const key = expected ? keys[at] : step?.key
      const decode = expected ? decoders[at] : step?.decode
      at++
      const value = raw[wire]
      if (key === undefined) {
        this.#unknown(plan, wire, value)
      } else if (value !== undefined) {
        instance[key] = decode === undefined || value === null ? value : decode(value, session)
      }
    }
  }

  #unknown(plan: Plan, name: string, value: unknown): void {
    // Where not every type has a class, what is plain is so on purpose.
    if (this.drift && !(plan.target === Resource && this.registry.isOpen)) {
      this.drift({ at: plan.target.name, problem: 'unknown key', name, value })
    }
  }

  #convert(plan: Plan, raw: object, session: Session | undefined): object {
    const convert = converter()
    if (!convert) {
      throw DeclarationError.noConverter(plan.target.name)
    }
    const instance = convert(plan.target, raw, (kind, inner) => this.decode(kind, inner, session))
    if (plan.isResource) {
      attach(instance, session, raw)
    }
    return instance
  }

  #plan(target: Class<object>): Plan {
    let plan = this.#plans.get(target)
    if (!plan) {
      plan = compilePlan(target, (descriptor, key) => this.#fieldDecoder(descriptor, key))
      this.#plans.set(target, plan)
    }
    return plan
  }

  #fieldDecoder(descriptor: Descriptor, key: string): Decode | undefined {
    const kind = descriptor.fields[key]?.kind
    return kind === undefined ? undefined : this.#decoder(kind, `${descriptor.target.name}.${key}`)
  }

  #decoder(kind: Kind, at: string): Decode {
    if (kind === Date) {
      return raw => (typeof raw === 'string' ? parseDate(raw) : undefined) ?? this.#odd(at, raw)
    }
    if (typeof kind === 'string') {
      return this.#resourceDecoder(kind, at)
    }
    if (Array.isArray(kind)) {
      const each = this.#decoder((kind as readonly [Kind])[0], at)
      return (raw, session) =>
        Array.isArray(raw)
          ? raw.map((item: unknown) => (item === null ? item : each(item, session)))
          : this.#odd(at, raw)
    }
    if (typeof kind === 'function') {
      const target = this.registry.current((kind as () => Class<object>)())
      const narrow = this.#narrow ?? same
      return (raw, session) =>
        isObject(raw) ? this.hydrate(narrow(target, raw), raw, session) : this.#odd(at, raw)
    }
    const codec = kind as Codec<unknown>
    return (raw, session) =>
      codec.decode(raw, (inner, value) => this.decode(inner, value, session) as never)
  }

  #resourceDecoder(name: string, at: string): Decode {
    const expected = this.registry.resolve(name)
    if (expected.length === 0 && !this.registry.isOpen) {
      const [owner = at, key = ''] = at.split('.')
      const near = closest(name, this.registry.names())
      throw DeclarationError.unknownType(owner, key, name, near)
    }
    // A union has no class of its own, so an entry that does not tell its type stays plain.
    const fallback = expected.length === 1 ? expected[0] : undefined
    const narrow = this.#narrow ?? same
    return (raw, session) => {
      if (!isObject(raw)) {
        return this.#odd(at, raw)
      }
      const type = raw['type']
      const target = typeof type === 'string' ? this.registry.find(type) : fallback
      if (!target && this.drift && !this.registry.isOpen) {
        this.drift({ at, problem: 'unknown type', name: String(type), value: raw })
      }
      return this.hydrate(narrow(target ?? Resource, raw), raw, session)
    }
  }

  #odd(at: string, raw: unknown): unknown {
    this.drift?.({ at, problem: 'unexpected value', name: at, value: raw })
    return raw
  }

  /** Checks every type name that the fields of a class use, so that a slip shows at once. */
  verify(target: Class<object>): void {
    for (const key of Object.keys(describe(target).fields)) {
      this.#fieldDecoder(describe(target), key)
    }
  }
}
