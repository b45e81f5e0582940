import type { Json } from './openapi-document.js'

// Words of OpenAPI 3.0 that JSON Schema does not know, or that do not constrain a reply: `minItems`
// is meant for requests, an item without tags has an empty list of them.
const DROPPED = new Set([
  'nullable',
  'example',
  'discriminator',
  'xml',
  'description',
  'default',
  'minItems',
])

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function members(schema: Json): readonly Json[] {
  const { allOf } = schema
  return Array.isArray(allOf) ? allOf.filter(isObject) : []
}

// The description often says `nullable` in a part of an `allOf` of its own.
function isNullable(schema: Json): boolean {
  return schema['nullable'] === true || members(schema).some(part => part['nullable'] === true)
}

function propertyNames(schema: Json): string[] {
  const own = isObject(schema['properties']) ? Object.keys(schema['properties']) : []
  return [...own, ...members(schema).flatMap(propertyNames)]
}

// `shared_link` requires a property that it does not have: a slip that Box itself does not follow.
function required(schema: Json): unknown {
  const names = propertyNames(schema)
  const list = schema['required']
  if (!Array.isArray(list) || names.length === 0) {
    return list
  }
  return list.filter(name => names.includes(String(name)))
}

/** Turns a schema of OpenAPI 3.0 into JSON Schema; `$ref`s point to schemas with the id `prefix`. */
export function toJsonSchema(schema: unknown, prefix: string): unknown {
  if (Array.isArray(schema)) {
    return schema.map(part => toJsonSchema(part, prefix))
  }
  if (!isObject(schema)) {
    return schema
  }
  const { $ref } = schema
  if (typeof $ref === 'string') {
    return { $ref: $ref.replace('#/components/schemas/', prefix) }
  }
  const plain: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(schema)) {
    if (key.startsWith('x-') || DROPPED.has(key)) {
      continue
    }
    if (key === 'required') {
      plain[key] = required(schema)
    } else if (key === 'properties' && isObject(value)) {
      plain[key] = toProperties(value, prefix)
    } else {
      plain[key] = toJsonSchema(value, prefix)
    }
  }
  return isNullable(schema) ? { anyOf: [plain, { type: 'null' }] } : plain
}

// A property may be called `description` or `example`: its name is not a word of the schema.
function toProperties(properties: Json, prefix: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, toJsonSchema(value, prefix)]),
  )
}

const EVENT_SOURCES = [
  'User',
  'EventSource',
  'File',
  'Folder',
  'WebLink',
  'Collaboration',
  'Comment',
  'AppItemEventSource',
]

const toRef = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })

/**
 * The places where Box's replies are known to differ from its description: error codes are many more
 * than the enum lists, and a conflict of files names one item and not a list. The source of an event may
 * be any object there, which would leave it unchecked: here it is one of those that are described.
 */
export function amend(name: string, schema: Json): Json {
  if (name === 'ConflictError') {
    return { $ref: '#/components/schemas/ClientError' }
  }
  if (name === 'EventSourceResource') {
    const webLink = { type: 'object', required: ['item_type', 'item_id', 'item_name'] }
    const item_type = { type: 'string', enum: ['web_link'] }
    return {
      anyOf: [...EVENT_SOURCES.map(toRef), { ...webLink, properties: { item_type } }],
    }
  }
  if (name !== 'ClientError' || !isObject(schema['properties'])) {
    return schema
  }
  return { ...schema, properties: { ...schema['properties'], code: { type: 'string' } } }
}
