import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyOf } from './coverage.js'

/** A schema of the published description, as far as replies go. */
export interface Schema {
  readonly $ref?: string
  readonly title?: string
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly example?: unknown
  readonly nullable?: boolean
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly allOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly additionalProperties?: Schema | boolean
}

/** An operation with what it takes and what it answers with when it succeeds. */
export interface DescribedOperation {
  /** As `keyOf()` makes it. */
  readonly key: string
  /** `GET /files/{file_id}`. */
  readonly name: string
  readonly replies: readonly Schema[]
  readonly body: Schema | undefined
}

/** A schema with all its parts put together. */
export interface Whole extends Schema {
  /** A name to tell it by: that of the component, or where it stands. */
  readonly id: string
  readonly properties: Readonly<Record<string, Schema>>
  readonly required: readonly string[]
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>
interface Operation {
  readonly responses?: Readonly<Record<string, { readonly content?: Content }>>
  readonly requestBody?: { readonly content?: Content }
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

const VERSIONS = ['', '2025.0', '2026.0']
const METHODS = new Set(['get', 'post', 'put', 'delete', 'patch', 'options'])
const REF = '#/components/schemas/'

/** The published description of replies: its three files as one, their schemas told apart. */
export class Description {
  readonly schemas: ReadonlyMap<string, Schema>
  readonly operations: readonly DescribedOperation[]
  readonly #whole = new Map<Schema, Whole>()

  /** @param folder - where the three files are */
  constructor(folder: string) {
    const schemas = new Map<string, Schema>()
    const operations: DescribedOperation[] = []
    for (const version of VERSIONS) {
      const document = read(folder, version)
      for (const [name, schema] of Object.entries(document.components.schemas)) {
        schemas.set(version + name, schema)
      }
      operations.push(...operationsIn(document, version))
    }
    this.schemas = schemas
    this.operations = operations
  }

  /** Follows references and puts the parts of `allOf` together. */
  whole(schema: Schema, at = '?'): Whole {
    let whole = this.#whole.get(schema)
    if (!whole) {
      whole = this.#compose(schema, at)
      this.#whole.set(schema, whole)
    }
    return whole
  }

  #compose(schema: Schema, at: string): Whole {
    if (schema.$ref !== undefined) {
      const target = this.schemas.get(schema.$ref)
      if (!target) {
        throw new Error(`The description has no schema ${schema.$ref}.`)
      }
      return this.whole(target, schema.$ref)
    }
    const parts = (schema.allOf ?? []).map(part => this.whole(part, at))
    const all: readonly Schema[] = [...parts, schema]
    const described = parts.filter(({ properties, id }) => id !== at || hasAny(properties))
    // A reference with a description beside it is that component still.
    const isReference = !this.schemas.has(at) && !schema.properties && described.length === 1
    return {
      ...(Object.assign({}, ...all) as Schema),
      id: isReference ? (described[0]?.id ?? at) : at,
      nullable: all.some(({ nullable }) => nullable === true),
      properties: Object.assign({}, ...all.map(part => part.properties)) as Whole['properties'],
      required: all.flatMap(({ required = [] }) => required),
    }
  }

  /** The schemas that a value may be of, each whole: one where there is no choice. */
  alternatives(schema: Schema, at = '?'): Whole[] {
    const whole = this.whole(schema, at)
    const choices = whole.oneOf ?? whole.anyOf
    if (!choices) {
      return [whole]
    }
    // A bare object beside another choice is how the description says that there may be null.
    const real = choices.filter(choice => choice.type !== 'object' || choice.properties)
    return real.flatMap(choice => this.alternatives(choice, whole.id))
  }
}

const hasAny = (record: object): boolean => Object.keys(record).length > 0

function read(folder: string, version: string): Document {
  const name = version === '' ? 'openapi.json' : `openapi-v${version}.json`
  return JSON.parse(readFileSync(join(folder, name), 'utf8'), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? value.replace(REF, version) : value,
  ) as Document
}

function operationsIn({ paths }: Document, boxVersion: string): DescribedOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => METHODS.has(method))
      .map(([method, { responses = {}, requestBody }]) => ({
        key: keyOf({ method, path, boxVersion }),
        name: `${method.toUpperCase()} ${path}`,
        replies: Object.entries(responses)
          .filter(([status]) => status.startsWith('2'))
          .flatMap(([, { content }]) => content?.['application/json']?.schema ?? []),
        body: Object.entries(requestBody?.content ?? {}).find(([media]) =>
          media.includes('json'),
        )?.[1].schema,
      })),
  )
}
