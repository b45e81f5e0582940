// The store that every copy of the package and every other library shares; what it leaves out is for
// engines without maps.
import 'reflect-metadata/lite'

/** Stores `value` on this target only. */
export function setOwn(key: symbol, target: object, value: unknown): void {
  Reflect.defineMetadata(key, value, target)
}

/** Reads what is stored on this target only. */
export function getOwn<T>(key: symbol, target: object): T | undefined {
  return Reflect.getOwnMetadata(key, target) as T | undefined
}

/** Reads what is stored on this target, or on the nearest parent that has it. */
export function getNearest<T>(key: symbol, target: object): T | undefined {
  return Reflect.getMetadata(key, target) as T | undefined
}

/** Appends to the list stored on this target only; the parents' lists are never touched. */
export function append<T>(key: symbol, target: object, item: T): void {
  const own = (Reflect.getOwnMetadata(key, target) as readonly T[] | undefined) ?? []
  Reflect.defineMetadata(key, Object.freeze([...own, item]), target)
}

/** The lists of a prototype and its ancestors, from the root class down: a child's entry comes last. */
export function* lineage<T>(key: symbol, prototype: object): Generator<T> {
  const parent = Object.getPrototypeOf(prototype) as object | null
  if (parent && parent !== Object.prototype) {
    yield* lineage<T>(key, parent)
  }
  yield* (Reflect.getOwnMetadata(key, prototype) as readonly T[] | undefined) ?? []
}
