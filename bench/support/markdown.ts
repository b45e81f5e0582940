import { budgetOf, type Budget } from './budgets.js'
import type { Measured } from './page.js'
import { figure } from './print.js'
import type { Ratio } from './report.js'

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** The figures of one kind of budget, in the order of the benches. */
export function ratiosOf({ reports }: Measured, kind: Budget['kind']): Ratio[] {
  return Object.values(reports)
    .flatMap(({ ratios }) => ratios)
    .filter(({ name }) => budgetOf(name).kind === kind)
}

/** Every figure beside its budget: promises, then guards. */
export function ratiosTable(data: Measured): string {
  const table = (kind: Budget['kind'], title: string) => [
    row([title, 'measured', 'budget']),
    '| --- | ---: | ---: |',
    ...ratiosOf(data, kind).map(({ name, value }) =>
      row([name, figure(value), String(budgetOf(name).limit)]),
    ),
  ]
  return [...table('promise', 'promise'), '', ...table('guard', 'guard')].join('\n')
}

/** What each contender took. */
export function figuresTable({ reports }: Measured): string {
  return Object.values(reports)
    .flatMap(({ tables }) => tables)
    .map(({ title, rows }) => {
      const columns = [...new Set(Object.values(rows).flatMap(cells => Object.keys(cells)))]
      return [
        row([title, ...columns]),
        row(['---', ...columns.map(() => '---:')]),
        ...Object.entries(rows).map(([name, cells]) =>
          row([name, ...columns.map(column => figure(cells[column] ?? NaN))]),
        ),
      ].join('\n')
    })
    .join('\n\n')
}
