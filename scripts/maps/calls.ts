import { describe, type Class, type EndpointDescriptor, type Operation } from '../../src/index.js'
import { collections, others, values } from '../../src/resources/collections.js'

/** A class with endpoints, and what stands before the point of a call. */
interface Receiver {
  readonly target: Class<object>
  /** As in `client.folders` or `folder`. */
  readonly written: string
  /** The client's property that makes references to it. */
  readonly property?: string | undefined
}

// Where the class has another name than what people call it.
const VARIABLES: Readonly<Record<string, string>> = {
  BoxCollection: 'collection',
  MetadataPatch: 'patch',
  TemplatePatch: 'patch',
}

const variable = (name: string): string =>
  VARIABLES[name] ?? name.charAt(0).toLowerCase() + name.slice(1)

function findReceivers(): Map<string, Receiver> {
  const found: Receiver[] = [...others, ...values].map(target => ({
    target,
    written: variable(target.name),
  }))
  for (const [property, entry] of Object.entries(collections)) {
    found.push({ target: entry.repository, written: `client.${property}` })
    if ('resource' in entry) {
      found.push({ target: entry.resource, written: variable(entry.resource.name), property })
    }
  }
  return new Map(found.map(receiver => [receiver.target.name, receiver]))
}

const RECEIVERS = findReceivers()

/** What stands before the point of a call of a class's members, as in `client.folders` or `folder`. */
export const receiverOf = (owner: string): string =>
  RECEIVERS.get(owner)?.written ?? variable(owner)

/** What the ways to sign in do stands on what `oauth2()`, `jwt()` and the like give. */
const SIGN_IN: Readonly<Record<string, string>> = {
  authorizeUrl: 'auth.authorizeUrl(options)',
  exchange: 'auth.exchange(input)',
  downscope: 'auth.downscope(options)',
  token: 'auth.token()',
  revoke: 'auth.revoke()',
}

/**
 * Writes the call of an operation as users write it, as in `folder.copy(input)`. An `input` is the
 * body or the parameters; a `query` is that of a listing, and may be left out.
 *
 * @throws Error when nothing of a client reaches the class
 */
export function writeCall({ resource, name }: Pick<Operation, 'resource' | 'name'>): string {
  const receiver = RECEIVERS.get(resource)
  if (!receiver) {
    const call = SIGN_IN[name]
    if (call === undefined) {
      throw new Error(`Nothing of a client reaches ${resource}.${name}.`)
    }
    return call
  }
  const { target, written, property } = receiver
  const endpoint = describe(target).endpoints[name]
  if (endpoint === undefined && property !== undefined) {
    return `client.${property}.get(id)`
  }
  return `${written}.${name}(${endpoint ? argument(endpoint) : ''})`
}

function argument({ parsed, returns, options }: EndpointDescriptor): string {
  if (typeof returns === 'object' && 'list' in returns) {
    return 'query'
  }
  return (options.input ?? parsed.method.startsWith('P')) ? 'input' : ''
}
