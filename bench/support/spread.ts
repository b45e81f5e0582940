/** The middle of repeated measurements, and the quarter points around it. */
export interface Spread {
  readonly median: number
  readonly low: number
  readonly high: number
  /** How many measurements. */
  readonly of: number
}

/** Sums measurements up; the quarter points say how much they differ. */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number): number => {
    const place = (sorted.length - 1) * share
    const below = sorted[Math.floor(place)] ?? NaN
    const above = sorted[Math.ceil(place)] ?? NaN
    return below + (above - below) * (place - Math.floor(place))
  }
  return { median: at(0.5), low: at(0.25), high: at(0.75), of: sorted.length }
}

/** Divides two contenders round by round: what slows the machine down in a round slows both. */
export function ratioOf(ours: readonly number[], theirs: readonly number[]): Spread {
  return spread(ours.map((value, round) => value / (theirs[round] ?? NaN)))
}

/** A single measurement that does not vary, such as a size. */
export const exactly = (value: number): Spread => spread([value])
