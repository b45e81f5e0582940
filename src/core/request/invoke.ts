import { BoxError, UsageError } from '../../errors/box-error.js'
import { Collection } from '../collection/collection.js'
import { positionInput } from '../collection/page-style.js'
import type { EndpointDeclaration, Paged } from '../metadata/declarations.js'
import {
  describe,
  describeEndpoint,
  type Descriptor,
  type EndpointDescriptor,
} from '../metadata/describe.js'
import { sessionOf, type Reply, type Session } from '../session.js'
import type { CallOptions, ListOptions } from '../types/call.js'
import type { Class, Kind } from '../types/kind.js'
import { CALL, checkCallOptions, LISTING } from './call-options.js'
import { buildInvocation } from './invocation.js'
import { checkNeeds } from './needs.js'
import { selectFields } from './selection.js'

type Input = Readonly<Record<string, unknown>>
type Selecting = CallOptions & {
  readonly fields?: readonly string[] | undefined
  readonly ifNoneMatch?: string | undefined
}

/** Calls an endpoint that answers once. */
export async function call(
  endpoint: EndpointDescriptor,
  self: object,
  input: Input | undefined,
  options: Selecting = {},
): Promise<unknown> {
  const session = sessionOf(self, endpoint.key)
  const kind = endpoint.returns as Kind | undefined
  checkInput(endpoint, input)
  const reply = await sendEndpoint(endpoint, self, { input, options })
  return result(endpoint, kind, reply, session)
}

/** Sends an endpoint that answers once and resolves to the bare reply. */
export async function sendEndpoint(
  endpoint: EndpointDescriptor,
  self: object,
  { input, options }: { readonly input: Input | undefined; readonly options: Selecting },
): Promise<Reply> {
  const session = sessionOf(self, endpoint.key)
  const at = `${endpoint.owner}.${endpoint.key}`
  checkCallOptions(at, options, CALL)
  const fields =
    options.fields && wireFields(at, options.fields, endpoint.returns as Kind | undefined, session)
  return session.send(
    buildInvocation(endpoint, self, { input: checked(endpoint, input), options, fields }),
  )
}

function result(
  endpoint: EndpointDescriptor,
  kind: Kind | undefined,
  reply: Reply,
  session: Session,
): unknown {
  switch (endpoint.options.response) {
    case 'stream':
    case 'bytes':
      return reply.body
    case 'location':
      return locationOf(reply, endpoint)
    default:
      // 204, 304 and an empty 202 bring nothing to decode.
      return kind === undefined || reply.status === 304 || reply.body === undefined
        ? undefined
        : session.hydrator.decode(
            kind,
            endpoint.options.unwrap ? endpoint.options.unwrap(reply.body as never) : reply.body,
            session,
          )
  }
}

function locationOf({ status, headers }: Reply, { owner, key }: EndpointDescriptor): string {
  const { location } = headers
  if (location === undefined) {
    throw new BoxError(
      `${owner}.${key}: the reply (${String(status)}) redirects nowhere, so there is no address to give.`,
    )
  }
  return location
}

/** Calls a paged endpoint: nothing is sent until the collection is read. */
export function list(
  endpoint: EndpointDescriptor,
  self: object,
  input: Input | undefined,
  options: ListOptions = {},
): Collection<unknown> {
  const session = sessionOf(self, endpoint.key)
  const { list: kind, selects, style } = endpoint.returns as Paged
  const at = `${endpoint.owner}.${endpoint.key}`
  checkCallOptions(at, options, LISTING)
  const { fields: selected, ...query } = checkInput(endpoint, input)
  const fields = selected === undefined ? undefined : wireFields(at, selected, selects, session)
  return new Collection<unknown>({
    at,
    style,
    query,
    options,
    async load(position, limit, signal) {
      const pageInput = {
        ...query,
        ...(limit === undefined ? {} : { limit }),
        ...positionInput(style, position),
      }
      const invocation = buildInvocation(endpoint, self, {
        input: pageInput,
        options: { ...options, signal },
        fields,
      })
      const { body } = await session.send(invocation)
      return { body, decode: raw => session.hydrator.decode(kind, raw, session) }
    },
  })
}

/** Loads a resource from its own address. */
export function getResource(self: object, options: Selecting): Promise<unknown> {
  const target = self.constructor as Class<object>
  const declaration = getDeclaration(describe(target))
  if (!declaration) {
    return Promise.reject(
      new UsageError(
        `${target.name}.get: a ${target.name} has no address of its own; ` +
          `read it where it is listed or nested.`,
      ),
    )
  }
  return call(getEndpoint(target, declaration), self, undefined, options)
}

const getEndpoints = new WeakMap<Class<object>, EndpointDescriptor>()

function getEndpoint(target: Class<object>, declaration: EndpointDeclaration): EndpointDescriptor {
  let endpoint = getEndpoints.get(target)
  if (!endpoint) {
    endpoint = describeEndpoint(target.name, declaration)
    getEndpoints.set(target, endpoint)
  }
  return endpoint
}

/** The declaration behind `get()`; none for a class without an address. */
export function getDeclaration(descriptor: Descriptor): EndpointDeclaration | undefined {
  const { target, name, path, base, boxVersion, when } = descriptor
  return name === undefined || path === undefined
    ? undefined
    : {
        key: 'get',
        route: `GET ${path}/{id}`,
        // What a rule has picked stays what it is, and can only become more than that: `get()` is typed so.
        returns: when ? () => target : (name as never),
        options: { base, boxVersion },
      }
}

function wireFields(
  at: string,
  fields: unknown,
  kind: Kind | undefined,
  session: Session,
): string[] {
  if (!isTexts(fields)) {
    throw new UsageError(`${at}: fields must be a list of names, as in ['name', 'size'].`)
  }
  const { registry } = session.hydrator
  return selectFields(fields, classesOf(kind, session), registry)
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(name => typeof name === 'string')

function classesOf(kind: Kind | undefined, session: Session): Class<object>[] {
  if (Array.isArray(kind)) {
    return classesOf((kind as readonly [Kind])[0], session)
  }
  if (typeof kind === 'string') {
    return session.hydrator.registry.resolve(kind)
  }
  return typeof kind === 'function' && kind !== Date
    ? [session.hydrator.registry.current((kind as () => Class<object>)())]
    : []
}

/** Refuses an input that is no object, or lacks what the endpoint needs. */
export function checkInput(endpoint: EndpointDescriptor, input: Input | undefined): Input {
  const given = checked(endpoint, input)
  checkNeeds(`${endpoint.owner}.${endpoint.key}`, given, endpoint.options.needs)
  return given
}

function checked(endpoint: EndpointDescriptor, input: Input | undefined): Input {
  if (input !== undefined && (typeof input !== 'object' || (input as unknown) === null)) {
    throw new UsageError(
      `${endpoint.owner}.${endpoint.key}: the input must be an object, not ${typeof input}; ` +
        `pass its values by name.`,
    )
  }
  return input ?? {}
}
