import { DeclarationError } from '../../errors/declaration-error.js'
import { snakeCase } from '../../util/case.js'
import { encodeQueryValue, encodeValue } from '../hydration/encode.js'
import type { EndpointDescriptor } from '../metadata/describe.js'
import type { Invocation } from '../session.js'
import type { CallOptions } from '../types/call.js'
import { fillPath } from './path.js'

type Input = Readonly<Record<string, unknown>>

/** The arguments of one call. */
export interface Arguments {
  readonly input: Input
  readonly options: CallOptions & { readonly ifNoneMatch?: string | undefined }
  /** The wire names of the selected fields. */
  readonly fields?: readonly string[] | undefined
}

const BODY_METHODS: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH'])

/** Makes what travels out of an endpoint, the object it is called on, and the arguments. */
export function buildInvocation(
  endpoint: EndpointDescriptor,
  self: object,
  { input, options, fields }: Arguments,
): Invocation {
  const { options: declared, parsed } = endpoint
  const used = new Set<string>()
  const path = fillPath(endpoint, hole => valueOf(hole, self, input, endpoint, used))
  const query: Record<string, string> = { ...declared.query }
  const body: Record<string, unknown> = {}
  const hasBody = BODY_METHODS.has(parsed.method) && !declared.content
  for (const [key, value] of Object.entries(input)) {
    if (value === undefined || used.has(key)) {
      continue
    }
    if (hasBody && !declared.inQuery?.includes(key)) {
      body[snakeCase(key)] = encodeInput(endpoint, key, value)
    } else if (!declared.content || declared.inQuery?.includes(key)) {
      addToQuery(query, endpoint, key, value)
    }
  }
  if (fields) {
    addFields(endpoint, fields, query, body)
  }
  for (const [name, value] of Object.entries(options.query ?? {})) {
    query[name] = String(value)
  }
  return {
    method: parsed.method,
    base: declared.base ?? 'api',
    path,
    query,
    body: declared.content
      ? declared.content(input as never, self as { readonly id: string })
      : hasBody
        ? jsonBody(endpoint, self, body)
        : undefined,
    ifNoneMatch: options.ifNoneMatch,
    rules: declared,
    options,
    operation: `${endpoint.owner}.${endpoint.key}`,
  }
}

function jsonBody(
  { owner, key, options }: EndpointDescriptor,
  self: object,
  body: Record<string, unknown>,
) {
  const inner = options.wrap === undefined ? body : { [options.wrap]: body }
  const json = {
    ...inner,
    ...options.body,
    ...(options.self !== undefined && { [options.self]: encodeValue(self, `${owner}.${key}`) }),
  }
  return Object.keys(json).length > 0 ? { json } : undefined
}

function addFields(
  endpoint: EndpointDescriptor,
  fields: readonly string[],
  query: Record<string, string>,
  body: Record<string, unknown>,
): void {
  // Endpoints that page through a POST take the fields as a list in the body.
  if (isPaged(endpoint) && endpoint.parsed.method === 'POST') {
    body['fields'] = fields
  } else {
    query['fields'] = fields.join(',')
  }
}

const isPaged = ({ returns }: EndpointDescriptor): boolean =>
  typeof returns === 'object' && 'list' in returns

function encodeInput(endpoint: EndpointDescriptor, key: string, value: unknown): unknown {
  const encoder = endpoint.options.encode?.[key]
  return encoder && value !== null
    ? encoder(value)
    : encodeValue(value, `${endpoint.owner}.${endpoint.key}: ${key}`)
}

function addToQuery(
  query: Record<string, string>,
  endpoint: EndpointDescriptor,
  key: string,
  value: unknown,
): void {
  const encoder = endpoint.options.encode?.[key]
  const text = encodeQueryValue(
    encoder && value !== null ? encoder(value) : value,
    `${endpoint.owner}.${endpoint.key}: ${key}`,
  )
  if (text !== undefined) {
    query[snakeCase(key)] = text
  }
}

function valueOf(
  hole: string,
  self: object,
  input: Input,
  endpoint: EndpointDescriptor,
  used: Set<string>,
): unknown {
  // An input may have an `id` of its own, such as the version to promote; the address has this one's.
  const own = (self as Input)[hole]
  if (hole in input && (hole !== 'id' || own === undefined)) {
    used.add(hole)
    const value = input[hole]
    return typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  }
  if (own === undefined) {
    const { owner, key, route } = endpoint
    throw DeclarationError.holeWithoutSource(owner, key, hole, route)
  }
  return own
}
