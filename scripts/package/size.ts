import { lstatSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runAsync } from '../run.js'
import type { Outcome } from './consumer.js'

/** The most that the package and its dependencies may take on disk, in megabytes. */
export const BUDGET_MB = 15

/**
 * Adds up the sizes of all files below a folder.
 *
 * @returns megabytes of 1,000,000 bytes
 */
export function folderMegabytes(folder: string): number {
  const bytes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + lstatSync(join(entry.parentPath, entry.name)).size, 0)
  return bytes / 1_000_000
}

/**
 * Installs the package alone and compares its size with the budget.
 *
 * @param tarball - absolute path of the packed package
 * @param workspace - an empty folder outside of the project
 */
export async function verifySize(tarball: string, workspace: string): Promise<Outcome> {
  const started = performance.now()
  const folder = join(workspace, 'install-size')
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const { ok, output } = await runAsync(
    ['npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', tarball],
    folder,
  )
  const seconds = (performance.now() - started) / 1000
  if (!ok) {
    return { name: 'install size', ok, output, seconds }
  }
  const total = folderMegabytes(join(folder, 'node_modules'))
  const own = folderMegabytes(join(folder, 'node_modules/boxwright'))
  const note = `${total.toFixed(1)} MB (boxwright itself ${own.toFixed(1)}), budget ${BUDGET_MB} MB`
  return { name: 'install size', ok: total <= BUDGET_MB, seconds, note, output: `Too big: ${note}` }
}
