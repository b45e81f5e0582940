import type { InternalAxiosRequestConfig } from 'axios'
import type { EncodedBody } from './body.js'
import { DEFAULT_TIMEOUTS } from './timeouts.js'
import type { HttpRequest, Timeouts } from './transport.js'

/** How a good reply is handed over. */
export type ReplyMode = 'json' | 'bytes' | 'stream'

/** A request on its way to an adapter. A class, so that axios does not copy it. */
export class Wire {
  constructor(
    readonly request: HttpRequest,
    readonly timeouts: Required<Timeouts>,
    readonly data: EncodedBody['data'],
    /** The request's own, and what the body adds to them. */
    readonly headers: Readonly<Record<string, string>>,
  ) {}

  get mode(): ReplyMode {
    return this.request.rules?.response ?? 'json'
  }
}

/** An axios config on its way to an adapter. */
export type WireConfig = InternalAxiosRequestConfig & { readonly boxwright?: Wire }

/** What came back, its body in the form that was asked for. */
export interface Answer {
  readonly status: number
  readonly statusText: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** Reads the extra facts off a config; a config without them is treated as a plain JSON call. */
export function wireOf(config: WireConfig): Wire {
  if (config.boxwright !== undefined) {
    return config.boxwright
  }
  const request = { method: config.method ?? 'GET', url: config.url ?? '', headers: {} }
  return new Wire(request, DEFAULT_TIMEOUTS, undefined, {})
}

/** Tells whether a reply of this status is streamed: errors, redirects and "not yet" are always read. */
export function isStreamed(mode: ReplyMode, status: number): boolean {
  return mode === 'stream' && status >= 200 && status < 300 && status !== 202 && status !== 204
}
