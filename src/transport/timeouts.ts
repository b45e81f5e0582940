import type { Timeouts } from './transport.js'

/**
 * The deadlines that hold unless others are named: ten seconds to connect, a minute to the first byte
 * (Box closes its own gateways at about that), thirty seconds between two pieces of a body, five
 * minutes for a whole call. The last does not apply to uploads, whose length depends on the line.
 */
export const DEFAULT_TIMEOUTS: Required<Timeouts> = {
  connect: 10_000,
  firstByte: 60_000,
  idle: 30_000,
  total: 300_000,
}

/** Lays `over` upon `base`; what is not named in `over` stays. */
export function mergeTimeouts(
  base: Required<Timeouts>,
  over: Timeouts | undefined,
): Required<Timeouts> {
  if (over === undefined) {
    return base
  }
  return {
    connect: over.connect ?? base.connect,
    firstByte: over.firstByte ?? base.firstByte,
    idle: over.idle ?? base.idle,
    total: over.total ?? base.total,
  }
}
