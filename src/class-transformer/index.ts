/**
 * class-transformer for boxwright's classes. Importing this once lets classes declared with
 * `hydrate: 'class-transformer'`, and value classes that carry class-transformer's own decorators,
 * be made from replies.
 */
import type { ClassTransformOptions } from 'class-transformer'
import { installConverter, type Class } from '../core/index.js'
import { readInstance, writeInstance } from './convert.js'
import { DECODE, type Decoding } from './decode.js'

export { project } from './project.js'

installConverter((target, raw, decode) => {
  const options: Decoding = { [DECODE]: decode }
  return readInstance(target, raw, options)
})

/**
 * Makes an instance of a class from a reply of Box's, or instances from a list of replies. Nothing
 * of the reply is altered. Nested resources are of the classes registered in this process; none of
 * them belongs to a client, so their endpoints cannot be called.
 *
 * @param target - a resource class, a value class, or any class of class-transformer's
 * @param wire - the reply as it was parsed
 * @param options - class-transformer's own, for the class itself
 */
export function plainToInstance<T extends object>(
  target: Class<T>,
  wire: readonly object[],
  options?: ClassTransformOptions,
): T[]
export function plainToInstance<T extends object>(
  target: Class<T>,
  wire: object,
  options?: ClassTransformOptions,
): T
export function plainToInstance(
  target: Class<object>,
  wire: object,
  options: ClassTransformOptions = {},
): object {
  return Array.isArray(wire)
    ? wire.map(raw => readInstance(target, raw as object, options))
    : readInstance(target, wire, options)
}

/**
 * Makes the plain object that Box would send for an instance: wire names, dates in RFC 3339, nested
 * objects in full. What no field declares is not in it; `wire()` has that.
 *
 * @param instance - an instance, or a list of them
 * @param options - class-transformer's own
 */
export function instanceToPlain(
  instance: readonly object[],
  options?: ClassTransformOptions,
): Record<string, unknown>[]
export function instanceToPlain(
  instance: object,
  options?: ClassTransformOptions,
): Record<string, unknown>
export function instanceToPlain(instance: object, options: ClassTransformOptions = {}): object {
  return Array.isArray(instance)
    ? instance.map(each => writeInstance(each as object, options))
    : writeInstance(instance, options)
}
