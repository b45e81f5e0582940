import type { Class, Codec, Kind } from '../core/index.js'
import { encodeDate } from '../core/hydration/encode.js'
import { seal } from './seal.js'

/**
 * The wire value of a property of a kind. What the server sent against the kind stays as it is.
 *
 * @param prepare - is told the class of a nested instance, which class-transformer then writes
 */
export function encodeField(
  kind: Kind,
  value: unknown,
  prepare: (target: Class<object>) => void,
): unknown {
  if (value === null || value === undefined) {
    return value
  }
  if (Array.isArray(kind)) {
    const [each] = kind as readonly [Kind]
    return Array.isArray(value) ? value.map(entry => encodeField(each, entry, prepare)) : value
  }
  if (value instanceof Date) {
    return kind === Date ? encodeDate(value, 'instanceToPlain') : value
  }
  if (typeof kind === 'object') {
    const codec = kind as Codec<unknown>
    return seal(codec.encode ? codec.encode(value) : value)
  }
  // Not by `value.constructor`: it may be a key of the user's.
  if (typeof value === 'object' && Object.getPrototypeOf(value) !== Object.prototype) {
    prepare(value.constructor as Class<object>)
  }
  return value
}
