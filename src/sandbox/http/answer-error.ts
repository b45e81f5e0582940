import type { Call } from './scope.js'
import { Refusal } from './refusal.js'

/** Writes what a handler threw as Box writes its errors. */
export function answerError(error: Error, c: Call): Response {
  const refusal =
    error instanceof Refusal
      ? error
      : new Refusal(500, 'internal_server_error', `The sandbox failed: ${error.message}`)
  for (const [name, value] of Object.entries(refusal.headers)) {
    c.header(name, value)
  }
  const { status, code, message, contextInfo } = refusal
  return c.json(
    {
      type: 'error',
      status,
      code,
      ...(contextInfo && { context_info: contextInfo }),
      help_url: 'https://developer.box.com/guides/api-calls/permissions-and-errors/common-errors/',
      message,
      request_id: c.var.requestId,
    },
    status,
  )
}
