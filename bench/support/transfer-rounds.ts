import { medians, type Figures } from './transfer-figures.js'
import type { SandboxProcess } from './transfer-processes.js'

/** What every contender must have brought to the other side, and how they are measured. */
export interface Rounds {
  readonly sandbox: SandboxProcess
  /** Names of `transfer-run.ts`. */
  readonly kinds: readonly string[]
  readonly rounds: number
  readonly settings: Readonly<Record<string, string>>
  readonly expected: { readonly sha1: string; readonly bytes: number }
}

/**
 * Runs the contenders by turns.
 *
 * @throws Error when one has brought other bytes than it was given
 */
export async function inRounds(run: Rounds): Promise<Map<string, Figures>> {
  const { sandbox, kinds, rounds, settings, expected } = run
  const all = new Map<string, Figures[]>(kinds.map(kind => [kind, []]))
  for (let round = 0; round < rounds; round++) {
    for (const kind of kinds) {
      const figures = await sandbox.transfer(kind, settings)
      if (figures.sha1 !== expected.sha1 || figures.bytes !== expected.bytes) {
        throw new Error(`${kind}: ${String(figures.bytes)} bytes with SHA-1 ${figures.sha1}`)
      }
      all.get(kind)?.push(figures)
    }
  }
  return new Map([...all].map(([kind, figures]) => [kind, medians(figures)]))
}

/** The figures of a contender that has run. */
export function of(rows: ReadonlyMap<string, Figures>, kind: string): Figures {
  const row = rows.get(kind)
  if (row === undefined) {
    throw new Error(`'${kind}' has not run`)
  }
  return row
}
