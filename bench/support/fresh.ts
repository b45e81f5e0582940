import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Rounds } from './contest.js'
import type { Figures } from './measured.js'

const run = promisify(execFile)

/** Something to be run in a new process of Node; it prints its `Figures` as JSON. */
export interface Program {
  readonly name: string
  readonly args: readonly string[]
}

/** Measures what can happen once in a process only, such as an import, by turns. */
export async function freshly(programs: readonly Program[], rounds: number): Promise<Rounds> {
  const all = new Map<string, Figures[]>(programs.map(({ name }) => [name, []]))
  // The first round fills the caches of the file system.
  for (let round = -1; round < rounds; round++) {
    for (const { name, args } of programs) {
      const { stdout } = await run(process.execPath, args)
      if (round >= 0) {
        all.get(name)?.push(JSON.parse(stdout) as Figures)
      }
    }
  }
  return all
}
