import { isDeepStrictEqual } from 'node:util'
import { describe, wire, type Class, type Codec, type Kind } from '../../src/core/index.js'
import { MetadataInstance, Resource } from '../../src/index.js'

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Tells what of a reply did not get into what was made of it: each declared key is a property of its
 * own with the value that was sent, and there is no other. An empty list: all of it did.
 */
export function lost(value: unknown, raw: unknown, at = 'reply'): string[] {
  if (Array.isArray(raw)) {
    return Array.isArray(value) && value.length === raw.length
      ? raw.flatMap((each, index) => lost(value[index], each, `${at}[${String(index)}]`))
      : [`${at} is no list of ${String(raw.length)}`]
  }
  if (!isObject(raw)) {
    return isSame(value, raw) ? [] : [`${at} is ${String(value)}, not ${String(raw)}`]
  }
  if (value instanceof MetadataInstance) {
    const { system, values } = value as MetadataInstance
    return isDeepStrictEqual({ ...system, ...values }, raw) ? [] : [`${at} is another instance`]
  }
  if (!isObject(value) || isDeepStrictEqual(value, raw)) {
    return isObject(value) ? [] : [`${at} is ${String(value)}, not an object`]
  }
  return lostFields(value, raw, at)
}

function lostFields(value: Json, raw: Json, at: string): string[] {
  const target = value.constructor as Class<object>
  const { byWire } = describe(target)
  const sent = wire(value)
  // The source of an enterprise's event is made anew, with the names that items have elsewhere.
  const renamed = sent !== undefined && 'item_type' in raw && !('item_type' in sent)
  const origin = renamed ? sent : raw
  const gone = Object.entries(raw).flatMap(([name, inner]) =>
    renamed && !Object.values(sent).includes(inner) ? [`${at}.${name} is gone`] : [],
  )
  const expected = Object.keys(origin)
    .flatMap(name => byWire[name]?.key ?? [])
    .sort()
  const names = Object.keys(value).sort()
  const isWhole = sent === origin || (sent === undefined && !(value instanceof Resource))
  return [
    ...gone,
    ...(isWhole ? [] : [`${at} has another wire`]),
    ...(isDeepStrictEqual(names, expected)
      ? []
      : [`${at} as ${target.name} has ${names.join()}, not ${expected.join()}`]),
    ...Object.entries(origin).flatMap(([name, inner]) => {
      const field = byWire[name]
      return field
        ? lostField(field.kind, { value: value[field.key], raw: inner }, `${at}.${name}`)
        : []
    }),
  ]
}

/** What a codec writes is what was sent; all else is held against it part by part. */
function lostField(
  kind: Kind | undefined,
  { value, raw }: { readonly value: unknown; readonly raw: unknown },
  at: string,
): string[] {
  const isCodec = typeof kind === 'object' && 'decode' in kind && kind.encode !== undefined
  return isCodec && raw !== null
    ? lost((kind as Required<Codec<unknown>>).encode(value), raw, at)
    : lost(value, raw, at)
}

/** A date as its time, a number of 64 bits as its digits, and text that holds a number as that. */
function isSame(value: unknown, raw: unknown): boolean {
  if (value instanceof Date) {
    return typeof raw === 'string' && value.getTime() === Date.parse(raw)
  }
  const isNumber = typeof value === 'number' && typeof raw === 'string'
  const isDigits = typeof value === 'string' && typeof raw === 'number'
  return (
    Object.is(value, raw) ||
    (isNumber && String(value) === raw) ||
    (isDigits && value === String(raw))
  )
}

/** What JSON text holds of what was made: own properties by their names, dates in RFC 3339. */
export function plain(value: unknown): unknown {
  if (value instanceof Date) {
    return value.toISOString()
  }
  if (Array.isArray(value)) {
    return value.map(plain)
  }
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
    : value
}

/** What of a reply an input takes back of what was made of it: a resource goes by its type and id. */
export function declaredPart(value: unknown, raw: unknown): unknown {
  if (Array.isArray(raw)) {
    return raw.map((each, index) => declaredPart((value as readonly unknown[])[index], each))
  }
  if (!isObject(raw) || !isObject(value) || isDeepStrictEqual(value, raw)) {
    return raw
  }
  const { byWire } = describe(value.constructor as Class<object>)
  return Object.fromEntries(
    Object.entries(raw).flatMap(([name, inner]) => {
      const field = byWire[name]
      const travels = !(value instanceof Resource) || name === 'type' || name === 'id'
      return field && travels ? [[name, declaredPart(value[field.key], inner)]] : []
    }),
  )
}

const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/

/** JSON with its moments in one spelling: the same one is written in many ways. */
export const inUtc = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json), (_, value: unknown) =>
    typeof value === 'string' && MOMENT.test(value) ? new Date(value).toISOString() : value,
  )
