import { setTimeout as delay } from 'node:timers/promises'
import type { FailedRequest } from '../errors/index.js'
import { abortError } from '../transport/index.js'

/** Waits; gives up the moment the signal is aborted, and leaves no timer behind. */
export async function pause(
  ms: number,
  signal: AbortSignal | undefined,
  request: FailedRequest,
): Promise<void> {
  await delay(ms, undefined, signal && { signal }).catch(() => {
    throw abortError(signal, request)
  })
}
