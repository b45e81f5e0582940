import type { Spread } from './spread.js'

/** Figures by contender and column; the column names the unit. */
export interface Table {
  readonly title: string
  readonly rows: Readonly<Record<string, Readonly<Record<string, Spread | number>>>>
}

/** One figure that has a budget: its name stands in `budgets.json`. */
export interface Ratio {
  readonly name: string
  readonly value: Spread
}

/** What a bench has found. */
export interface Report {
  readonly tables: readonly Table[]
  readonly ratios: readonly Ratio[]
}

/** How much time a bench may take. */
export interface Effort {
  /** Few rounds of the cases that have budgets, for `npm run bench:check`. */
  readonly short: boolean
}

/** What `bench/NAME.ts` exports. */
export interface Bench {
  run(effort: Effort): Promise<Report>
}

/** Puts reports together. */
export function together(reports: readonly Report[]): Report {
  return {
    tables: reports.flatMap(({ tables }) => tables),
    ratios: reports.flatMap(({ ratios }) => ratios),
  }
}
