import { callOf, signalOf } from '../transport/call.js'
import { isReplayable } from '../transport/content.js'
import type { HttpRequest, Middleware } from '../transport/transport.js'
import type { AccessToken, HoldingSource } from './token.js'

/** Where tokens come from, and where they may go. */
export interface AuthorizeOptions {
  readonly source: HoldingSource
  /**
   * Addresses whose origins may see the token: the base URLs. `https://*.box.com` stands for every host
   * below box.com. A request to any other origin goes out without a token, As-User and BoxApi.
   */
  readonly origins: readonly string[]
  /**
   * Tells of any other address whether it may see the token when the request says that Box wants it
   * there (`rules.trusted`). Default: none.
   */
  readonly isOwnHost?: ((url: string) => boolean) | undefined
}

const PERSONAL = new Set(['authorization', 'as-user', 'boxapi'])

/**
 * Sends the token along. After a 401 the source is told, once in a call whatever happens around it, and
 * when it has another token the request is sent again at once.
 */
export function authorize({ source, origins, isOwnHost }: AuthorizeOptions): Middleware {
  const isTrusted = trust(origins)
  return async (request, next) => {
    if (request.rules?.anonymous === true) {
      return next(request)
    }
    const handedOut = request.rules?.trusted === true && isOwnHost?.(request.url) === true
    if (!handedOut && !isTrusted(request.url)) {
      return next(impersonal(request))
    }
    const token = source.held?.() ?? (await source.token(signalOf(request)))
    const response = await next(withToken(request, token))
    const call = callOf(request)
    if (response.status !== 401 || call.renewed || source.invalidate === undefined) {
      return response
    }
    call.renewed = true
    if (!(await source.invalidate(token))) {
      return response
    }
    if (!isReplayable(request.body)) {
      call.note =
        'The token has been renewed, but the request was not sent again: its content is a stream that can be read once only'
      return response
    }
    return next(withToken(request, await source.token(signalOf(request))))
  }
}

function withToken(request: HttpRequest, token: AccessToken): HttpRequest {
  // Not `{ ...headers, authorization }`: V8 is slow to give a copied object further properties.
  const headers = Object.assign({}, request.headers, { authorization: `Bearer ${token.value}` })
  return { ...request, headers }
}

function impersonal(request: HttpRequest): HttpRequest {
  const kept = Object.entries(request.headers).filter(([name]) => !PERSONAL.has(name.toLowerCase()))
  return { ...request, headers: Object.fromEntries(kept) }
}

function trust(addresses: readonly string[]): (url: string) => boolean {
  const exact = new Set<string>()
  const below: string[] = []
  for (const address of addresses) {
    const [, scheme, domain] = /^(https?:\/\/)\*(\.[^/]+)/.exec(address) ?? []
    if (scheme !== undefined && domain !== undefined) {
      below.push(scheme, domain)
    } else {
      exact.add(new URL(address).origin)
    }
  }
  const known = new Map<string, boolean>()
  return url => {
    // Cutting is much cheaper than parsing, and the few origins there are need parsing once only.
    const cut = url.slice(0, endOfOrigin(url))
    const seen = known.get(cut)
    if (seen !== undefined) {
      return seen
    }
    const { origin } = new URL(cut)
    const trusted = exact.has(origin) || isBelow(origin, below)
    if (known.size < 100) {
      known.set(cut, trusted)
    }
    return trusted
  }
}

function endOfOrigin(url: string): number {
  const end = url.slice(8).search(/[/?#\\]/)
  return end === -1 ? url.length : end + 8
}

function isBelow(origin: string, below: readonly string[]): boolean {
  for (let i = 0; i < below.length; i += 2) {
    if (origin.startsWith(below[i] ?? ' ') && origin.endsWith(below[i + 1] ?? ' ')) {
      return true
    }
  }
  return false
}
