import { UsageError } from '../errors/box-error.js'
import { checkNames } from '../errors/check-names.js'
import { checkTimeout } from '../transport/timeouts.js'
import type { HttpRequest, RequestBody, RequestRules } from '../transport/transport.js'
import { searchOf, withSearch, type ClientSession } from './client-session.js'
import { lowerCase } from './scope.js'

/** A call of one's own, for what the library does not declare. */
export interface RawRequest {
  /** Default `GET`. */
  readonly method?: string | undefined
  /**
   * Path below the base address, as `/folders/0`, or an absolute address. The token travels only to
   * Box's own addresses. Ids in it are not encoded: build it with `client.url()`.
   */
  readonly path: string
  /** The base address a path hangs on. Default `api`. */
  readonly base?: 'api' | 'upload' | 'oauth' | undefined
  /** Names travel as they are; lists are joined by commas; what is undefined is left out. */
  readonly query?:
    Readonly<Record<string, QueryValue | readonly QueryValue[] | undefined>> | undefined
  /** Sent as JSON, its keys as they are; or a `form`, `multipart` or `content` body. */
  readonly body?: unknown
  /** Further headers, sent as they are. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** How the body of a good reply is handed over. Default `json`. */
  readonly response?: RequestRules['response']
  /** Leave a redirect to the caller. Default `follow`. */
  readonly redirect?: RequestRules['redirect']
  /** A POST that may be repeated although it may have been processed. */
  readonly idempotent?: boolean | undefined
  /** A 202 is the success of this operation. */
  readonly accepts202?: boolean | undefined
  /** Budget of the whole call in milliseconds, retries and waits included. `0`: none. */
  readonly timeout?: number | undefined
  /** Gives the call up. */
  readonly signal?: AbortSignal | undefined
}

/** A value of a query parameter. */
export type QueryValue = string | number | boolean

/** The reply to a raw call. */
export interface RawResponse<T = unknown> {
  /** Of the HTTP reply. */
  readonly status: number
  /** Names are lower-case. */
  readonly headers: Readonly<Record<string, string>>
  /** The parsed body, untouched; integers beyond 2^53 are strings of digits. */
  readonly data: T
}

/** Sends a raw call. */
export async function sendRaw(session: ClientSession, raw: RawRequest): Promise<RawResponse> {
  checkRaw(raw)
  const { status, headers, body } = await session.dispatch(toRequest(session, raw))
  return { status, headers, data: body }
}

const KNOWN: Readonly<Record<keyof RawRequest, true>> = {
  method: true,
  path: true,
  base: true,
  query: true,
  body: true,
  headers: true,
  response: true,
  redirect: true,
  idempotent: true,
  accepts202: true,
  timeout: true,
  signal: true,
}

function checkRaw(raw: unknown): asserts raw is RawRequest {
  if (typeof raw !== 'object' || raw === null) {
    throw new UsageError(`client.request: pass an object, as in { path: '/folders/0' }.`)
  }
  checkNames('client.request', raw, KNOWN)
  checkTimeout('client.request: timeout', (raw as RawRequest).timeout)
}

function toRequest(session: ClientSession, raw: RawRequest): HttpRequest {
  const { headers, timeouts } = session.scope
  return {
    method: (raw.method ?? 'GET').toUpperCase(),
    url: addressOf(session, raw),
    headers: { ...headers, ...(raw.headers && lowerCase(raw.headers)) },
    body: bodyOf(raw.body),
    signal: raw.signal,
    rules: {
      response: raw.response,
      redirect: raw.redirect,
      idempotent: raw.idempotent,
      accepts202: raw.accepts202,
      timeouts: raw.timeout === undefined ? timeouts : { ...timeouts, total: raw.timeout },
    },
  }
}

function addressOf(session: ClientSession, { path, base = 'api', query = {} }: RawRequest): string {
  const absolute = typeof path === 'string' && /^https?:\/\//.test(path)
  if (!absolute && !(typeof path === 'string' && path.startsWith('/'))) {
    throw new UsageError(
      `client.request: path must start with '/' or be an absolute address, not '${path}'.`,
    )
  }
  const texts: Record<string, string> = {}
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) {
      texts[name] = Array.isArray(value) ? value.join(',') : String(value)
    }
  }
  return withSearch(absolute ? path : session.shared.urls[base] + path, searchOf(texts))
}

const FORMS = ['json', 'form', 'multipart', 'content']

function bodyOf(body: unknown): RequestBody | undefined {
  if (body === undefined) {
    return undefined
  }
  const keys = typeof body === 'object' && body !== null ? Object.keys(body) : []
  const [first = ''] = keys
  const isForm = FORMS.includes(first) && keys.every(key => key === first || key === 'contentType')
  return isForm ? (body as RequestBody) : { json: body }
}
