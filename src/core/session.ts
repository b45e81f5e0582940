import { UsageError } from '../errors/box-error.js'
import type { Hydrator } from './hydration/hydrator.js'
import type { Method } from './request/route.js'
import type { CallOptions } from './types/call.js'
import type { EndpointOptions, JsonBody, WireBody } from './metadata/declarations.js'

/** One call, ready for the wire: what core needs the outside world to send. */
export interface Invocation {
  readonly method: Method
  readonly base: 'api' | 'upload'
  /** The path below the base, holes filled in and encoded. */
  readonly path: string
  /** A whole address that Box handed out, in place of base and path. */
  readonly address?: string | undefined
  /** A list travels as the parameter repeated. */
  readonly query: Readonly<Record<string, string | readonly string[]>>
  readonly body?: JsonBody | WireBody | undefined
  readonly ifNoneMatch?: string | undefined
  readonly rules: Pick<
    EndpointOptions,
    'response' | 'idempotent' | 'accepts202' | 'boxVersion' | 'trusted' | 'redirect'
  > & {
    /** The server holds its reply back: of the deadlines only the budget of the call counts. */
    readonly held?: boolean | undefined
  }
  readonly options: CallOptions
  /** `Folder.copy`, for errors and traces. */
  readonly operation: string
}

/** What came back. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** A verb on its way to the action that carries it out. */
export interface ActionCall<S = object, I = unknown, O = unknown> {
  /** The object that the verb was called on. */
  readonly self: S
  readonly input: I
  readonly options: O
  readonly session: Session
  /** `Folder.upload`, for errors. */
  readonly operation: string
  /**
   * Sends the endpoint that was declared with `via` and resolves to the bare reply. It has no other
   * input or options than those it is given.
   *
   * @throws UsageError for a verb that is no endpoint
   */
  send(input: Readonly<Record<string, unknown>>, options?: CallOptions): Promise<Reply>
  /** Sends that endpoint and resolves to what it is declared to answer with. */
  plain(input: Readonly<Record<string, unknown>>, options?: CallOptions): Promise<unknown>
}

/** Carries out a verb. */
export type ActionHandler = (call: ActionCall<never, never, never>) => unknown

/** The outside world as core sees it. A client provides one. */
export interface Session {
  /** Makes instances of what replies hold. */
  readonly hydrator: Hydrator
  /** What carries out the verbs that take more than one call, by the names that `Action` declares. */
  readonly actions?: Readonly<Record<string, ActionHandler>> | undefined
  /** Sends a call; rejects when there is no usable reply. */
  send(invocation: Invocation): Promise<Reply>
}

/** Where an instance keeps its session. A registered symbol, so that two copies of the package agree. */
export const SESSION = Symbol.for('boxwright:session')
/** Where an instance keeps the reply it was made from. */
export const WIRE = Symbol.for('boxwright:wire')

interface Slots {
  [SESSION]?: Session | undefined
  [WIRE]?: unknown
}

/** Gives an instance its session. */
export function bind<T extends object>(target: T, session: Session): T {
  if (SESSION in target) {
    ;(target as Slots)[SESSION] = session
  } else {
    // A class of no Resource lineage, such as a group of endpoints, has no slot of its own.
    Object.defineProperty(target, SESSION, { value: session, configurable: true })
  }
  return target
}

/**
 * The session of an instance.
 *
 * @throws UsageError when no client made the instance
 */
export function sessionOf(target: object, member: string): Session {
  const session = (target as Slots)[SESSION]
  if (!session) {
    const owner = target.constructor.name
    throw new UsageError(
      `${owner}.${member}: this ${owner} was not made by a client; ` +
        `take it from a client's reply or from ref(id).`,
    )
  }
  return session
}

/**
 * The reply that a resource was made from, as it was parsed: every key, in its order and spelling,
 * those that no field declares included. It is the very object, not a copy. Integers beyond 2^53
 * stand in it as strings of digits.
 *
 * @param resource - anything that a call resolved to, or that is nested in it
 * @returns `undefined` for a reference that was never loaded
 */
export function wire(resource: object): Readonly<Record<string, unknown>> | undefined {
  return (resource as Slots)[WIRE] as Readonly<Record<string, unknown>> | undefined
}
