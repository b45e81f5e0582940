import { TransportError } from '../errors/transport-error.js'
import { isReplayable } from './content.js'
import type { HttpRequest, HttpResponse, Middleware, Next } from './transport.js'

const REDIRECTS = new Set([301, 302, 303, 307, 308])
const PERSONAL = new Set(['authorization', 'proxy-authorization', 'as-user', 'boxapi', 'cookie'])
const OF_BODY = /^content-|^transfer-encoding$/

/**
 * Follows redirects. What says who the caller is (Authorization, As-User, BoxApi, cookies) never goes
 * along to another origin.
 *
 * @param hops - the most redirects of one request
 */
export function redirect(hops = 10): Middleware {
  const step = (request: HttpRequest, next: Next, hop: number): Promise<HttpResponse> =>
    next(request).then(response => {
      const location = target(request, response)
      if (location === undefined) {
        return response
      }
      if (hop < hops) {
        return step(follow(request, response, location), next, hop + 1)
      }
      throw refusal(request, `There were more than ${String(hops)} redirects`)
    })
  return (request, next) => step(request, next, 0)
}

function target({ rules }: HttpRequest, { status, headers }: HttpResponse): string | undefined {
  return REDIRECTS.has(status) && rules?.redirect !== 'manual' ? headers['location'] : undefined
}

function follow(request: HttpRequest, { status }: HttpResponse, location: string): HttpRequest {
  if (!URL.canParse(location, request.url)) {
    throw refusal(request, 'The redirect leads nowhere')
  }
  const from = new URL(request.url)
  const to = new URL(location, from)
  if (!/^https?:$/.test(to.protocol)) {
    throw refusal(request, `The redirect leads to '${to.protocol}', which is not followed`)
  }
  const asGet =
    (status === 303 && request.method !== 'HEAD') ||
    ((status === 301 || status === 302) && request.method === 'POST')
  if (!asGet && !isReplayable(request.body)) {
    throw refusal(
      request,
      `The redirect (${String(status)}) asks for the content again, and it can be read once only`,
    )
  }
  const away = to.origin !== from.origin
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => {
      const key = name.toLowerCase()
      return !(away && PERSONAL.has(key)) && !(asGet && OF_BODY.test(key))
    }),
  )
  const moved = { ...request, url: to.href, headers }
  return asGet ? { ...moved, method: 'GET', body: undefined } : moved
}

function refusal(request: HttpRequest, message: string): TransportError {
  return new TransportError({ message, request, phase: 'reply', code: 'REDIRECT' })
}
