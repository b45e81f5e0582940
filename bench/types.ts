/**
 * What types cost the compiler: a program of twenty lines beside the same one for box-node-sdk, and a
 * declared resource, which is the slope between two sizes of a generated program.
 */
import { join } from 'node:path'
import { type Rounds, rowsOf, valuesOf } from './support/contest.js'
import { freshly } from './support/fresh.js'
import type { Effort, Report } from './support/report.js'
import { exactly, ratioOf } from './support/spread.js'
import { costOfOne, typeCost } from './support/type-cost.js'

const [OURS, PEER, NEITHER] = ['boxwright', 'box-node-sdk', 'empty'] as const
const SCRIPT = join(import.meta.dirname, 'support/type-check-run.ts')

/** What a program takes beyond one that imports neither: Node's types and the language's are not ours. */
function added(rounds: Rounds, name: string): number[] {
  const floor = valuesOf(rounds, NEITHER)
  return valuesOf(rounds, name).map((value, round) => value - (floor[round] ?? NaN))
}

/** Measures both; the short form leaves the generated program out, which a test looks at. */
export async function run({ short }: Effort): Promise<Report> {
  const programs = [OURS, PEER, NEITHER].map(name => ({
    name,
    args: [...process.execArgv, SCRIPT, name],
  }))
  const rounds = await freshly(programs, short ? 5 : 9)
  const value = ratioOf(valuesOf(rounds, OURS), valuesOf(rounds, PEER))
  const [ours, theirs] = [OURS, PEER].map(name => added(rounds, name)) as [number[], number[]]
  const rows = rowsOf(rounds, 'ms')
  for (const [name, figures] of rounds) {
    Object.assign(rows[name]!, figures[0]?.more)
  }
  return {
    tables: [{ title: 'Type-checking a program of twenty lines', rows }],
    ratios: [
      { name: 'types, CPU of a 20-line program / box-node-sdk', value },
      { name: 'types, CPU that an import adds / box-node-sdk', value: ratioOf(ours, theirs) },
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
