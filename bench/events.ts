/**
 * 20,000 changes are made while the process that reads them is killed again and again, and the server
 * repeats a tenth of the events and reorders another tenth.
 */
import { runEventStorm } from '../test/support/events-storm.js'

const EVERY = 100
const figures = await runEventStorm({ changes: 20_000, every: EVERY, kills: 20 })
for (const [name, value] of Object.entries(figures)) {
  console.log(`${name.padEnd(18)} ${String(Math.round(Number(value)))}`)
}
const isKept = figures.lost === 0 && figures.mostAfterRestart <= EVERY + 1
console.log(isKept ? 'Every change was delivered; repetitions stayed within bounds.' : 'FAILED')
process.exitCode = isKept ? 0 : 1
