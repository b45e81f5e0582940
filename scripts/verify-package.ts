/**
 * Packs the package, lints it, and runs one program against it in every kind of project that users
 * have. `npm run verify-package -- NAME...` runs only the consumers named.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Outcome, listConsumers, verifyConsumer } from './package/consumer.js'
import { verifySize } from './package/size.js'
import { run, runAsync } from './run.js'

type Step = () => Promise<Outcome>

function pack(workspace: string): string {
  const built = run(['npm', 'run', '--silent', 'build'])
  const packed = run([
    'npm',
    'pack',
    '--silent',
    '--ignore-scripts',
    '--pack-destination',
    workspace,
  ])
  if (!built.ok || !packed.ok) {
    throw new Error(
      `The package could not be ${built.ok ? 'packed' : 'built'}.\n${built.output}${packed.output}`,
    )
  }
  const file = packed.output.split('\n').find(line => line.endsWith('.tgz'))
  return join(workspace, file ?? '')
}

async function tool(name: string, args: readonly string[]): Promise<Outcome> {
  const started = performance.now()
  const ran = await runAsync(['npx', '--no-install', name, ...args])
  return { name, ...ran, seconds: (performance.now() - started) / 1000 }
}

async function worker(steps: Step[], outcomes: Outcome[]): Promise<void> {
  for (let step = steps.shift(); step; step = steps.shift()) {
    const outcome = await step()
    outcomes.push(outcome)
    const { name, ok, seconds, note, output } = outcome
    const time = `${seconds.toFixed(1)} s`.padStart(8)
    console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(16)}${time}  ${note ?? ''}`)
    if (!ok) {
      console.log(output)
    }
  }
}

async function verify(workspace: string, only: readonly string[]): Promise<boolean> {
  const tarball = pack(workspace)
  const consumers = listConsumers().filter(name => only.length === 0 || only.includes(name))
  const always: Step[] = [
    () => tool('publint', [tarball, '--strict']),
    () => tool('attw', [tarball, '--profile', 'esm-only']),
    () => verifySize(tarball, workspace),
  ]
  const steps = [
    ...(only.length === 0 ? always : []),
    ...consumers.map(name => () => verifyConsumer(name, tarball, workspace)),
  ]
  const outcomes: Outcome[] = []
  await Promise.all([worker(steps, outcomes), worker(steps, outcomes)])
  const failed = outcomes.filter(one => !one.ok).length
  console.log(`${outcomes.length - failed} of ${outcomes.length} steps are good.`)
  return failed === 0 && outcomes.length > 0
}

const workspace = mkdtempSync(join(tmpdir(), 'boxwright-package-'))
try {
  process.exitCode = (await verify(workspace, process.argv.slice(2))) ? 0 : 1
} finally {
  rmSync(workspace, { recursive: true, force: true })
}
