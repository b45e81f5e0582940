import { checkNames, UsageError } from '../errors/index.js'
import { checkTimeouts, type RetryOptions, type TraceHooks } from '../transport/index.js'
import type { ClientOptions } from './client.js'

type Rule = readonly [fits: (value: unknown) => boolean, what: string]

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isFunction = (value: unknown): boolean => typeof value === 'function'
const has =
  (member: string) =>
  (value: unknown): boolean =>
    (isObject(value) || isFunction(value)) &&
    isFunction((value as Readonly<Record<string, unknown>>)[member])

const AN_OBJECT: Rule = [isObject, 'an object']
const A_FUNCTION: Rule = [isFunction, 'a function']
// These are checked where they are read.
const LATER: Rule = [() => true, '']

/** What each option may be. A new option does not compile until it has its line here. */
const RULES: Readonly<Record<keyof ClientOptions, Rule>> = {
  auth: LATER,
  resources: AN_OBJECT,
  baseUrls: AN_OBJECT,
  headers: AN_OBJECT,
  transport: [has('send'), 'an object with a send() method'],
  drift: A_FUNCTION,
  timeouts: AN_OBJECT,
  axios: [has('request'), 'an axios instance'],
  adapter: A_FUNCTION,
  dispatcher: [has('dispatch'), 'an undici dispatcher'],
  agent: AN_OBJECT,
  proxy: LATER,
  tls: AN_OBJECT,
  connections: [value => Number.isInteger(value) && Number(value) > 0, 'a whole number above 0'],
  use: [value => Array.isArray(value) && value.every(isFunction), 'a list of functions'],
  retry: [value => value === false || isObject(value), 'an object, or false'],
  trace: AN_OBJECT,
  log: [value => typeof value === 'boolean' || has('info')(value), 'a boolean or a logger'],
}

const RETRY: Readonly<Record<keyof RetryOptions, true>> = {
  baseDelay: true,
  maxDelay: true,
  random: true,
  retries: true,
  policy: true,
  onRetry: true,
}

const TRACE: Readonly<Record<keyof TraceHooks, true>> = {
  onRequest: true,
  onResponse: true,
  onError: true,
  onRetry: true,
}

const CONNECTING = [
  'axios',
  'adapter',
  'dispatcher',
  'agent',
  'proxy',
  'tls',
  'connections',
] as const

/**
 * Refuses options that are unknown, of the wrong kind, or without effect.
 *
 * @throws UsageError
 */
export function checkOptions(options: ClientOptions): void {
  if (!isObject(options)) {
    throw new UsageError(`createClient: pass an object, as in { auth: process.env.BOX_TOKEN }.`)
  }
  checkNames('createClient', options, RULES)
  for (const [name, [fits, what]] of Object.entries(RULES)) {
    const value: unknown = options[name as keyof ClientOptions]
    if (value !== undefined && !fits(value)) {
      throw new UsageError(`createClient: ${name} must be ${what}.`)
    }
  }
  checkTimeouts('createClient', options.timeouts ?? {})
  checkNames('createClient: retry', options.retry || {}, RETRY)
  checkHooks(options.trace ?? {})
  checkCarrier(options)
}

/** Hooks may be an instance of a class, whose other members are its own affair; those we call are not. */
function checkHooks(trace: TraceHooks): void {
  if (Object.getPrototypeOf(trace) === Object.prototype) {
    checkNames('createClient: trace', trace, TRACE)
  }
}

function checkCarrier(options: ClientOptions): void {
  const idle = CONNECTING.filter(name => options[name] !== undefined)
  if (options.transport !== undefined && idle.length > 0) {
    throw new UsageError(
      `createClient: ${idle.join(', ')} would have no effect beside transport, which carries the ` +
        `requests itself; leave one or the other out.`,
    )
  }
}
