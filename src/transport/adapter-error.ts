import type { AxiosError, AxiosStatic } from 'axios'
import type { Phase } from '../errors/transport-error.js'
import type { WireConfig } from './wire.js'

/** An axios error that knows how far its request had come. */
export type AdapterError = AxiosError & { readonly phase?: Phase }

/**
 * Makes the error an axios adapter is expected to reject with, so that interceptors recognise it. What
 * really happened is its cause.
 */
export function adapterError(
  axios: AxiosStatic,
  cause: unknown,
  { config, phase }: { readonly config: WireConfig; readonly phase: Phase },
): AdapterError {
  const message = cause instanceof Error ? cause.message : String(cause)
  const code = hasCode(cause) ? cause.code : axios.AxiosError.ERR_NETWORK
  const error = new axios.AxiosError(message, code, config)
  // Assigned rather than passed on: axios's own way copies the cause's fields over the error's.
  Object.defineProperty(error, 'cause', { value: cause, configurable: true })
  return Object.assign(error, { phase })
}

function hasCode(value: unknown): value is { readonly code: string } {
  return (
    typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string'
  )
}
