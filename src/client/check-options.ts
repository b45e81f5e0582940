import { UsageError } from '../errors/box-error.js'
import { checkNames } from '../errors/check-names.js'
import {
  A_FUNCTION,
  AN_OBJECT,
  checkValues,
  isFunction,
  isObject,
  LATER,
  wholeNumber,
  withMethods,
  type Rules,
} from '../errors/check-values.js'
import type { RetryOptions } from '../transport/retry.js'
import { checkTimeouts } from '../transport/timeouts.js'
import type { TraceHooks } from '../transport/trace.js'
import type { ClientOptions } from './client-options.js'

/** What each option may be. A new option does not compile until it has its line here. */
const RULES: Rules<keyof ClientOptions> = {
  auth: LATER,
  resources: AN_OBJECT,
  baseUrls: AN_OBJECT,
  headers: AN_OBJECT,
  transport: withMethods('send'),
  drift: A_FUNCTION,
  timeouts: AN_OBJECT,
  axios: [withMethods('request')[0], 'an axios instance'],
  adapter: A_FUNCTION,
  dispatcher: [withMethods('dispatch')[0], 'an undici dispatcher'],
  agent: AN_OBJECT,
  proxy: LATER,
  tls: AN_OBJECT,
  connections: wholeNumber(1),
  use: [value => Array.isArray(value) && value.every(isFunction), 'a list of functions'],
  retry: [value => value === false || isObject(value), 'an object, or false'],
  trace: AN_OBJECT,
  log: [
    value => typeof value === 'boolean' || withMethods('info')[0](value),
    'a boolean or a logger',
  ],
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
  checkValues('createClient', options, RULES)
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
