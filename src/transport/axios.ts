import type { AxiosClient } from './axios-client.js'
import { ASKS_CALL } from './call.js'
import { DEFAULT_TIMEOUTS, mergeTimeouts } from './timeouts.js'
import type { Transport } from './transport.js'
import { checkTransportOptions, type TransportOptions } from './transport-options.js'

/**
 * Makes the transport: undici underneath, and axios above it where the caller has brought one or what
 * belongs to it. Nothing is loaded or opened before the first request.
 *
 * @throws UsageError when options contradict each other, or the proxy's address is none
 */
export function createTransport(options: TransportOptions = {}): Transport {
  checkTransportOptions(options)
  const timeouts = mergeTimeouts(DEFAULT_TIMEOUTS, options.timeouts)
  let opening: Promise<AxiosClient> | undefined
  let client: AxiosClient | undefined
  const open = async (): Promise<AxiosClient> => (client = await (opening ??= load(options)))
  return {
    ...{ [ASKS_CALL]: true },
    async send(request) {
      const { send } = client ?? (await open())
      return send(request, mergeTimeouts(timeouts, request.rules?.timeouts))
    },
    async close() {
      const opened = client ?? (await opening?.catch(() => undefined))
      client = opening = undefined
      await opened?.close()
    },
  }
}

// What sends is most of the transport, and an application that starts has sent nothing yet.
async function load(options: TransportOptions): Promise<AxiosClient> {
  const { openAxiosClient } = await import('./axios-client.js')
  return openAxiosClient(options)
}
