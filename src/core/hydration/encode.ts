import { UsageError } from '../../errors/box-error.js'
import { snakeCase } from '../../util/case.js'
import type { Encoder } from '../metadata/declarations.js'
import { checkId } from '../request/needs.js'
import { WIRE } from '../session.js'

/** Sends a value as it is: the encoder for keys that users invent, which are never rewritten. */
export const verbatim: Encoder = value => value

/** Sends a range `[from, to]` as `from,to`; a side that is absent stays empty. */
export const range: Encoder = value => {
  const [from, to] = value as readonly unknown[]
  return [from, to].map(side => (isAbsent(side) ? '' : queryText(side))).join(',')
}

/** Sends a value as JSON text, its keys as they are. */
export const jsonText: Encoder = value => JSON.stringify(value)

/** Sends a resource, or anything with an id, as `{ id }`. */
export const idOnly: Encoder = value => ({ id: (value as { readonly id: string }).id })

const isAbsent = (value: unknown): boolean => value === undefined || value === null

/**
 * Encodes an input value for JSON: camelCase keys become snake_case, dates RFC 3339, a resource
 * `{ type, id }`; what is undefined is left out, and null clears.
 */
export function encodeValue(value: unknown, at: string): unknown {
  if (typeof value !== 'object' || value === null) {
    return value
  }
  if (value instanceof Date) {
    return encodeDate(value, at)
  }
  if (WIRE in value) {
    const { type, id } = value as unknown as { readonly type: string; readonly id: string }
    checkId(`${at}.id`, id)
    return { type, id }
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => encodeValue(item, `${at}[${String(index)}]`))
  }
  const encoded: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) {
    if (inner !== undefined) {
      if (key === 'id' && inner !== null) {
        checkId(`${at}.id`, inner)
      }
      encoded[snakeCase(key)] = encodeValue(inner, `${at}.${key}`)
    }
  }
  return encoded
}

/** Writes a date in RFC 3339, its milliseconds only where it has some. */
export function encodeDate(date: Date, at: string): string {
  if (Number.isNaN(date.getTime())) {
    throw new UsageError(`${at} is an invalid Date; pass a Date that holds a time.`)
  }
  return date.toISOString().replace('.000Z', 'Z')
}

/** Encodes an input value for a query: lists are joined by commas. `undefined` leaves it out. */
export function encodeQueryValue(value: unknown, at: string): string | undefined {
  if (isAbsent(value)) {
    return undefined
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown) => queryText(item, at)).join(',')
  }
  return queryText(value, at)
}

function queryText(value: unknown, at = 'The range'): string {
  if (typeof value === 'string') {
    return value
  }
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') {
    return String(value)
  }
  if (value instanceof Date) {
    return encodeDate(value, at)
  }
  if (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string'
  ) {
    return value.id
  }
  throw new UsageError(
    `${at} cannot stand in a query; pass a string, a number, a boolean, a Date, ` +
      `something with an id, or a list of these.`,
  )
}
