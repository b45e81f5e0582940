import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from '../../src/index.js'
import { startServer } from '../../src/sandbox/server.js'
import { Consumers, type Line } from './events-consumers.js'

/** How bad it is to get. */
export interface StormOptions {
  readonly changes: number
  /** Events between two checkpoints. */
  readonly every: number
  /** How often the consumer is killed. */
  readonly kills: number
}

/** What came of it. */
export interface StormFigures {
  readonly changes: number
  readonly restarts: number
  readonly handedOut: number
  readonly lost: number
  /** Handed out twice by one process. */
  readonly repeatedInRun: number
  /** The most that one process handed out again of what those before it had. */
  readonly mostAfterRestart: number
  readonly seconds: number
}

/**
 * Makes changes while the process that reads them is killed again and again, and a tenth of the events
 * comes twice and another tenth out of order.
 */
export async function runEventStorm(options: StormOptions): Promise<StormFigures> {
  const start = performance.now()
  const feed = {
    repeat: 0.1,
    reorder: 0.1,
    firstPosition: '1152922976252290886',
    pollTimeout: 2_000,
  }
  const sandbox = await startServer({ feed })
  const { baseUrls, developerToken: token } = sandbox
  const client = createClient({ auth: token, baseUrls, proxy: 'none' })
  const consumers = new Consumers({ token, baseUrls, every: options.every })
  try {
    const link = await client.webLinks.create({ url: 'https://x.example', parent: { id: '0' } })
    const writes = options.changes - 1
    let written = 0
    // Each reader gets a share to work on, however slow the machine is: none finds that all is done.
    let allowed = 0
    const share = Math.ceil(writes / (options.kills + 1))
    const write = async (): Promise<void> => {
      for (;;) {
        await until(() => written < allowed || written >= writes, Infinity)
        if (written >= writes) {
          return
        }
        written += 1
        await link.update({ description: String(written) })
      }
    }
    const writing = Promise.all([write(), write(), write(), write()])
    let reader = await consumers.add()
    for (let kill = 0; kill < options.kills; kill++) {
      allowed += share
      // It is killed while it has something to do: some time after it handed out its first event.
      await until(() => consumers.lines().some(({ name }) => name === reader))
      await sleep(Math.random() * 200)
      await consumers.kill(reader)
      reader = await consumers.add()
    }
    allowed = writes
    await writing
    const ids = sandbox.events.map(({ id }) => id)
    const isComplete = (): boolean => {
      const seen = new Set(consumers.lines().map(({ id }) => id))
      return ids.every(id => seen.has(id))
    }
    await until(isComplete, 60_000).catch(() => undefined)
    const figures = judge(consumers.lines(), ids)
    const seconds = (performance.now() - start) / 1000
    return { changes: ids.length, restarts: options.kills, seconds, ...figures }
  } finally {
    await consumers.end()
    await client.close()
    await sandbox.stop()
  }
}

function judge(lines: readonly Line[], ids: readonly string[]) {
  const seen = new Set<string>()
  const runs = new Map<string, Line[]>()
  for (const line of lines) {
    const run = runs.get(line.name) ?? []
    run.push(line)
    runs.set(line.name, run)
  }
  let repeatedInRun = 0
  let mostAfterRestart = 0
  for (const run of runs.values()) {
    const distinct = new Set(run.map(({ id }) => id))
    repeatedInRun += run.length - distinct.size
    mostAfterRestart = Math.max(mostAfterRestart, [...distinct].filter(id => seen.has(id)).length)
    for (const id of distinct) {
      seen.add(id)
    }
  }
  const lost = ids.filter(id => !seen.has(id)).length
  return { handedOut: lines.length, lost, repeatedInRun, mostAfterRestart }
}

/** Waits until something is so, looking again and again. */
export async function until(isSo: () => boolean, limit = 60_000): Promise<void> {
  for (const end = performance.now() + limit; !isSo();) {
    if (performance.now() > end) {
      throw new Error('It did not come to pass in time')
    }
    await sleep(20)
  }
}
