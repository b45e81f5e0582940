import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runAsync } from '../run.js'

/** The folder with one consumer project per subfolder, and the files that all of them get. */
export const CONSUMERS = 'test/consumers'

/** How one step of the verification went. */
export interface Outcome {
  readonly name: string
  readonly ok: boolean
  readonly seconds: number
  /** What was printed; shown when the step failed. */
  readonly output: string
  readonly note?: string
}

/** The names of the consumer projects. */
export function listConsumers(): string[] {
  return readdirSync(CONSUMERS, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
}

/**
 * Copies a consumer project away from here, installs the package into it as a user would, and runs
 * its `verify` script.
 *
 * @param name - its folder below `test/consumers`
 * @param tarball - absolute path of the packed package
 * @param workspace - an empty folder outside of the project
 */
export async function verifyConsumer(
  name: string,
  tarball: string,
  workspace: string,
): Promise<Outcome> {
  const started = performance.now()
  const folder = join(workspace, name)
  cpSync(join(CONSUMERS, name), folder, { recursive: true })
  for (const shared of ['program.ts', 'main.ts']) {
    cpSync(join(CONSUMERS, shared), join(folder, shared))
  }
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel', 'error']
  const installed = await runAsync(['npm', 'install', ...quiet, tarball], folder)
  const ran = installed.ok
    ? await runAsync(['npm', 'run', '--silent', 'verify'], folder)
    : { ok: false, output: `The installation failed.\n${installed.output}` }
  return { name, ...ran, seconds: (performance.now() - started) / 1000 }
}
