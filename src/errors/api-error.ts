import { parseRetryAfter } from '../util/retry-after.js'
import { redactHeaders, redactText, redactUrl, redactValue } from '../util/redact.js'
import { BoxError } from './box-error.js'
import type { BoxErrorCode } from './error-code.js'
import { type FailedReply, type FailedRequest, readFacts } from './failed-reply.js'

/** What a failed reply and its request say, without secrets. */
export interface ApiErrorFacts {
  readonly reply: FailedReply
  readonly request: FailedRequest
  /** A sentence to add, such as why the call was not repeated. */
  readonly note?: string | undefined
}

/**
 * Box answered, and the answer is a refusal. Everything kept here is free of secrets: tokens,
 * passwords and shared links are blotted out before they are stored.
 */
export class ApiError extends BoxError {
  /** Of the HTTP reply. */
  readonly status: number
  /** Box's code as plain text (`'not_found'`), or OAuth's (`'invalid_grant'`). */
  readonly code: BoxErrorCode | undefined
  /** What Box support asks for. */
  readonly requestId: string | undefined
  /** What Box tells about the failure in particular; its keys are those of the reply. */
  readonly contextInfo: Readonly<Record<string, unknown>> | undefined
  /** Where Box explains it. */
  readonly helpUrl: string | undefined
  /** Names in lower case, secrets removed. */
  readonly headers: Readonly<Record<string, string>>
  /** The request that was refused, secrets removed. */
  readonly request: FailedRequest
  /** The reply's body: parsed JSON, or text. */
  readonly body: unknown

  constructor({ reply, request, note }: ApiErrorFacts) {
    const body = redactValue(reply.body)
    const facts = readFacts({ ...reply, body })
    const url = redactUrl(request.url)
    const id = facts.requestId === undefined ? '' : `, request ${facts.requestId}`
    const status = [reply.status, facts.code].filter(part => part !== undefined).join(' ')
    const said = redactText(facts.message)
    super(`${said} (${status}, ${request.method} ${url}${id})${note ? `. ${note}` : ''}`)
    this.status = reply.status
    this.code = facts.code
    this.requestId = facts.requestId
    this.contextInfo = facts.contextInfo
    this.helpUrl = facts.helpUrl
    this.headers = redactHeaders(reply.headers)
    this.request = { method: request.method, url }
    this.body = body
  }

  /** The facts as plain data, for structured logs. */
  toJSON(): object {
    return Object.assign({ name: this.name, message: this.message }, this)
  }

  /**
   * Makes the error that belongs to a status.
   *
   * @param reply - the reply, its body parsed where it was JSON
   * @param request - what was asked
   * @param note - a sentence to add to the message
   */
  static fromResponse(reply: FailedReply, request: FailedRequest, note?: string): ApiError {
    const exact = BY_STATUS.get(reply.status)
    const Kind = exact ?? (reply.status >= 500 ? ServerError : ApiError)
    return new Kind({ reply, request, note })
  }
}

/** 400: the request cannot be understood, or a value in it is not acceptable. */
export class BadRequestError extends ApiError {}

/** 401: the token is missing, wrong or has run out, and no other could be had. */
export class UnauthorizedError extends ApiError {}

/** 403: the user behind the token may not do this, or the application lacks the scope. */
export class ForbiddenError extends ApiError {}

/** 404: there is no such thing, or the user behind the token may not know of it. */
export class NotFoundError extends ApiError {}

/** 409: something stands in the way, most often an item of the same name. */
export class ConflictError extends ApiError {
  /** The item that stands in the way, when Box names it. */
  declare existing?: { readonly id: string; readonly type: string }
}

/** 412: the item has changed since the etag that was sent. */
export class PreconditionFailedError extends ApiError {}

/** 429: too many requests, even after the repetitions that were allowed. */
export class TooManyRequestsError extends ApiError {
  /** Milliseconds that Box asks to wait, when it says so. */
  readonly retryAfter = parseRetryAfter(this.headers['retry-after'])
}

/** 5xx: the fault is on Box's side. */
export class ServerError extends ApiError {}

/**
 * 202: Box is still preparing what was asked for, even after the repetitions that were allowed. It is
 * an error because there is no content yet, and an empty file must not be taken for it.
 */
export class NotReadyError extends ApiError {
  /** Milliseconds that Box asks to wait, when it says so. */
  readonly retryAfter = parseRetryAfter(this.headers['retry-after'])
}

const BY_STATUS: ReadonlyMap<number, typeof ApiError> = new Map([
  [202, NotReadyError],
  [400, BadRequestError],
  [401, UnauthorizedError],
  [403, ForbiddenError],
  [404, NotFoundError],
  [409, ConflictError],
  [412, PreconditionFailedError],
  [429, TooManyRequestsError],
])
