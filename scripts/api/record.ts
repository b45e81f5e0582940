import { Collection } from '../../src/core/index.js'
import { createClient, operations, type AuthProvider } from '../../src/index.js'
import { MockTransport, reply } from '../../src/testing/index.js'
import type { HttpRequest } from '../../src/transport/transport.js'
import { calls } from '../../test/support/calls/index.js'
import { signInCalls } from '../../test/support/sign-in-calls.js'
import type { DeclaredOperation } from './coverage.js'
import { namesSent } from './sent.js'

/** A call that was made, and what it said. */
export interface RecordedCall {
  readonly operation: DeclaredOperation
  /** Spelt as the names of `parameters.ts`. */
  readonly names: ReadonlySet<string>
  /** Those of its first request alone, without what pages say that follow. */
  readonly first: ReadonlySet<string>
}

/** A reply that serves every call well enough to send what it has to; listings have a second page. */
function answer({ url, body, rules }: HttpRequest) {
  const asked =
    new URL(url).searchParams.has('marker') || JSON.stringify(body ?? {}).includes('"marker"')
  const status = rules?.redirect === 'manual' ? 302 : 200
  const entries = {
    type: 'x',
    id: '1',
    access_token: 'a',
    expires_in: 3600,
    entries: [],
    ...(asked ? {} : { next_marker: '2' }),
  }
  return reply(status, entries, { location: 'https://dl.example.com/1' })
}

/** Whether a request is one of an operation, which may be made of several. */
function isOf({ method, path }: DeclaredOperation, request: HttpRequest): boolean {
  const pattern = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]*\}/g, '[^/]+')
  return request.method === method && new RegExp(`${pattern}$`).test(new URL(request.url).pathname)
}

async function read(made: unknown): Promise<unknown> {
  const value = await made
  return value instanceof Collection ? value.toArray() : value
}

/**
 * Makes all calls of the tests, through a client that sends nothing, and tells what each has said.
 *
 * @throws Error naming a call that does not send the request of its operation, or an operation without
 */
export async function recordCalls(): Promise<RecordedCall[]> {
  const transport = new MockTransport(answer)
  const connect = (auth: string | AuthProvider) => createClient({ auth, transport, retry: false })
  // A shared link is a header that every call can have.
  const client = connect('token').withSharedLink('https://app.box.com/s/gjasdasjhasd', 'pw')
  const all = [
    ...calls.map(({ operation, call }) => [operation, () => call(client)] as const),
    ...signInCalls.map(([name, call]) => [name, () => call(connect)] as const),
  ]
  const recorded: RecordedCall[] = []
  for (const operation of operations()) {
    const label = `${operation.resource}.${operation.name}`
    const own = all.filter(([name]) => name === label)
    if (own.length === 0) {
      throw new Error(
        `${label} has no row in test/unit/resources/rows, so nobody knows what it sends.`,
      )
    }
    for (const [, call] of own) {
      const sent = await requestsOf(transport, call)
      const [first, ...more] = sent.requests.filter(one => isOf(operation, one)).map(namesSent)
      if (first === undefined) {
        throw new Error(`${label} sends no ${operation.method} ${operation.path}.`, sent)
      }
      const names = new Set([...first, ...more.flat()])
      recorded.push({ operation, names, first: new Set(first) })
    }
  }
  return recorded
}

/** What one call sends. Its reply is none that it can use, so it may fail afterwards. */
async function requestsOf(transport: MockTransport, call: () => unknown) {
  const before = transport.requests.length
  let cause: unknown
  try {
    const made = await read(call())
    if (typeof made === 'object' && made !== null && 'url' in made) {
      // The address of a page, which the user's browser opens.
      transport.requests.push({ method: 'GET', url: String(made.url), headers: {} })
    }
  } catch (error) {
    cause = error
  }
  return { requests: transport.requests.slice(before), cause }
}
