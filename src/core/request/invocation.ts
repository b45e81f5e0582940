import { UsageError } from '../../errors/box-error.js'
import { DeclarationError } from '../../errors/declaration-error.js'
import { encodeValue } from '../hydration/encode.js'
import { describe, type EndpointDescriptor } from '../metadata/describe.js'
import type { Invocation } from '../session.js'
import type { CallOptions } from '../types/call.js'
import type { Class } from '../types/kind.js'
import { encodeInput, takesBody, type Input, type WireInput } from './input.js'
import { fillPath } from './path.js'

/** The arguments of one call. */
export interface Arguments {
  readonly input: Input
  readonly options: CallOptions & { readonly ifNoneMatch?: string | undefined }
  /** The wire names of the selected fields. */
  readonly fields?: readonly string[] | undefined
}

/** Makes what travels out of an endpoint, the object it is called on, and the arguments. */
export function buildInvocation(
  endpoint: EndpointDescriptor,
  self: object,
  { input, options, fields }: Arguments,
): Invocation {
  const { options: rules, parsed } = endpoint
  const address = rules.address?.(self as never, input as never)
  const { path, used } = pathOf(endpoint, { self, input, address })
  const wire = encodeInput(endpoint, input, used)
  addFields(endpoint, fields, wire)
  if (rules.idAs !== undefined && !takesBody(endpoint)) {
    wire.query[rules.idAs] = ownId(endpoint, self)
  }
  for (const [name, value] of Object.entries(options.query ?? {})) {
    wire.query[name] = String(value)
  }
  return {
    method: parsed.method,
    base: rules.base ?? 'api',
    path,
    address,
    query: wire.query,
    body: bodyOf(endpoint, self, input, wire.body),
    ifNoneMatch: options.ifNoneMatch,
    rules,
    options,
    operation: `${endpoint.owner}.${endpoint.key}`,
  }
}

/** The path, and the keys of the input that stand in it. */
function pathOf(
  endpoint: EndpointDescriptor,
  call: {
    readonly self: object
    readonly input: Input
    /** What Box handed out; it does without a path whose holes nothing fills. */
    readonly address: string | undefined
  },
): { readonly path: string; readonly used: ReadonlySet<string> } {
  const { holes } = endpoint.parsed
  const used = new Set<string>()
  const values = new Map<string, unknown>()
  for (const hole of holes) {
    const [value, fromInput] = valueOf(hole, endpoint, call.self, call.input)
    values.set(hole, value)
    if (fromInput) {
      used.add(hole)
    }
  }
  const open = holes.find(hole => values.get(hole) === undefined)
  if (open === undefined) {
    return { path: fillPath(endpoint, hole => values.get(hole)), used }
  }
  if (call.address !== undefined) {
    return { path: '', used }
  }
  throw withoutSource(endpoint, call.self, open)
}

function withoutSource({ owner, key, route }: EndpointDescriptor, self: object, hole: string) {
  return describe(self.constructor as Class<object>).fields[hole]
    ? new UsageError(
        `${owner}.${key}: this ${owner} has no '${hole}', which its address needs; load it first.`,
      )
    : DeclarationError.holeWithoutSource(owner, key, hole, route)
}

/** The value of a hole, and whether it came from the input. */
function valueOf(
  hole: string,
  { options }: EndpointDescriptor,
  self: object,
  input: Input,
): readonly [unknown, boolean] {
  // An input may have an `id` of its own, such as the version to promote; the address has this one's.
  const own = (self as Input)[hole]
  if (hole in input && (hole !== 'id' || own === undefined)) {
    const given = input[hole]
    const encoder = options.encode?.[hole]
    return [idOf(encoder && given !== undefined ? encoder(given) : given), true]
  }
  return [idOf(own), false]
}

/** The id of what has one, and anything else as it is. */
const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

function bodyOf(
  endpoint: EndpointDescriptor,
  self: object,
  input: Input,
  body: Readonly<Record<string, unknown>>,
): Invocation['body'] {
  const { content, wrap, body: fixed, self: member, idAs } = endpoint.options
  if (content) {
    return content(input as never, self as { readonly id: string })
  }
  if (!takesBody(endpoint)) {
    return undefined
  }
  const json = {
    ...(wrap === undefined ? body : { [wrap]: body }),
    ...fixed,
    ...(idAs !== undefined && { [idAs]: ownId(endpoint, self) }),
    ...(member !== undefined && {
      [member]: encodeValue(self, `${endpoint.owner}.${endpoint.key}`),
    }),
  }
  return fixed !== undefined || Object.keys(json).length > 0 ? { json } : undefined
}

/** The id of the resource an endpoint is called on. */
function ownId(endpoint: EndpointDescriptor, self: object): string {
  const { id } = self as { readonly id?: unknown }
  if (typeof id !== 'string') {
    throw DeclarationError.holeWithoutSource(endpoint.owner, endpoint.key, 'id', endpoint.route)
  }
  return id
}

function addFields(
  { parsed, returns }: EndpointDescriptor,
  fields: readonly string[] | undefined,
  { query, body }: WireInput,
): void {
  if (!fields) {
    return
  }
  // Endpoints that page through a POST take the fields as a list in the body.
  if (parsed.method === 'POST' && typeof returns === 'object' && 'list' in returns) {
    body['fields'] = fields
  } else {
    query['fields'] = fields.join(',')
  }
}
