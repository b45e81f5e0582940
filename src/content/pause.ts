import { setTimeout as delay } from 'node:timers/promises'
import { AbortError } from '../errors/index.js'
import { requestOf } from './content-error.js'

/** Waits; gives up the moment the signal is aborted, and leaves no timer behind. */
export async function pause(ms: number, signal: AbortSignal, file: string): Promise<void> {
  try {
    await delay(ms, undefined, { signal })
  } catch {
    throw aborted(signal.reason, file)
  }
}

/** The error of a download that its caller has given up. */
export function aborted(cause: unknown, file: string): AbortError {
  const message = 'The call was aborted by its signal'
  return new AbortError({ message, request: requestOf(file), cause })
}
