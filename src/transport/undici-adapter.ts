import type { AxiosAdapter, AxiosStatic } from 'axios'
import type { Dispatcher } from 'undici'
import { adapterError } from './adapter-error.js'
import { exchange } from './undici-send.js'
import { Wire, type WireConfig, wireOf } from './wire.js'

/**
 * An axios adapter over undici: axios's interface, at a fraction of the cost of its own adapter.
 *
 * @param axios - whose errors and headers it makes
 * @param dispatcher - the undici pool, proxy agent or mock that carries the requests
 */
export function undiciAdapter(axios: AxiosStatic, dispatcher: Dispatcher): AxiosAdapter {
  return (config: WireConfig) =>
    new Promise((resolve, reject) => {
      exchange(dispatcher, toWire(axios, config), {
        resolve: ({ body, headers, ...status }) => {
          const axiosHeaders = new axios.AxiosHeaders(headers)
          resolve({ ...status, data: body, headers: axiosHeaders, config, request: undefined })
        },
        reject: (error, phase) => {
          reject(adapterError(axios, error, { config, phase }))
        },
      })
    })
}

// Interceptors may have changed anything.
function toWire(axios: AxiosStatic, config: WireConfig): Wire {
  const { request, timeouts } = wireOf(config)
  const plain = config.params === undefined && config.baseURL === undefined
  const url = plain ? (config.url ?? '') : axios.getUri(config)
  const method = (config.method ?? 'GET').toUpperCase()
  const headers = config.headers.toJSON() as Record<string, string>
  const data = config.data as Wire['data']
  const signal = (config.signal as AbortSignal | undefined) ?? request.signal
  return new Wire({ ...request, method, url, headers, signal }, timeouts, data, headers)
}
