import { setTimeout } from 'node:timers/promises'

/** The bounds of a delay in milliseconds. */
export interface Bounds {
  readonly least: number
  readonly most: number
}

/** Delays after failures. */
export const FAILURE: Bounds = { least: 500, most: 30_000 }

/**
 * The delay before the next attempt: doubled each time up to a bound, the upper half of it by chance, so
 * that processes that failed together do not come back together.
 *
 * @param attempt - 1 for the first delay
 */
export function backoff(attempt: number, { least, most }: Bounds = FAILURE): number {
  const bound = Math.min(most, least * 2 ** Math.min(attempt - 1, 30))
  return bound * (0.5 + Math.random() / 2)
}

/**
 * Waits.
 *
 * @throws the reason of the signal, at once when it is aborted
 */
export async function sleep(delay: number, signal: AbortSignal): Promise<void> {
  await setTimeout(delay, undefined, { signal }).catch(() => {
    throw signal.reason
  })
}
