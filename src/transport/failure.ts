import { BoxError, UsageError } from '../errors/box-error.js'
import {
  ConnectionError,
  type Deadline,
  type Phase,
  TimeoutError,
  type TransportErrorFacts,
} from '../errors/transport-error.js'
import { redactText, redactUrl } from '../util/redact.js'
import type { Wire } from './wire.js'

const DEADLINES: Readonly<Record<string, Exclude<Deadline, 'total'>>> = {
  UND_ERR_CONNECT_TIMEOUT: 'connect',
  UND_ERR_HEADERS_TIMEOUT: 'firstByte',
  UND_ERR_BODY_TIMEOUT: 'idle',
}

const LATE: Readonly<Record<Exclude<Deadline, 'total'>, string>> = {
  connect: 'No connection was made within',
  firstByte: 'No reply began within',
  idle: 'The reply stopped: nothing more came within',
}

const NOT_CONNECTED = new Set(
  'ECONNREFUSED ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH EADDRNOTAVAIL'.split(' '),
)

// What the HTTP libraries refuse to put on the wire, such as a line break in a header.
const UNSENDABLE = new Set(
  'UND_ERR_INVALID_ARG ERR_INVALID_CHAR ERR_INVALID_HTTP_TOKEN ERR_UNESCAPED_CHARACTERS'.split(' '),
)

/**
 * Turns a failure below HTTP into one of boxwright's errors, with a sentence and the cause. What is one
 * already comes back as it is.
 *
 * @param error - what the HTTP library threw
 * @param wire - the request it belongs to
 * @param phase - how far the request had come
 */
export function toTransportError(error: Error, wire: Wire, phase: Phase | undefined): Error {
  if (error instanceof BoxError) {
    return error
  }
  const code = codeOf(error)
  if (code !== undefined && UNSENDABLE.has(code)) {
    const { method, url } = wire.request
    const what = redactText(error.message)
    return new UsageError(
      `${method} ${redactUrl(url)} cannot be sent: ${what}; header names and values are ASCII text.`,
    )
  }
  const deadline = code === undefined ? undefined : DEADLINES[code]
  if (deadline !== undefined) {
    return timeoutError(deadline, wire, { cause: error, code })
  }
  const own = /^timeout of (\d+)ms exceeded/.exec(error.message)?.[1]
  if (own !== undefined) {
    // The caller's axios has a clock of its own.
    const message = `The timeout of the axios instance, ${own} ms, passed`
    const facts = { message, request: wire.request, cause: error, code, phase }
    return new TimeoutError({ ...facts, deadline: 'firstByte', timeout: Number(own) })
  }
  const at = code !== undefined && NOT_CONNECTED.has(code) ? 'connect' : phase
  const message = sentence(error, code, at, wire)
  return new ConnectionError({ message, request: wire.request, cause: error, code, phase: at })
}

/** A deadline that passed, in words. */
export function timeoutError(
  deadline: Exclude<Deadline, 'total'>,
  wire: Wire,
  facts: Pick<TransportErrorFacts, 'cause' | 'code'> = {},
): TimeoutError {
  const timeout = wire.timeouts[deadline]
  const phase = ({ connect: 'connect', firstByte: 'request', idle: 'reply' } as const)[deadline]
  const message = `${LATE[deadline]} ${String(timeout)} ms; allow more with timeouts.${deadline}`
  return new TimeoutError({ ...facts, message, request: wire.request, deadline, timeout, phase })
}

function codeOf(error: Error): string | undefined {
  if ('code' in error && typeof error.code === 'string') {
    return error.code
  }
  return error.cause instanceof Error ? codeOf(error.cause) : undefined
}

function sentence(
  error: Error,
  code: string | undefined,
  phase: Phase | undefined,
  wire: Wire,
): string {
  const host = hostOf(wire.request.url)
  const proxy = /Proxy response \((\d+)\)/.exec(error.message)?.[1]
  if (proxy === '407') {
    return 'The proxy refused the credentials (407); check the user and password of the proxy option'
  }
  if (proxy !== undefined) {
    return `The proxy answered ${proxy} and opened no way to ${host}`
  }
  if (code === 'ECONNREFUSED') {
    return `Nothing accepts connections at ${host}`
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `The name of ${host} could not be resolved`
  }
  if (isTls(code)) {
    return `The TLS certificate of ${host} is not trusted (${code ?? ''}); name its authority in tls.ca`
  }
  if (phase === 'reply') {
    return `The connection to ${host} broke in the middle of the reply`
  }
  if (phase === 'request') {
    return `The connection to ${host} broke before a reply came`
  }
  return `No connection to ${host}: ${error.message}`
}

function isTls(code: string | undefined): boolean {
  return code !== undefined && /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ALTNAME/.test(code)
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'the server'
}
