import type { FieldKey } from './loaded.js'
import type { ResourceMap, TypeName } from './resource-map.js'

type Snake<S extends string, Out extends string = ''> = S extends `${infer H}${infer T}`
  ? Snake<T, H extends Lowercase<H> ? `${Out}${H}` : `${Out}_${Lowercase<H>}`>
  : Out

type Value<V> = V extends Date
  ? string
  : V extends readonly (infer E)[]
    ? readonly Value<E>[]
    : V extends object
      ? Form<V>
      : V

// The keys of a map are its user's, and have no spelling to change.
type Form<R> = {
  readonly [K in FieldKey<R> & string as string extends K ? K : Snake<K>]?: Value<R[K]>
}

/**
 * An object as Box sends it: the fields that are declared for a wire type, in wire spelling, each of
 * which may be absent. Any other key can be read as `unknown`.
 *
 * @typeParam N - the wire `type`
 */
export type WireForm<N extends string> = Readonly<Record<string, unknown>> &
  (N extends TypeName ? Form<ResourceMap[N]> : unknown)
