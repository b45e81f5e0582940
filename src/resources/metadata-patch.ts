import { encodeMetadata } from './metadata-encode.js'
import type { MetadataValue, MetadataValues } from './metadata-instance.js'

/** One change of an instance of metadata, as JSON Patch (RFC 6902) has it. */
export type MetadataOperation =
  | {
      readonly op: 'add' | 'replace' | 'test'
      /** A JSON pointer: `/` and the key, with `~0` for `~` and `~1` for `/`. */
      readonly path: string
      readonly value: MetadataValue
    }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'move' | 'copy'; readonly from: string; readonly path: string }

type Key<T> = keyof T & string
type Given<V> = V extends Date ? never : V | ([V] extends [string] ? Date : never)

/**
 * Changes of an instance of metadata, in their order. All are made, or none is. Each method gives a
 * new patch with one change more.
 *
 * @typeParam T - the values, by the keys of the template
 */
export class MetadataPatch<T extends object = MetadataValues> {
  /** The changes as they travel. */
  readonly operations: readonly MetadataOperation[]

  /**
   * Makes a patch; `metadataPatch()` makes an empty one.
   *
   * @param operations - the changes so far
   */
  constructor(operations: readonly MetadataOperation[] = []) {
    this.operations = Object.freeze([...operations])
  }

  /**
   * Sets a field, whether or not it is filled in.
   *
   * @param key - of the field, as the template has it
   * @param value - a Date stands for its RFC 3339 text
   */
  add<K extends Key<T>>(key: K, value: Given<NonNullable<T[K]>>): MetadataPatch<T> {
    return this.#with({ op: 'add', path: pointer(key), value: plain(value) })
  }

  /**
   * Sets a field that is filled in.
   *
   * @param key - of the field, as the template has it
   * @param value - a Date stands for its RFC 3339 text
   * @param old - changes nothing at all unless the field has this value before
   */
  replace<K extends Key<T>>(
    key: K,
    value: Given<NonNullable<T[K]>>,
    old?: Given<NonNullable<T[K]>>,
  ): MetadataPatch<T> {
    return this.#expecting(key, old).#with({
      op: 'replace',
      path: pointer(key),
      value: plain(value),
    })
  }

  /**
   * Empties a field.
   *
   * @param key - of the field, as the template has it
   * @param old - changes nothing at all unless the field has this value before
   */
  remove<K extends Key<T>>(key: K, old?: Given<NonNullable<T[K]>>): MetadataPatch<T> {
    return this.#expecting(key, old).#with({ op: 'remove', path: pointer(key) })
  }

  /**
   * Changes nothing at all unless a field has this value.
   *
   * @param key - of the field, as the template has it
   * @param value - a Date stands for its RFC 3339 text
   */
  test<K extends Key<T>>(key: K, value: Given<NonNullable<T[K]>>): MetadataPatch<T> {
    return this.#with({ op: 'test', path: pointer(key), value: plain(value) })
  }

  /** Empties a field and puts its value into another. */
  move(from: Key<T>, to: Key<T>): MetadataPatch<T> {
    return this.#with({ op: 'move', from: pointer(from), path: pointer(to) })
  }

  /** Puts the value of a field into another. */
  copy(from: Key<T>, to: Key<T>): MetadataPatch<T> {
    return this.#with({ op: 'copy', from: pointer(from), path: pointer(to) })
  }

  /** The changes as they travel. */
  toJSON(): readonly MetadataOperation[] {
    return this.operations
  }

  #expecting(key: string, old: unknown): MetadataPatch<T> {
    return old === undefined
      ? this
      : this.#with({ op: 'test', path: pointer(key), value: plain(old) })
  }

  #with(operation: MetadataOperation): MetadataPatch<T> {
    return new MetadataPatch<T>([...this.operations, operation])
  }
}

/**
 * Begins a list of changes of an instance of metadata.
 *
 * ```ts
 * const paid = metadataPatch<{ state: string; amountDue: number }>().test('state', 'open').replace('state', 'paid')
 * ```
 *
 * @typeParam T - the values, by the keys of the template
 */
export function metadataPatch<T extends object = MetadataValues>(): MetadataPatch<T> {
  return new MetadataPatch<T>()
}

/** The JSON pointer to a key; a `/` or `~` in it would lead elsewhere. */
export const pointer = (key: string): string =>
  `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`

const plain = (value: unknown) => encodeMetadata(value, 'metadataPatch') as MetadataValue
