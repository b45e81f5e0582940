/** Runs `bench/NAME.ts`, prints what it finds and writes it to a file. Arguments: NAME, FILE, `--short`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isWithin } from './budgets.js'
import { printReport } from './print.js'
import type { Bench } from './report.js'

const [name = '', file = '', ...options] = process.argv.slice(2)
const { run } = (await import(`../${name}.js`)) as Bench
const report = await run({ short: options.includes('--short') })
printReport(report)
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`)
process.exitCode = report.ratios.every(isWithin) ? 0 : 1
