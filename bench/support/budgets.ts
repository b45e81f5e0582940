import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ratio } from './report.js'

/** The most that a figure may be. */
export interface Budget {
  readonly limit: number
  /** `promise`: a row of the performance page; `guard`: it only must not get worse. */
  readonly kind: 'promise' | 'guard'
}

const FILE = join(import.meta.dirname, '../budgets.json')

/** The committed budgets, by the name of the figure. */
export const budgets = JSON.parse(readFileSync(FILE, 'utf8')) as Readonly<Record<string, Budget>>

/**
 * The budget of a figure.
 *
 * @throws Error when it has none: a figure without a budget guards nothing
 */
export function budgetOf(name: string): Budget {
  const budget = budgets[name]
  if (budget === undefined) {
    throw new Error(`'${name}' has no budget; add it to bench/budgets.json`)
  }
  return budget
}

/** Tells whether a figure is within its budget. What could not be measured is not. */
export const isWithin = ({ name, value }: Ratio): boolean => value.median <= budgetOf(name).limit
