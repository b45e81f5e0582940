import type { AxiosAdapter, AxiosStatic } from 'axios'
import type { Dispatcher } from 'undici'
import { adapterError } from './adapter-error.js'
import { Exchange, type RawReply } from './exchange.js'
import { decodeBytes, decodeStream, shapeBody } from './reply-body.js'
import { Wire, type WireConfig, wireOf, type WireResponse } from './wire.js'

/** What an undici adapter is made from. */
export interface UndiciAdapterParts {
  /** The axios whose errors and headers it makes. */
  readonly axios: AxiosStatic
  /** The undici pool, proxy agent or mock that carries the requests. */
  readonly dispatcher: Dispatcher
  /** Somebody looks at the replies on their way (interceptors), and expects axios's own headers. */
  readonly observed: boolean
}

/** An axios adapter over undici: axios's interface, at a fraction of the cost of its own adapter. */
export function undiciAdapter(parts: UndiciAdapterParts): AxiosAdapter {
  const { axios, dispatcher, observed } = parts
  return (config: WireConfig) =>
    new Promise((resolve, reject) => {
      const wire = wireOf(config)
      const exchange = new Exchange(wire, signalOf(config, wire), {
        resolve: raw => {
          const response = toResponse(parts, config, raw)
          if (response instanceof Promise) {
            response.then(resolve, reject)
          } else {
            resolve(response)
          }
        },
        reject: (error, phase) => {
          reject(adapterError(axios, error, { config, phase }))
        },
      })
      try {
        const options = observed ? fromConfig(axios, config) : fromWire(wire)
        dispatcher.dispatch(options, exchange)
        exchange.dispatched()
      } catch (error) {
        reject(adapterError(axios, error, { config, phase: 'connect' }))
      }
    })
}

// Nobody stood between the call and the adapter: what was asked is what is sent.
function fromWire({ request, headers, data, timeouts }: Wire): Dispatcher.DispatchOptions {
  const { origin, pathname, search } = new URL(request.url)
  return {
    origin,
    path: pathname + search,
    method: request.method,
    headers,
    body: data ?? null,
    headersTimeout: timeouts.firstByte,
    bodyTimeout: timeouts.idle,
  }
}

// Interceptors may have changed anything.
function fromConfig(axios: AxiosStatic, config: WireConfig): Dispatcher.DispatchOptions {
  const plain = config.params === undefined && config.baseURL === undefined
  const url = plain ? (config.url ?? '') : axios.getUri(config)
  const method = (config.method ?? 'GET').toUpperCase()
  const { timeouts } = wireOf(config)
  const headers = config.headers.toJSON() as Record<string, string>
  const data = config.data as Wire['data']
  return fromWire(new Wire({ method, url, headers }, timeouts, data, headers))
}

function signalOf(config: WireConfig, wire: Wire): AbortSignal | undefined {
  return (config.signal as AbortSignal | undefined) ?? wire.request.signal
}

function toResponse(
  parts: UndiciAdapterParts,
  config: WireConfig,
  raw: RawReply,
): WireResponse | Promise<WireResponse> {
  const encoding = raw.headers['content-encoding']
  if (encoding === undefined) {
    return response(parts, config, raw)
  }
  // What is handed over is no longer what these two describe.
  const headers = { ...raw.headers }
  delete headers['content-encoding']
  delete headers['content-length']
  if (!Buffer.isBuffer(raw.body)) {
    const body = decodeStream(raw.body, encoding)
    return response(parts, config, { ...raw, headers, body })
  }
  return decodeBytes(raw.body, encoding).then(
    body => response(parts, config, { ...raw, headers, body }),
    (error: unknown) => {
      throw adapterError(parts.axios, error, { config, phase: 'reply' })
    },
  )
}

function response(parts: UndiciAdapterParts, config: WireConfig, raw: RawReply): WireResponse {
  const { status, statusText, body } = raw
  const plain = joinHeaders(raw.headers)
  const data = Buffer.isBuffer(body) ? shapeBody(body, wireOf(config).mode, status) : body
  const common = { data, status, statusText, config, request: undefined }
  if (parts.observed) {
    return { ...common, headers: new parts.axios.AxiosHeaders(plain) }
  }
  return { ...common, headers: new parts.axios.AxiosHeaders(), plainHeaders: plain }
}

function joinHeaders(headers: RawReply['headers']): Record<string, string> {
  for (const name in headers) {
    if (typeof headers[name] !== 'string') {
      return joined(headers)
    }
  }
  // Without a repeated header, what undici has made is already what is wanted.
  return headers as Record<string, string>
}

function joined(headers: RawReply['headers']): Record<string, string> {
  const plain: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) {
      plain[name] = typeof value === 'string' ? value : value.join(', ')
    }
  }
  return plain
}
