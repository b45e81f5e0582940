export { abortError } from './aborted.js'
export { createTransport } from './axios.js'
export type { ConnectionSettings, ProxySettings, TlsSettings } from './connection-settings.js'
export { isReplayable } from './content.js'
export { deadline } from './deadline.js'
export { fileSource, type FileSource } from './file-source.js'
export { parseJson } from './json.js'
export { logHooks, type Logger } from './log.js'
export { mergeGets } from './merge-gets.js'
export { createPipeline, type PipelineOptions } from './pipeline.js'
export { raise } from './raise.js'
export { redirect } from './redirect.js'
export { retry, type RetryOptions } from './retry.js'
export {
  standardPolicy,
  type Backoff,
  type FailedAttempt,
  type RetryPolicy,
} from './retry-policy.js'
export { isOnce, plainSource, type OnceSource, type PlainSource } from './source.js'
export { checkTimeout, checkTimeouts, DEFAULT_TIMEOUTS } from './timeouts.js'
export {
  trace,
  type ErrorEvent,
  type RequestEvent,
  type ResponseEvent,
  type RetryEvent,
  type TraceHooks,
} from './trace.js'
export {
  compose,
  type ByteStream,
  type HttpRequest,
  type HttpResponse,
  type Middleware,
  type Next,
  type Part,
  type PathSource,
  type ReplayableSource,
  type RequestBody,
  type RequestRules,
  type SizedStream,
  type Source,
  type Timeouts,
  type Transport,
} from './transport.js'
export type { TransportOptions } from './transport-options.js'
export type { UndiciDispatcher } from './undici-dispatcher.js'
