import { UsageError } from '../errors/box-error.js'
import { checkNames } from '../errors/check-names.js'
import { checkTimeouts } from '../transport/timeouts.js'
import type { Timeouts } from '../transport/transport.js'

/** Settings of a client that a scoped one may change. */
export interface ScopeOptions {
  /** Further headers, sent with every call. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Deadlines in milliseconds; what is left out stays as it was. */
  readonly timeouts?: Timeouts | undefined
}

/** What a scoped client adds to every request. Header names are lower-case. */
export interface Scope {
  readonly headers: Readonly<Record<string, string>>
  readonly timeouts: Timeouts
}

/**
 * Refuses settings that a scoped client cannot have.
 *
 * @throws UsageError
 */
export function checkScope(options: ScopeOptions): void {
  checkNames('client.with', options, { headers: true, timeouts: true } satisfies Known)
  checkTimeouts('client.with', options.timeouts ?? {})
}

type Known = Readonly<Record<keyof ScopeOptions, true>>

/** Adds settings to a scope; the scope given stays as it is. */
export function narrow(scope: Scope, { headers = {}, timeouts = {} }: ScopeOptions): Scope {
  return {
    headers: { ...scope.headers, ...lowerCase(headers) },
    timeouts: { ...scope.timeouts, ...timeouts },
  }
}

/** Header names as the transport has them. */
export function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
}

/**
 * The `BoxApi` header that lets a shared link stand in for a permission. Whatever would end a value
 * early is encoded; an ordinary link stays readable.
 */
export function sharedLinkHeader(url: string, password?: string): string {
  if (typeof url !== 'string' || !URL.canParse(url)) {
    throw new UsageError(
      `withSharedLink: pass the link's whole address, as in 'https://app.box.com/s/...'.`,
    )
  }
  const link = `shared_link=${encode(url)}`
  return password === undefined ? link : `${link}&shared_link_password=${encode(password)}`
}

const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2F', '/')
