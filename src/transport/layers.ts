import { UsageError } from '../errors/box-error.js'
import { redactUrl } from '../util/redact.js'
import { asksCall, exposeSignal } from './call.js'
import { deadline } from './deadline.js'
import { logHooks } from './log.js'
import type { PipelineOptions } from './pipeline.js'
import { raise } from './raise.js'
import { redirect } from './redirect.js'
import { retry, type RetryOptions } from './retry.js'
import { attemptTelemetry, callTelemetry } from './telemetry.js'
import { tell, trace, type TraceHooks } from './trace.js'
import { compose, type HttpResponse, type Middleware, type Next } from './transport.js'

/**
 * Builds the chain that every call goes through. Its order is a contract:
 *
 * 1. deadline: the total budget and the caller's signal; lets go at once, whatever happens below
 * 2. telemetry of the call
 * 3. raise: a status from 400 becomes an error, once, after all repetitions
 * 4. retry: reads raw statuses, repeats
 * 5. authorize: a fresh token for every attempt; a 401 is sent again at once with another one
 * 6. `use`: the application's own, the first in the list outermost; it sees authorised requests and raw
 *    statuses, once per attempt, and what it throws reaches the caller
 * 7. trace and log, then telemetry of the attempt: they see what really leaves
 * 8. redirect, and the transport
 */
export function layers(options: PipelineOptions): Next {
  const hooks = [
    ...(options.trace === undefined ? [] : [options.trace]),
    ...(options.log === undefined || options.log === false
      ? []
      : [logHooks(options.log === true ? console : options.log)]),
  ]
  const chain: Middleware[] = [deadline(options.timeouts), callTelemetry, raise]
  if (options.retry !== false) {
    chain.push(retry(watched(options.retry ?? {}, hooks)))
  }
  if (options.authorize !== undefined) {
    chain.push(options.authorize)
  }
  if (options.use !== undefined && options.use.length > 0) {
    chain.push(exposeSignal, answered, ...options.use)
  }
  if (hooks.length > 0) {
    chain.push(trace(hooks))
  }
  chain.push(attemptTelemetry, redirect())
  if (!asksCall(options.transport)) {
    chain.push(exposeSignal)
  }
  return compose(chain, options.transport)
}

/** Refuses what the application's own middleware gives in place of a reply. */
const answered: Middleware = async (request, next) => {
  const given: unknown = await next(request)
  if (isReply(given)) {
    return given
  }
  throw new UsageError(
    `A middleware of \`use\` gave ${given === null ? 'null' : typeof given} in place of a reply: it must ` +
      'return what next(request) gives. One that is made by a function is called first, as in ' +
      'use: [mergeGets()].',
  )
}

const isReply = (given: unknown): given is HttpResponse =>
  typeof given === 'object' && given !== null && 'status' in given

function watched(options: RetryOptions, hooks: readonly TraceHooks[]): RetryOptions {
  if (hooks.length === 0) {
    return options
  }
  return {
    ...options,
    onRetry(failed, delay) {
      options.onRetry?.(failed, delay)
      const { request, attempt, response, error } = failed
      const { method } = request
      const event = { method, url: redactUrl(request.url), attempt, delay, error }
      tell(hooks, hook => hook.onRetry?.({ ...event, status: response?.status }))
    },
  }
}
