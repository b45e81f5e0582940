import { operationsIn, type Json, type SpecDocument, type SpecOperation } from './spec.js'

/** Something that a request can say. */
export interface Parameter {
  /** Where it stands and its path there, as `query limit` or `body shared_link.access`. */
  readonly name: string
  /** Whether the description wants it wherever that which holds it is sent. */
  readonly required: boolean
}

/** An operation with all that its requests can say. */
export interface DescribedOperation extends SpecOperation {
  readonly parameters: readonly Parameter[]
}

/** Required by name; the names are paths. */
type Names = Map<string, boolean>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** Collects the properties of one schema, those of its parts and variants included. */
class Walk {
  readonly names: Names = new Map()
  readonly #document: SpecDocument

  constructor(document: SpecDocument) {
    this.#document = document
  }

  resolve(ref: string): Json {
    const [kind = '', name = ''] = ref.split('/').slice(2)
    const found = this.#document.components[kind]?.[name]
    if (found === undefined) {
      throw new Error(`The description refers to ${ref}, which it does not have.`)
    }
    return found
  }

  /** @param inside - the references that lead here; a schema inside itself ends there */
  schema(schema: Json, at: string, inside: readonly string[] = []): void {
    const { $ref, items } = schema
    if (typeof $ref === 'string') {
      if (!inside.includes($ref)) {
        this.schema(this.resolve($ref), at, [...inside, $ref])
      }
      return
    }
    for (const word of ['allOf', 'oneOf', 'anyOf']) {
      objects(schema[word]).forEach(part => {
        this.schema(part, at, inside)
      })
    }
    if (isObject(items)) {
      this.schema(items, at, inside)
    }
    this.#properties(schema, at, inside)
  }

  #properties(schema: Json, at: string, inside: readonly string[]): void {
    const required = Array.isArray(schema['required']) ? schema['required'] : []
    for (const [key, value] of Object.entries((schema['properties'] ?? {}) as Json)) {
      // What only replies have is no part of a request.
      if (isObject(value) && value['readOnly'] !== true) {
        const name = at.endsWith(' ') ? `${at}${key}` : `${at}.${key}`
        this.names.set(name, required.includes(key) || this.names.get(name) === true)
        this.schema(value, name, inside)
      }
    }
  }
}

function parametersOf(document: SpecDocument, says: Json): Parameter[] {
  const walk = new Walk(document)
  for (const listed of objects(says['parameters'])) {
    const one = typeof listed['$ref'] === 'string' ? walk.resolve(listed['$ref']) : listed
    if (one['in'] === 'query' || one['in'] === 'header') {
      const name = `${one['in']} ${String(one['name'])}`
      walk.names.set(name, one['required'] === true)
      walk.schema(one['schema'] as Json, name)
    }
  }
  const body = (says['requestBody'] ?? {}) as { readonly content?: Record<string, Json> }
  for (const [type, { schema }] of Object.entries(body.content ?? {})) {
    if (type === 'application/octet-stream') {
      walk.names.set('body', true)
    }
    walk.schema((schema ?? {}) as Json, 'body ')
  }
  return [...walk.names].map(([name, required]) => ({ name, required }))
}

/** Lists every operation with its query parameters, headers, and properties of the body at all depths. */
export function describedOperations(documents: readonly SpecDocument[]): DescribedOperation[] {
  return documents.flatMap(document =>
    operationsIn(document).map(({ says, ...operation }) => ({
      ...operation,
      parameters: parametersOf(document, says),
    })),
  )
}
