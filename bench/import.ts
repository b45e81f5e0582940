/** The first import in a new process. */
import { rowsOf, valuesOf } from './support/contest.js'
import { freshly } from './support/fresh.js'
import type { Effort, Report } from './support/report.js'
import { ratioOf } from './support/spread.js'

const [OURS, PEER] = ['boxwright', 'box-node-sdk'] as const

// Plain Node, without the loader that runs this file.
const program = (name: string): string => `
  const cpu = process.cpuUsage(), start = performance.now()
  await import('${name}')
  const time = performance.now() - start, { user, system } = process.cpuUsage(cpu)
  const peak = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ cpu: (user + system) / 1000, time, peak, more: {} }))
  process.exit(0)`

/** Measures it. */
export async function run({ short }: Effort): Promise<Report> {
  const programs = [OURS, PEER].map(name => ({
    name,
    args: ['--input-type=module', '-e', program(name)],
  }))
  const rounds = await freshly(programs, short ? 7 : 25)
  return {
    tables: [{ title: 'Cold import', rows: rowsOf(rounds, 'ms') }],
    ratios: [
      {
        name: 'import, CPU / box-node-sdk',
        value: ratioOf(valuesOf(rounds, OURS), valuesOf(rounds, PEER)),
      },
    ],
  }
}
