import { readFileSync, writeFileSync } from 'node:fs'

type Json = Record<string, unknown>

interface Description {
  readonly components: { schemas: Readonly<Record<string, Json>> }
}

const ALWAYS_NULL =
  /^Trash\w+\.(shared_link|folder_upload_email)$|^Trash\w+Restored\.(trashed|purged)_at$/

/** What is sent may be of more types than the one that the description shows. */
const OF_REQUESTS = /(Request|^AiExtractStructured)$/

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Rewrites a description for replies that are made up from its schemas. What it says in words only is
 * said in its own language: the one type that a resource has, what is always null, what is a time. Words
 * for people go: prism copies all schemas for each reply, and takes them for values in one place.
 */
export function spellOut(file: string): void {
  const description = JSON.parse(readFileSync(file, 'utf8')) as Description
  const { schemas } = description.components
  description.components.schemas = JSON.parse(JSON.stringify(schemas), (key, value: unknown) =>
    typeof value === 'string' && /^(description|title|x-.*)$/.test(key) ? undefined : value,
  ) as Description['components']['schemas']
  for (const [id, schema] of Object.entries(description.components.schemas)) {
    if (!OF_REQUESTS.test(id)) {
      spell(id, schema)
    }
  }
  writeFileSync(file, JSON.stringify(description))
}

function spell(id: string, schema: unknown): void {
  if (Array.isArray(schema)) {
    schema.forEach(part => {
      spell(id, part)
    })
  } else if (isObject(schema)) {
    for (const [name, property] of Object.entries((schema['properties'] ?? {}) as Json)) {
      spellProperty(`${id}.${name}`, property as Json)
    }
    Object.values(schema).forEach(part => {
      spell(id, part)
    })
  }
}

function spellProperty(at: string, property: Json): void {
  if (ALWAYS_NULL.test(at)) {
    property['enum'] = [null]
  } else if (/\.type$/.test(at) && !property['enum'] && property['type'] === 'string') {
    property['enum'] = [property['example'] ?? 'thing']
  } else if (/DocGenJob--Full\.created_at$/.test(at)) {
    property['format'] = 'date-time'
  }
}
