/** A schema of the published description, as far as the tests look. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly example?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly allOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly additionalProperties?: unknown
}

/** The schemas of the published description by name. */
export type Schemas = Readonly<Record<string, Schema>>

/** The properties of a schema with those of what it is composed of, after following a path. */
export function propertiesOf(
  schemas: Schemas,
  name: string,
  path: readonly string[] = [],
): Record<string, Schema> {
  return collect(schemas, schemaAt(schemas, name, path))
}

/** An example of a schema, made of the examples of its properties. */
export function exampleOf(schemas: Schemas, name: string, path: readonly string[] = []): unknown {
  return example(schemas, schemaAt(schemas, name, path), 0)
}

function schemaAt(schemas: Schemas, name: string, path: readonly string[]): Schema {
  let schema: Schema = { $ref: `/${name}` }
  for (const step of path) {
    const next = collect(schemas, schema)[step]
    if (!next) {
      throw new Error(`The description has no ${name}.${path.join('.')}.`)
    }
    schema = next.items ?? next
  }
  return schema
}

function resolve(schemas: Schemas, schema: Schema): Schema {
  if (schema.$ref === undefined) {
    return schema
  }
  const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)
  const target = schemas[name]
  if (!target) {
    throw new Error(`The description has no schema ${name}.`)
  }
  return target
}

function collect(schemas: Schemas, schema: Schema): Record<string, Schema> {
  const { allOf = [], properties = {} } = resolve(schemas, schema)
  const parts = allOf.map(part => collect(schemas, part))
  return Object.assign({}, ...parts, properties) as Record<string, Schema>
}

const DEPTH = 4

function example(schemas: Schemas, given: Schema, depth: number): unknown {
  const schema = resolve(schemas, given)
  if (schema.items) {
    return depth > DEPTH ? [] : [example(schemas, schema.items, depth + 1)]
  }
  const choice = schema.oneOf?.[0]
  if (choice) {
    return example(schemas, choice, depth)
  }
  const properties = Object.entries(collect(schemas, schema))
  if (properties.length === 0) {
    const [part] = schema.allOf ?? []
    return part ? example(schemas, part, depth) : scalar(schema)
  }
  return Object.fromEntries(
    properties
      .filter(([, inner]) => depth <= DEPTH || isScalar(inner))
      .map(([key, inner]) => [key, example(schemas, inner, depth + 1)]),
  )
}

const isScalar = ({ $ref, allOf, oneOf, items, properties }: Schema): boolean =>
  !($ref ?? allOf ?? oneOf ?? items ?? properties)

function scalar({ type, enum: values, format, example: given }: Schema): unknown {
  if (given !== undefined) {
    return given
  }
  if (format === 'date-time') {
    return '2020-01-01T00:00:00Z'
  }
  return values?.[0] ?? (type === 'object' ? {} : type === 'array' ? [] : type)
}
