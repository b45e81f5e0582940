import type { HttpResponse } from '../transport/transport.js'

/** A reply without its address, which the transport knows. */
export type Reply = Omit<HttpResponse, 'url'>

/**
 * Makes a reply.
 *
 * @param status - such as 200
 * @param body - as the caller shall see it: a value for JSON, text or bytes for content
 * @param headers - names in any case
 */
export function reply(
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const)
  return { status, body, headers: Object.fromEntries(lower) }
}

/**
 * Makes a refusal in Box's own form.
 *
 * @param status - such as 404
 * @param code - such as `not_found`
 * @param contextInfo - what Box would tell besides
 */
export function refuse(
  status: number,
  code: string,
  contextInfo?: Readonly<Record<string, unknown>>,
): Reply {
  const body = {
    type: 'error',
    status,
    code,
    message: code.replaceAll('_', ' '),
    request_id: 'mock',
  }
  return reply(status, contextInfo === undefined ? body : { ...body, context_info: contextInfo }, {
    'content-type': 'application/json',
  })
}

/** Makes a page of a listing in Box's form, the only one there is. */
export function listing(entries: readonly unknown[]): Reply {
  const total = entries.length
  return reply(200, { total_count: total, entries, offset: 0, limit: Math.max(total, 100) })
}
