import { encodeValue } from './dsl.js'

/** Writes a value of metadata: a date as its text, anything else as it is. */
export const encodeMetadata = (value: unknown, at: string): unknown =>
  value instanceof Date ? encodeValue(value, at) : value

/** Writes the values of metadata, their keys as they are; what is undefined is left out. */
export function encodeValues(values: object, at: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, encodeMetadata(value, `${at}.${key}`)]),
  )
}
