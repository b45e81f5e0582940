/**
 * What types cost the compiler: a program of twenty lines beside the same one for box-node-sdk, and a
 * declared resource, which is the slope between two sizes of a generated program.
 */
import { join } from 'node:path'
import { rowsOf, valuesOf } from './support/contest.js'
import { freshly } from './support/fresh.js'
import type { Effort, Report } from './support/report.js'
import { exactly, ratioOf } from './support/spread.js'
import { costOfOne, typeCost } from './support/type-cost.js'

const [OURS, PEER] = ['boxwright', 'box-node-sdk'] as const
const SCRIPT = join(import.meta.dirname, 'support/type-check-run.ts')

/** Measures both; the short form leaves the generated program out, which a test looks at. */
export async function run({ short }: Effort): Promise<Report> {
  const programs = [OURS, PEER, 'empty'].map(name => ({
    name,
    args: [...process.execArgv, SCRIPT, name],
  }))
  const rounds = await freshly(programs, short ? 3 : 9)
  const value = ratioOf(valuesOf(rounds, OURS), valuesOf(rounds, PEER))
  const rows = rowsOf(rounds, 'ms')
  for (const [name, figures] of rounds) {
    Object.assign(rows[name]!, figures[0]?.more)
  }
  return {
    tables: [{ title: 'Type-checking a program of twenty lines', rows }],
    ratios: [
      { name: 'types, CPU of a 20-line program / box-node-sdk', value },
      ...(short
        ? []
        : [
            {
              name: 'types, instantiations of a resource',
              value: exactly(costOfOne(typeCost(20), typeCost(60))),
            },
          ]),
    ],
  }
}
