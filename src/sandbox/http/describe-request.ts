import type { SeenRequest } from './request-log.js'
import type { Call } from './scope.js'

/** Describes a request once its reply is known. */
export function describeRequest(c: Call, status: number | undefined): SeenRequest {
  const url = new URL(c.req.url)
  return {
    method: c.req.method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: c.req.header(),
    userId: c.var.userId,
    asUser: c.var.asUser,
    status,
    requestId: c.var.requestId,
  }
}
