import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** An error reply in the making; thrown by handlers and written as Box writes its errors. */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode
  readonly code: string
  readonly contextInfo: Readonly<Record<string, unknown>> | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: ContentfulStatusCode,
    code: string,
    message: string,
    more: {
      readonly contextInfo?: Readonly<Record<string, unknown>>
      readonly headers?: Readonly<Record<string, string>>
    } = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.contextInfo = more.contextInfo
    this.headers = more.headers ?? {}
  }
}

/** 404 for what does not exist or is not to be seen. */
export function notFound(what = 'item'): Refusal {
  return new Refusal(404, 'not_found', 'Not Found', {
    contextInfo: {
      errors: [
        { reason: 'invalid_parameter', name: what, message: `Invalid value. '${what}' not found` },
      ],
    },
  })
}

/** 403 for what may be seen but not done. */
export function denied(message = 'Access denied - insufficient permission'): Refusal {
  return new Refusal(403, 'access_denied_insufficient_permissions', message)
}

/** 400 that names the parameter at fault. */
export function invalid(name: string, message: string, reason = 'invalid_parameter'): Refusal {
  return new Refusal(400, 'bad_request', 'Bad Request', {
    contextInfo: { errors: [{ reason, name, message }] },
  })
}

/** 501 for what Box does and the sandbox does not. */
export function notEmulated(operation: string): Refusal {
  return new Refusal(501, 'not_implemented', `The sandbox does not emulate ${operation}.`)
}
