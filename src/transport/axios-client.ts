import { Readable } from 'node:stream'
import type {
  AxiosAdapter,
  AxiosInstance,
  AxiosRequestConfig,
  AxiosResponse,
  AxiosStatic,
} from 'axios'
import type { Dispatcher } from 'undici'
import { abortError } from './aborted.js'
import type { AdapterError } from './adapter-error.js'
import { encodeBody, type EncodedBody } from './body.js'
import { boundedAdapter } from './bounded-adapter.js'
import { abortOf, signalOf } from './call.js'
import { openConnections } from './connections.js'
import { toTransportError } from './failure.js'
import type { HttpRequest, HttpResponse, Timeouts } from './transport.js'
import { configuresConnections, type TransportOptions } from './transport-options.js'
import { undiciAdapter } from './undici-adapter.js'
import { undiciSend } from './undici-send.js'
import { type Answer, Wire } from './wire.js'

/** An opened HTTP client, and how to close what it opened. */
export interface AxiosClient {
  /** Sends a request within deadlines and resolves to the reply. */
  readonly send: (request: HttpRequest, timeouts: Required<Timeouts>) => Promise<HttpResponse>
  /** Closes the connections that were opened for it. */
  readonly close: () => Promise<void>
}

type Send = (wire: Wire) => Promise<Answer>

interface Client {
  readonly send: Send
  readonly close: () => Promise<void>
}

/** Opens the client that the options ask for: axios over undici, over an agent, or the caller's own. */
export async function openAxiosClient(options: TransportOptions): Promise<AxiosClient> {
  const { send, close } = await openClient(options)
  return { send: (request, timeouts) => sendOnce(send, request, timeouts), close }
}

async function openClient(options: TransportOptions): Promise<Client> {
  const { axios: own, agent, adapter, dispatcher } = options
  if (adapter !== undefined) {
    const axios = await loadAxios()
    return viaAdapter(axios, boundedAdapter(axios, adapter), own)
  }
  if (agent !== undefined) {
    const axios = await loadAxios()
    const http = axios.getAdapter('http')
    const viaAgent: AxiosAdapter = config =>
      http({ ...config, httpAgent: agent, httpsAgent: agent, proxy: false })
    return viaAdapter(axios, boundedAdapter(axios, viaAgent), own)
  }
  if (own !== undefined && dispatcher === undefined && !configuresConnections(options)) {
    const axios = await loadAxios()
    const send: Send = async wire => {
      // Read at each request: libraries that fake replies swap the adapter of an instance at any time.
      const swapped = boundedAdapter(axios, axios.getAdapter(own.defaults.adapter))
      return toAnswer(await own.request({ ...toConfig(wire), adapter: swapped }))
    }
    return { send, close: () => Promise.resolve() }
  }
  return viaUndici(options)
}

async function loadAxios(): Promise<AxiosStatic> {
  return (await import('axios')).default
}

async function viaUndici(options: TransportOptions): Promise<Client> {
  const undici = await import('undici')
  const dispatcher =
    (options.dispatcher as Dispatcher | undefined) ?? openConnections(undici, options)
  const own = options.axios
  return {
    send: own === undefined ? undiciSend(dispatcher) : await viaAxios(own, dispatcher),
    close: async () => {
      // Destroyed rather than closed: a reply that nobody reads to its end would keep it open for ever.
      if (options.dispatcher === undefined) {
        await dispatcher.destroy()
      }
    },
  }
}

async function viaAxios(own: AxiosInstance, dispatcher: Dispatcher): Promise<Send> {
  const axios = await loadAxios()
  return viaAdapter(axios, undiciAdapter(axios, dispatcher), own).send
}

function viaAdapter(
  axios: AxiosStatic,
  adapter: AxiosAdapter,
  own: AxiosInstance | undefined,
): Client {
  const client = own ?? new axios.Axios({})
  return {
    send: async wire => toAnswer(await client.request({ ...toConfig(wire), adapter })),
    close: () => Promise.resolve(),
  }
}

async function sendOnce(
  send: Send,
  request: HttpRequest,
  timeouts: Required<Timeouts>,
): Promise<HttpResponse> {
  const body = encodeBody(request.body, request)
  const wire = new Wire(request, timeouts, body.data, headersOf(request, body))
  try {
    const given = abortOf(request)
    if (given?.aborted === true) {
      throw abortError(given, request)
    }
    const { status, headers, body: shaped } = await send(wire)
    return { status, headers, body: shaped, url: request.url }
  } catch (error) {
    // A file that was opened for a request that failed early must not stay open.
    if (body.data instanceof Readable) {
      body.data.destroy()
    }
    throw mapError(error, wire)
  }
}

const NO_TRANSFORM: [] = []
const everyStatus = (): boolean => true

function headersOf(
  request: HttpRequest,
  { contentType, length }: EncodedBody,
): Record<string, string> {
  const mode = request.rules?.response ?? 'json'
  // Not `{ ...headers, name }`: V8 is slow to give a copied object further properties.
  return Object.assign(
    { 'accept-encoding': mode === 'json' ? 'gzip, deflate, br' : 'identity' },
    request.headers,
    contentType !== undefined && { 'content-type': contentType },
    length !== undefined && { 'content-length': String(length) },
  )
}

function toConfig(wire: Wire): AxiosRequestConfig {
  const { request, headers, data, mode } = wire
  const signal = signalOf(request)
  return {
    url: request.url,
    method: request.method,
    // `false` keeps axios from naming a type for a POST that carries nothing.
    headers: { 'content-type': false, ...headers },
    data,
    maxRedirects: 0,
    maxBodyLength: Infinity,
    maxContentLength: Infinity,
    validateStatus: everyStatus,
    transformRequest: NO_TRANSFORM,
    transformResponse: NO_TRANSFORM,
    responseType: ({ json: 'json', bytes: 'arraybuffer', stream: 'stream' } as const)[mode],
    ...(signal === undefined ? {} : { signal }),
    ...{ boxwright: wire },
  }
}

function toAnswer({ status, statusText, headers, data }: AxiosResponse<unknown>): Answer {
  return { status, statusText, headers: plainHeaders(headers), body: data }
}

function plainHeaders(headers: unknown): Record<string, string> {
  const plain: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (value !== null && value !== undefined) {
      plain[name.toLowerCase()] = toText(value)
    }
  }
  return plain
}

function toText(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value)
}

function mapError(error: unknown, wire: Wire): unknown {
  if (!isAxiosError(error)) {
    return error
  }
  if (error.name === 'CanceledError') {
    return abortError(abortOf(wire.request), wire.request)
  }
  // With a reply in hand it is an interceptor of the caller's that refuses it.
  if (error.response !== undefined) {
    return error
  }
  const cause = error.cause instanceof Error ? error.cause : error
  return toTransportError(cause, wire, error.phase)
}

function isAxiosError(error: unknown): error is AdapterError {
  return error instanceof Error && 'isAxiosError' in error && error.isAxiosError === true
}
