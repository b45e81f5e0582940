import * as fc from 'fast-check'
import type { Description, Schema, Whole } from '../../scripts/api/description.js'

/** Keys that users may invent, and that a careless program would respell, escape or trip over. */
const AWKWARD = [
  'camelCase',
  'snake_case',
  'a/b',
  '~',
  '~1',
  '$x',
  '__proto__',
  'constructor',
  'toString',
  'then',
  'get',
  'id',
  'type',
  'Größe',
  '日本',
  '👍',
  '0',
  ' ',
  '',
]
/** A value that is in no enumeration yet. */
const LATER = 'box_adds_this_later'
/** Below this only what is required is made. */
const DEPTH = 3

/** A moment as Box writes it: in seconds, in UTC or in the zone of the user. */
const moment = fc
  .tuple(
    fc.integer({ min: 0, max: 4_102_444_800 }),
    fc.constantFrom('Z', '-08:00', '+05:30', '.250Z'),
  )
  .map(([seconds, zone]) => new Date(seconds * 1000).toISOString().slice(0, 19) + zone)

const userKey = fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ maxLength: 8 }))
const userValue = fc.jsonValue({ maxDepth: 2, stringUnit: 'grapheme' })
/** Not by assignment: a key may be `__proto__`. */
const userObject = fc
  .array(fc.tuple(userKey, userValue), { maxLength: 4 })
  .map(entries => Object.fromEntries(entries) as object)

/** What the description says in words only: `Schema.property`, and what Box sends there. */
const TOLD: readonly (readonly [RegExp, fc.Arbitrary<unknown>])[] = [
  [/^Trash\w+\.(shared_link|folder_upload_email)$/, fc.constant(null)],
  [/^Trash\w+Restored\.(trashed|purged)_at$/, fc.constant(null)],
  [/^2025\.0DocGenJob--Full\.created_at$/, moment],
  [/^RealtimeServer\.(ttl|max_retries)$/, fc.nat().map(String)],
]

/** Makes values that a schema of the description allows, as they are after parsing. */
export class Values {
  readonly #known = new Map<string, fc.Arbitrary<unknown>>()
  readonly #numbers = new Map<Schema, number>()

  constructor(private readonly description: Description) {}

  /** What a schema allows, with what Box may add to it later. */
  of(schema: Schema): fc.Arbitrary<unknown> {
    return this.#any(schema, 0).map(value => JSON.parse(JSON.stringify(value)) as unknown)
  }

  #any(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    let number = this.#numbers.get(schema)
    if (number === undefined) {
      number = this.#numbers.size
      this.#numbers.set(schema, number)
    }
    const key = `${String(number)} ${String(depth)}`
    const known = this.#known.get(key) ?? this.#make(schema, depth)
    this.#known.set(key, known)
    return known
  }

  #make(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const all = this.description.alternatives(schema).map(one => this.#one(one, depth))
    const made = all.length === 1 && all[0] ? all[0] : fc.oneof(...all)
    const { nullable } = this.description.whole(schema)
    return nullable ? fc.option(made, { freq: 4 }) : made
  }

  #one(whole: Whole, depth: number): fc.Arbitrary<unknown> {
    if (whole.items) {
      return fc.array(this.#any(whole.items, depth + 1), { maxLength: depth < DEPTH ? 3 : 1 })
    }
    if (whole.id === 'GenericSource') {
      // One that names its type is of another schema.
      return userObject.filter(value => !('type' in value || 'item_type' in value))
    }
    return Object.keys(whole.properties).length > 0 || whole.type === 'object'
      ? this.#object(whole, depth)
      : scalar(whole)
  }

  #object(whole: Whole, depth: number): fc.Arbitrary<object> {
    const required = new Set([...whole.required, 'type', 'id'])
    const properties = Object.entries(whole.properties)
      .filter(([name]) => depth < DEPTH || required.has(name))
      .map(
        ([name, schema]) => [name, this.#property(schema, { id: whole.id, name, depth })] as const,
      )
    const requiredKeys = properties.map(([name]) => name).filter(name => required.has(name))
    const record = fc.record(Object.fromEntries(properties), { requiredKeys })
    const isFree = Object.keys(whole.properties).length === 0
    const isOpen = isFree || (whole.additionalProperties ?? false) !== false
    return fc
      .tuple(record, isOpen ? userObject : fc.constant({}), fc.boolean())
      .map(([own, more, reversed]) => {
        const entries = [...Object.entries(more), ...Object.entries(own)]
        return Object.fromEntries(reversed ? entries.reverse() : entries)
      })
  }

  #property(
    schema: Schema,
    at: { id: string; name: string; depth: number },
  ): fc.Arbitrary<unknown> {
    const told = TOLD.find(([pattern]) => pattern.test(`${at.id}.${at.name}`))
    if (told) {
      return told[1]
    }
    const { enum: values, example, type } = this.description.whole(schema)
    if (at.name === 'id' && type === 'string') {
      return fc.stringMatching(/^[\w-]{1,12}$/)
    }
    // The type says which class it is; types that come later are tried by themselves.
    const types = /^(item_)?type$/.test(at.name)
      ? (values ?? (example === undefined ? [] : [example]))
      : []
    return types.length > 0 ? fc.constantFrom(...types) : this.#any(schema, at.depth + 1)
  }
}

function scalar({ type, format, enum: values }: Whole): fc.Arbitrary<unknown> {
  if (values) {
    return fc.constantFrom(...values, ...(type === 'string' ? [LATER] : []))
  }
  switch (type) {
    case 'boolean':
      return fc.boolean()
    case 'integer':
      return format === 'int64' ? fc.maxSafeInteger() : fc.integer()
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true })
    case 'string':
      return format?.startsWith('date') ? moment : fc.string({ unit: 'grapheme', maxLength: 12 })
    default:
      return userValue
  }
}
