import { snakeCase } from '../../util/case.js'
import { encodeQueryValue, encodeValue } from '../hydration/encode.js'
import type { EndpointDescriptor } from '../metadata/describe.js'

/** What a caller gives to an endpoint. */
export type Input = Readonly<Record<string, unknown>>

/** An input in wire spelling, shared out to where it travels. */
export interface WireInput {
  readonly query: Record<string, string | readonly string[]>
  readonly body: Record<string, unknown>
}

const BODY_METHODS: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH'])

/** Tells whether an endpoint takes its input as a JSON body. */
export const takesBody = ({ parsed, options }: EndpointDescriptor): boolean =>
  BODY_METHODS.has(parsed.method) && !options.content

/** Encodes an input by declaration; `used` are the keys that stand in the path already. */
export function encodeInput(
  endpoint: EndpointDescriptor,
  input: Input,
  used: ReadonlySet<string>,
): WireInput {
  const { options } = endpoint
  const query: WireInput['query'] = { ...options.query }
  const body: Record<string, unknown> = {}
  const hasBody = takesBody(endpoint)
  for (const [key, value] of Object.entries(input)) {
    if (value === undefined || used.has(key)) {
      continue
    }
    const inQuery = options.inQuery?.includes(key) === true
    if (hasBody && !inQuery) {
      body[wireName(endpoint, key)] = encodeOne(endpoint, key, value)
    } else if (!options.content || inQuery) {
      addToQuery(query, endpoint, key, value)
    }
  }
  return { query, body }
}

const wireName = ({ options }: EndpointDescriptor, key: string): string =>
  options.names?.[key] ?? snakeCase(key)

const place = ({ owner, key }: EndpointDescriptor, member: string): string =>
  `${owner}.${key}: ${member}`

function encodeOne(endpoint: EndpointDescriptor, key: string, value: unknown): unknown {
  const encoder = endpoint.options.encode?.[key]
  return encoder && value !== null ? encoder(value) : encodeValue(value, place(endpoint, key))
}

function addToQuery(
  query: WireInput['query'],
  endpoint: EndpointDescriptor,
  key: string,
  value: unknown,
): void {
  const encoder = endpoint.options.encode?.[key]
  const encoded = encoder && value !== null ? encoder(value) : value
  const at = place(endpoint, key)
  const text =
    endpoint.options.repeat?.includes(key) && Array.isArray(encoded)
      ? encoded.map((each: unknown) => encodeQueryValue(each, at) ?? '')
      : encodeQueryValue(encoded, at)
  if (text !== undefined) {
    query[wireName(endpoint, key)] = text
  }
}
