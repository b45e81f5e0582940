import type { ActionCall, Session } from '../core/index.js'
import { RepresentationError } from '../errors/index.js'
import type { RepresentationOptions } from '../resources/representation-inputs.js'
import { Representation } from '../resources/representations.js'
import { until, type Answer } from './until.js'

/** For whom a representation is waited for. */
export interface Asking {
  readonly session: Session
  readonly operation: string
  readonly options: RepresentationOptions
}

/** Waits until a representation is made; see `Representation.ready`. */
export function ready(
  call: ActionCall<Representation, RepresentationOptions | undefined>,
): Promise<Representation> {
  const { self, input: options = {}, session, operation } = call
  return whenReady(self, { session, operation, options })
}

/** Waits until a representation is made. One that is made already costs no request. */
export async function whenReady(
  representation: Representation,
  { session, operation, options }: Asking,
): Promise<Representation> {
  if (isMade(representation)) {
    return representation
  }
  const name = representation.representation ?? 'representation'
  const url = representation.info?.url
  if (url === undefined) {
    const facts = { state: 'missing', representation: name }
    throw new RepresentationError(
      `${operation}: Box gives no address to ask for the ${name}.`,
      facts,
    )
  }
  const ask = async (each: RepresentationOptions): Promise<Answer<Representation>> => {
    const { headers, body } = await session.send({
      method: 'GET',
      base: 'api',
      path: '',
      address: url,
      query: {},
      rules: { accepts202: true },
      options: each,
      operation,
    })
    const now = session.hydrator.decode(() => Representation, body ?? {}, session) as Representation
    // What the answer leaves out stays as it was.
    return isMade(now)
      ? { done: Object.assign(now, Object.assign({}, representation, now)) }
      : { headers }
  }
  return until(ask, { options, request: { method: 'GET', url }, what: `The ${name}` })
}

function isMade({ representation = 'representation', status }: Representation): boolean {
  const state = status?.state ?? 'none'
  if (!state.startsWith('error')) {
    return state === 'success' || state === 'viewable'
  }
  const code = status?.code
  throw new RepresentationError(
    `Box cannot make the ${representation} of this file: ${code ?? state}. ${ADVICE[code ?? ''] ?? ''}`.trim(),
    { state, code, representation },
  )
}

const ADVICE: Readonly<Record<string, string>> = {
  error_password_protected: 'The file needs a password; upload it without one.',
  error_conversion_failed: 'The file is of a kind, or in a state, that cannot be converted.',
}
