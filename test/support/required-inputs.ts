import type { Json, OpenapiDocument } from './openapi-document.js'

/** An input that Box's description requires of an operation, in wire spelling. */
export interface RequiredInput {
  readonly name: string
  readonly where: 'query' | 'header' | 'body'
}

interface Address {
  readonly method: string
  readonly path: string
  readonly fragment?: string | undefined
  readonly boxVersion?: string | undefined
}

/** One spelling for a declaration and for the description: holes without names. */
const keyOf = ({ method, path, fragment = '', boxVersion = '' }: Address): string => {
  const [address = '', published = ''] = path.split('#')
  const holes = address.replace(/\{[^}]*\}/g, '{}')
  return `${method.toUpperCase()} ${holes}#${fragment || published}@${boxVersion}`
}

const versionOf = (name: string): string | undefined => /v(\d+\.\d+)\.json$/.exec(name)?.[1]

const resolved = (schema: Json, schemas: OpenapiDocument['schemas']): Json =>
  typeof schema['$ref'] === 'string'
    ? (schemas[schema['$ref'].split('/').at(-1) ?? ''] ?? {})
    : schema

/** The members that a schema requires, those of its parts included. */
function requiredOf(schema: Json, schemas: OpenapiDocument['schemas']): string[] {
  const { required, allOf, type } = resolved(schema, schemas)
  if (type === 'array') {
    return []
  }
  return [
    ...((required as string[] | undefined) ?? []),
    ...((allOf as Json[] | undefined) ?? []).flatMap(part => requiredOf(part, schemas)),
  ]
}

function ofOperation(operation: Json, schemas: OpenapiDocument['schemas']): RequiredInput[] {
  const parameters = (operation['parameters'] as Json[] | undefined) ?? []
  const outside = parameters.flatMap(({ name, in: where, required }) =>
    required === true && (where === 'query' || where === 'header')
      ? [{ name: name as string, where } as const]
      : [],
  )
  const body = operation['requestBody'] as { content?: Record<string, Json> } | undefined
  const schema = Object.values(body?.content ?? {})[0]?.['schema'] as Json | undefined
  const inside = schema ? requiredOf(schema, schemas) : []
  return [...outside, ...[...new Set(inside)].map(name => ({ name, where: 'body' }) as const)]
}

/** What each operation of the description requires; ask with the row of an endpoint. */
export function requiredInputs(
  documents: readonly OpenapiDocument[],
): (row: Address) => readonly RequiredInput[] | undefined {
  const found = new Map<string, readonly RequiredInput[]>()
  for (const { name, paths, schemas } of documents) {
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        const key = keyOf({ method, path, boxVersion: versionOf(name) })
        found.set(key, ofOperation(operation, schemas))
      }
    }
  }
  return row => found.get(keyOf(row))
}
