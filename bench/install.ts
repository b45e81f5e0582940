/** What `npm install` puts on the disk: the packed package, and box-node-sdk, each in an empty project. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { folderMegabytes } from '../scripts/package/size.js'
import { run as runCommand } from '../scripts/run.js'
import type { Report } from './support/report.js'
import { exactly } from './support/spread.js'

const QUIET = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'] as const

function command(words: readonly [string, ...string[]], cwd: string): string {
  const { ok, output } = runCommand(words, cwd)
  if (!ok) {
    throw new Error(`${words.join(' ')}:\n${output}`)
  }
  return output
}

function installed(name: string, what: string, workspace: string) {
  const folder = join(workspace, name)
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  command(['npm', 'install', ...QUIET, what], folder)
  const lock = readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8')
  const { packages } = JSON.parse(lock) as { packages: object }
  return {
    MB: folderMegabytes(join(folder, 'node_modules')),
    packages: Object.keys(packages).length,
    'MB without dependencies': folderMegabytes(join(folder, 'node_modules', name)),
  }
}

/** Measures it. */
export function run(): Promise<Report> {
  const workspace = mkdtempSync(join(tmpdir(), 'boxwright-bench-'))
  try {
    // The build that is measured is there already.
    const packing = command(
      ['npm', 'pack', '--ignore-scripts', '--json', '--pack-destination', workspace],
      resolve(import.meta.dirname, '..'),
    )
    const [{ filename } = { filename: '' }] = JSON.parse(packing.slice(packing.indexOf('['))) as {
      filename: string
    }[]
    const { devDependencies } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'),
    ) as { devDependencies: Record<string, string> }
    const peer = `box-node-sdk@${devDependencies['box-node-sdk'] ?? ''}`
    const rows = {
      boxwright: installed('boxwright', join(workspace, filename), workspace),
      'box-node-sdk': installed('box-node-sdk', peer, workspace),
    }
    return Promise.resolve({
      tables: [{ title: 'Install', rows }],
      ratios: [{ name: 'install, MB', value: exactly(rows.boxwright.MB) }],
    })
  } finally {
    rmSync(workspace, { recursive: true })
  }
}
