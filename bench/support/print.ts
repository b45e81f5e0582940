import { budgetOf, isWithin } from './budgets.js'
import type { Ratio, Report } from './report.js'
import type { Spread } from './spread.js'

/** A number with three digits that count. */
export const short = (value: number): string =>
  Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en') : String(+value.toPrecision(3))

/** A figure with its quarter points. */
export function figure(value: Spread | number): string {
  if (typeof value === 'number') {
    return short(value)
  }
  const { median, low, high } = value
  return low === high ? short(median) : `${short(median)} (${short(low)}-${short(high)})`
}

/** Prints what a bench has found, the figures that have budgets last. */
export function printReport({ tables, ratios }: Report): void {
  for (const { title, rows } of tables) {
    console.log(`\n${title}`)
    console.table(mapValues(rows, row => mapValues(row, figure)))
  }
  printRatios(ratios)
}

/** Prints figures beside their budgets. */
export function printRatios(ratios: readonly Ratio[]): void {
  const rows = ratios.map(ratio => {
    const budget = budgetOf(ratio.name).limit
    const verdict = isWithin(ratio) ? 'ok' : 'OVER'
    return [ratio.name, { measured: figure(ratio.value), budget, verdict }]
  })
  console.log()
  console.table(Object.fromEntries(rows))
}

function mapValues<A, B>(
  record: Readonly<Record<string, A>>,
  change: (value: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
