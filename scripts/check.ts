/** Runs the checks, two at a time, and exits with 1 when one of them fails. */
import { runAsync } from './run.js'

const queue = ['lint', 'types', 'format:check', 'layers', 'api:coverage', 'docs:check']

async function worker(): Promise<boolean> {
  let good = true
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const started = performance.now()
    const figures = name === 'api:coverage'
    const options = figures ? ['--', '--if-there'] : []
    const { ok, output } = await runAsync(['npm', 'run', '--silent', name, ...options])
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`)
    if (!ok || figures) {
      console.log(output.trimEnd())
    }
    good &&= ok
  }
  return good
}

const results = await Promise.all([worker(), worker()])
process.exitCode = results.every(Boolean) ? 0 : 1
