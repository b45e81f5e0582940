import type { ResourceMap, TypeName } from './resource-map.js'

/** A class, abstract or not. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a constructor of any arguments
export type Class<T = unknown> = abstract new (...args: any[]) => T

/** A field or reply kind of one's own: how a wire value becomes a property, and back. */
export interface Codec<T> {
  /**
   * Makes the property from the wire value.
   *
   * @param raw - as it was parsed; never null or absent
   * @param decode - decodes a part of it as another kind
   */
  decode(raw: unknown, decode: <const K extends Kind>(kind: K, raw: unknown) => KindOf<K>): T
  /** Makes the wire value from the property. Left out: the value travels as it is. */
  encode?(value: T): unknown
}

/**
 * What a field or a reply holds: a resource by its wire name, `Date`, a value class behind a thunk,
 * a list of one of these, or a codec.
 */
export type Kind =
  TypeName | DateConstructor | (() => Class<object>) | readonly [Kind] | Codec<unknown>

/** The type of what a kind decodes to. */
export type KindOf<K> = K extends TypeName
  ? ResourceMap[K]
  : K extends DateConstructor
    ? Date
    : K extends () => Class<infer T>
      ? T
      : K extends readonly [infer E]
        ? KindOf<E>[]
        : K extends Codec<infer T>
          ? T
          : never
