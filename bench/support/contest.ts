import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { certificatePath } from './http-server-process.js'
import type { Figures } from './measured.js'
import { spread, type Spread } from './spread.js'

/** Somebody who takes part. */
export interface Entry {
  /** In the table. */
  readonly name: string
  /** Among the bench's `contenders`; default `name`. */
  readonly contender?: string
  readonly setting?: string
  /** How often the work is done in each round. */
  readonly count: number
}

/** Who is to be measured, and how often. */
export interface Contest {
  /** The file in `bench/`, without its extension. */
  readonly bench: string
  readonly entries: readonly Entry[]
  readonly rounds: number
  /** Rounds before that, which do not count: code is compiled in them, and connections are made. */
  readonly warmUp: number
}

/** The figures of every round, by entry. */
export type Rounds = ReadonlyMap<string, readonly Figures[]>

/**
 * Measures contenders in turns of some hundred milliseconds, each in a process of its own that waits
 * between its turns. None pays for another's garbage or spoils its compiled code, and whatever slows
 * the machine down for a while slows all of them.
 */
export async function contest({ bench, entries, rounds, warmUp }: Contest): Promise<Rounds> {
  const runners = entries.map(entry => start(bench, entry))
  try {
    await Promise.all(runners.map(({ child }) => reply(child)))
    for (let round = -warmUp; round < rounds; round++) {
      // Nobody always comes after the same one.
      const first = Math.abs(round) % runners.length
      for (const { child, entry, figures } of [
        ...runners.slice(first),
        ...runners.slice(0, first),
      ]) {
        child.send(entry.count)
        const got = (await reply(child)) as Figures
        if (round >= 0) {
          figures.push(got)
        }
      }
    }
    return new Map(runners.map(({ entry, figures }) => [entry.name, figures]))
  } finally {
    for (const { child } of runners) {
      child.kill()
    }
  }
}

interface Runner {
  readonly entry: Entry
  readonly child: ChildProcess
  readonly figures: Figures[]
}

function start(bench: string, entry: Entry): Runner {
  const { name, contender = name, setting = '' } = entry
  const child = fork(join(import.meta.dirname, 'contender.ts'), [bench, contender, setting], {
    execArgv: [...process.execArgv, '--expose-gc'],
    env: { ...process.env, NODE_EXTRA_CA_CERTS: certificatePath() },
  })
  return { entry, child, figures: [] }
}

async function reply(child: ChildProcess): Promise<unknown> {
  const gone = new AbortController()
  const exited = once(child, 'exit', { signal: gone.signal }).then(([code]) => {
    throw new Error(`A contender ended with code ${String(code)}; what it wrote stands above`)
  })
  try {
    const [message] = (await Promise.race([
      once(child, 'message', { signal: gone.signal }),
      exited,
    ])) as unknown[]
    return message
  } finally {
    gone.abort()
    exited.catch(() => undefined)
  }
}

type Measure = 'cpu' | 'time'

/** One entry's measure in every round. */
export const valuesOf = (rounds: Rounds, entry: string, measure: Measure = 'cpu'): number[] =>
  (rounds.get(entry) ?? []).map(figures => figures[measure])

/** Rows for a table: CPU and elapsed time of one piece of work in microseconds, and memory. */
export function rowsOf(
  rounds: Rounds,
  unit: 'us' | 'ms' = 'us',
): Record<string, Record<string, Spread | number>> {
  const factor = unit === 'us' ? 1000 : 1
  return Object.fromEntries(
    [...rounds].map(([name, figures]) => [
      name,
      {
        [`CPU ${unit}`]: spread(figures.map(({ cpu }) => cpu * factor)),
        [`time ${unit}`]: spread(figures.map(({ time }) => time * factor)),
        'peak MiB': figures.at(-1)?.peak ?? NaN,
      },
    ]),
  )
}
