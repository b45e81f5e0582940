import { setTimeout as sleep } from 'node:timers/promises'
import type { Table } from './report.js'

const MiB = 1024 ** 2

/** What one transfer took. */
export interface Figures {
  /** Milliseconds. */
  readonly time: number
  /** Milliseconds of CPU time, of the client's process and of the sandbox's. */
  readonly cpu: number
  readonly serverCpu: number
  /** Resident bytes before, and at most. */
  readonly rest: number
  readonly peak: number
  /** Of what has arrived, in hexadecimal. */
  readonly sha1: string
  readonly bytes: number
}

type Measured = Omit<Figures, 'serverCpu'>

// Reading the resident size costs a tenth of a millisecond: often enough to see a part, and no oftener.
const WATCH = 20

/** Measures a transfer in this process. */
export async function measured(
  transfer: () => Promise<{ readonly sha1: string; readonly bytes: number }>,
): Promise<Measured> {
  // What warming up has left behind is not what the transfer holds.
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.()
    // Memory is given back behind the collection, by another thread.
    await sleep(100)
  }
  const rest = process.memoryUsage.rss()
  let peak = rest
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), WATCH)
  const cpu = process.cpuUsage()
  const start = performance.now()
  const { sha1, bytes } = await transfer()
  const time = performance.now() - start
  clearInterval(watch)
  const { user, system } = process.cpuUsage(cpu)
  return { time, cpu: (user + system) / 1000, rest, peak, sha1, bytes }
}

/** The middle of each figure; of memory the most, for a budget that must always hold. */
export function medians(all: readonly Figures[]): Figures {
  const middle = (key: 'time' | 'cpu' | 'serverCpu'): number =>
    all.map(each => each[key]).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN
  const [most] = [...all].sort((a, b) => b.peak - b.rest - (a.peak - a.rest))
  if (most === undefined) {
    throw new Error('Nothing was measured; ROUNDS must be 1 or more')
  }
  return { ...most, time: middle('time'), cpu: middle('cpu'), serverCpu: middle('serverCpu') }
}

/** Bytes that a transfer held at most. */
export const held = ({ peak, rest }: Figures): number => peak - rest

/** A row for each contender; `peer` is the one that the others are set against. */
export function tableOf(title: string, rows: ReadonlyMap<string, Figures>, peer: string): Table {
  const against = rows.get(peer)
  const entries = [...rows].map(([name, row]) => [
    name,
    {
      'time ms': row.time,
      'CPU ms': row.cpu,
      'sandbox CPU ms': row.serverCpu,
      'rest MiB': row.rest / MiB,
      'peak MiB': row.peak / MiB,
      'held MiB': held(row) / MiB,
      'time / peer': row.time / (against?.time ?? NaN),
      'CPU / peer': row.cpu / (against?.cpu ?? NaN),
    },
  ])
  return { title, rows: Object.fromEntries(entries) as Table['rows'] }
}
