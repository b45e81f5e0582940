import { UsageError } from '../../errors/box-error.js'
import type { EndpointDescriptor } from '../metadata/describe.js'
import { sessionOf, type ActionCall } from '../session.js'
import type { CallOptions } from '../types/call.js'
import { call, checkInput, sendEndpoint } from './invoke.js'

type Input = Readonly<Record<string, unknown>>

/** Calls an endpoint that was declared with `via`: through its action where the session has it. */
export async function callVia(
  endpoint: EndpointDescriptor,
  self: object,
  input: Input | undefined,
  options: CallOptions = {},
): Promise<unknown> {
  const session = sessionOf(self, endpoint.key)
  checkInput(endpoint, input)
  const handler = session.actions?.[endpoint.options.via ?? '']
  if (!handler) {
    return call(endpoint, self, input, options)
  }
  const verb: ActionCall = {
    self,
    input,
    options,
    session,
    operation: `${endpoint.owner}.${endpoint.key}`,
    send: (given, rules = {}) => sendEndpoint(endpoint, self, { input: given, options: rules }),
    plain: (given, rules) => call(endpoint, self, given, rules),
  }
  return handler(verb as never)
}

/** Carries out a verb that has no endpoint of its own. */
export function act(
  { name, key }: { readonly name: string; readonly key: string },
  self: object,
  input: unknown,
  options: unknown,
): unknown {
  const session = sessionOf(self, key)
  const operation = `${self.constructor.name}.${key}`
  const handler = session.actions?.[name]
  if (!handler) {
    throw new UsageError(
      `${operation}: this session cannot do it; use an object that came from createClient().`,
    )
  }
  const none = () =>
    Promise.reject(new UsageError(`${operation}: it has no endpoint of its own to send.`))
  const verb: ActionCall = { self, input, options, session, operation, send: none, plain: none }
  return handler(verb as never)
}
