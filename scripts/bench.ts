/**
 * Runs `bench/NAME.ts` for each NAME given, all of them without one. The benches measure the build,
 * which is made afresh; `--src` measures the sources instead.
 */
import { readdirSync } from 'node:fs'
import { runVisibly } from './run.js'

const names = readdirSync('bench')
  .filter(file => file.endsWith('.ts'))
  .map(file => file.slice(0, -'.ts'.length))
const fromSource = process.argv.includes('--src')
const asked = process.argv.slice(2).filter(argument => argument !== '--src')
const unknown = asked.filter(name => !names.includes(name))

function runBenches(): number {
  if (unknown.length > 0 || names.length === 0) {
    console.error(`No bench named ${unknown.join(', ')}. There are: ${names.join(', ') || 'none'}.`)
    return 1
  }
  if (!fromSource && runVisibly(['npm', 'run', '--silent', 'build']) !== 0) {
    return 1
  }
  const config = fromSource ? 'tsconfig.json' : 'tsconfig.dist.json'
  const codes = (asked.length > 0 ? asked : names).map(name => {
    console.log(`\n# ${name}`)
    return runVisibly(['npx', '--no-install', 'tsx', '--tsconfig', config, `bench/${name}.ts`])
  })
  return codes.some(code => code !== 0) ? 1 : 0
}

process.exitCode = runBenches()
