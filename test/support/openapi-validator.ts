import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { Json, OpenapiDocument } from './openapi-document.js'
import { amend, toJsonSchema } from './openapi-schema.js'

// References are resolved like addresses, so the schemas need an absolute one.
const BASE = 'https://openapi.example/'

/** A reply as it went over the wire. `path` is that of the URL, without its query. */
export interface RecordedReply {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | string
}

interface Operation {
  readonly document: OpenapiDocument
  /** In the form of the description, with `{id}`-style holes. */
  readonly path: string
  readonly responses: Readonly<Record<string, Json>>
}

/** Says what is wrong with replies of the Box API; an empty list when nothing is. */
export interface ReplyValidator {
  problems(reply: RecordedReply): string[]
  /** Gives the described operation that a request is, as `GET /files/{file_id}`. */
  operation(method: string, path: string): string | undefined
}

function segments(path: string): string[] {
  return path.split('#', 1)[0]?.split('/').filter(Boolean) ?? []
}

// A hole may be a part of a segment only, as in `thumbnail.{extension}`.
function fills(part: string, given: string): boolean {
  const [before = '', after] = part.split(/\{\w+\}/)
  return after === undefined ? part === given : given.startsWith(before) && given.endsWith(after)
}

// The more words a path fixes, the better it fits: `/users/me` is not the user called me.
function fit(template: string, path: string): number | undefined {
  const wanted = segments(template)
  const given = segments(path)
  const fits =
    wanted.length === given.length && wanted.every((part, index) => fills(part, given[index] ?? ''))
  return fits ? wanted.filter(part => !part.startsWith('{')).length : undefined
}

// The check before a new version is told in Box's guides, but is missing from the description.
function relative(method: string, path: string): string {
  const plain = path.replace(/^(\/api)?\/2\.0(?=\/)/, '')
  const preflight = method === 'OPTIONS' && /^\/files\/\d+\/content$/.test(plain)
  return preflight ? '/files/content' : plain
}

class Validator implements ReplyValidator {
  readonly #documents: readonly OpenapiDocument[]
  readonly #ajv = new Ajv({ strict: false, allErrors: true, logger: false })
  readonly #compiled = new Map<string, ValidateFunction>()

  constructor(documents: readonly OpenapiDocument[]) {
    this.#documents = documents
    formats.default(this.#ajv, ['date-time', 'email', 'int32', 'int64'])
    // The stricter check of ajv-formats takes no address with a port on this machine.
    this.#ajv.addFormat('url', text => URL.canParse(text))
    for (const { name, schemas } of documents) {
      for (const [id, schema] of Object.entries(schemas)) {
        const converted = toJsonSchema(amend(id, schema), `${BASE}${name}/`)
        this.#ajv.addSchema({ allOf: [converted] }, `${BASE}${name}/${id}`)
      }
    }
  }

  operation(method: string, path: string): string | undefined {
    const [first] = this.#operations(method, path)
    return first && `${method} ${first.path}`
  }

  problems(reply: RecordedReply): string[] {
    const name = `${reply.method} ${reply.path} -> ${String(reply.status)}`
    const operations = this.#operations(reply.method, reply.path)
    if (operations.length === 0) {
      return [`${name}: no such operation is described`]
    }
    // A path may be described several times (`/shared_items#folders`): one of them has to fit.
    const findings = operations.map(operation => this.#check(operation, reply))
    const fitting = findings.find(list => list.length === 0)
    return fitting ?? (findings[0] ?? []).map(problem => `${name}: ${problem}`)
  }

  #operations(method: string, path: string): Operation[] {
    const found = this.#documents.flatMap(document =>
      Object.entries(document.paths).flatMap(([template, operations]) => {
        const operation = operations[method.toLowerCase()]
        const score = fit(template, relative(method, path))
        if (!operation || score === undefined) {
          return []
        }
        const responses = operation['responses'] as Operation['responses']
        return [{ score, operation: { document, path: template, responses } }]
      }),
    )
    const best = Math.max(...found.map(({ score }) => score))
    return found.filter(({ score }) => score === best).map(({ operation }) => operation)
  }

  #check(operation: Operation, reply: RecordedReply): string[] {
    // Two readings of metadata are described as if they made something; Box answers 200.
    const isRead = reply.method === 'GET' && reply.status === 200 && '201' in operation.responses
    const status = isRead ? 201 : reply.status
    const response = operation.responses[String(status)] ?? operation.responses['default']
    if (!response) {
      return ['this status is not described']
    }
    const described = status in operation.responses || reply.status >= 400
    if (!described) {
      return ['this status is not described as a success']
    }
    const text = typeof reply.body === 'string' ? reply.body : Buffer.from(reply.body).toString()
    const content = response['content'] as Record<string, { schema?: unknown }> | undefined
    const media = content?.['application/json']
    if (!media) {
      return text === '' || content ? [] : ['a body came where none is described']
    }
    return this.#checkBody(operation, media.schema, text)
  }

  #checkBody({ document }: Operation, schema: unknown, text: string): string[] {
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      return ['the body is not JSON']
    }
    const validate = this.#compile(document, schema)
    if (validate(value)) {
      return []
    }
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath || '/'} ${message ?? 'is wrong'} ${JSON.stringify(params)}`,
    )
  }

  #compile({ name }: OpenapiDocument, schema: unknown): ValidateFunction {
    const key = `${name} ${JSON.stringify(schema)}`
    const known = this.#compiled.get(key)
    if (known) {
      return known
    }
    const validate = this.#ajv.compile({ allOf: [toJsonSchema(schema, `${BASE}${name}/`)] })
    this.#compiled.set(key, validate)
    return validate
  }
}

/** Makes a validator out of the API description. */
export function createReplyValidator(documents: readonly OpenapiDocument[]): ReplyValidator {
  return new Validator(documents)
}
