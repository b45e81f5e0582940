/** Runs benches: `npm run bench -- --help` tells which there are. */
import { readdirSync, readFileSync } from 'node:fs'
import { writePage } from '../bench/support/page.js'
import { runVisibly } from './run.js'

const NAMES = readdirSync('bench')
  .filter(file => file.endsWith('.ts'))
  .map(file => file.slice(0, -'.ts'.length))
const OPTIONS = ['--docs', '--help', '--short', '--src']

/** The first sentence of a bench's comment. */
function subject(name: string): string {
  const text = readFileSync(`bench/${name}.ts`, 'utf8')
  const comment = /^\/\*\*([\s\S]*?)\*\//.exec(text)?.[1]?.replaceAll(/\s*\n \*\s*/g, ' ') ?? ''
  return comment.trim().replace(/\.(?:\s.*)?$|:\s.*$/s, '')
}

const help = (): string => `
npm run bench -- [NAME...] [--short] [--src] [--docs]

Without a name, every bench runs. The build is measured, which is made afresh.

${NAMES.map(name => `  ${name.padEnd(10)} ${subject(name)}`).join('\n')}

  --short    few rounds of what has a budget, as npm run bench:check has them
  --src      measures the sources instead of the build
  --docs     writes the figures into docs/performance.md and its picture

Figures are printed, and written to bench/results/NAME.json.
`

function refusal(words: readonly string[]): string | undefined {
  const unknown = words.filter(word => !NAMES.includes(word) && !OPTIONS.includes(word))
  return unknown.length > 0
    ? `There is no ${unknown.join(', ')}. Benches are ${NAMES.join(', ')}; see --help.`
    : undefined
}

async function runBenches(words: readonly string[]): Promise<number> {
  const refused = refusal(words)
  if (refused !== undefined) {
    console.error(refused)
    return 1
  }
  if (words.includes('--help')) {
    console.log(help())
    return 0
  }
  const fromSource = words.includes('--src')
  if (!fromSource && runVisibly(['npm', 'run', '--silent', 'build']) !== 0) {
    return 1
  }
  const config = fromSource ? 'tsconfig.json' : 'tsconfig.dist.json'
  const asked = words.filter(word => !word.startsWith('--'))
  const names = asked.length > 0 ? asked : NAMES
  const short = words.includes('--short') ? ['--short'] : []
  const codes = names.map(name => {
    console.log(`\n# ${name}: ${subject(name)}`)
    const file = `bench/results/${name}.json`
    const main = ['bench/support/main.ts', name, file, ...short]
    return runVisibly(['npx', '--no-install', 'tsx', '--tsconfig', config, ...main])
  })
  if (words.includes('--docs')) {
    await writePage(names)
  }
  return codes.some(code => code !== 0) ? 1 : 0
}

process.exitCode = await runBenches(process.argv.slice(2))
