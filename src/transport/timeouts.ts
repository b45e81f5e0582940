import { UsageError } from '../errors/box-error.js'
import { checkNames } from '../errors/check-names.js'
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

// A timer of Node's that is set for longer goes off at once.
const LONGEST = 2 ** 31 - 1

/**
 * Refuses deadlines that are none.
 *
 * @param at - where they stand, as `createClient`
 * @throws UsageError for a name that means nothing, or a value that is no number of milliseconds
 */
export function checkTimeouts(at: string, timeouts: Timeouts): void {
  checkNames(`${at}: timeouts`, timeouts, DEFAULT_TIMEOUTS)
  for (const [name, value] of Object.entries(timeouts)) {
    checkTimeout(`${at}: timeouts.${name}`, value)
  }
}

/** Refuses a deadline that is none. */
export function checkTimeout(at: string, value: unknown): void {
  if (value !== undefined && !(typeof value === 'number' && value >= 0 && value <= LONGEST)) {
    throw new UsageError(
      `${at} must be a number of milliseconds from 0 (none) to ${String(LONGEST)}, ` +
        `not ${typeof value === 'number' ? String(value) : `this ${typeof value}`}.`,
    )
  }
}
