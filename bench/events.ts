/** Draining 10,000 events, and a storm: 20,000 changes while the process that reads them is killed again and again. */
import { runEventStorm } from '../test/support/events-storm.js'
import { HISTORY } from './support/canned-events.js'
import { contest, rowsOf, valuesOf, type Rounds } from './support/contest.js'
import type { Contenders } from './support/contender.js'
import { withServer } from './support/http-server-process.js'
import { boxNodeSdkAt, boxwrightAt, undiciAt } from './support/peers.js'
import { together, type Effort, type Report } from './support/report.js'
import { exactly, ratioOf } from './support/spread.js'

// The positions are beyond 2^53: the floor has to cut them out of the text, and the official SDK loses
// their digits, so that it is given the position by count.
interface Wire {
  readonly entries: readonly { readonly event_type: string }[]
}

const FIRST = 1_152_922_976_252_290_886n
const CHUNK = 500
const positions = Array.from({ length: HISTORY / CHUNK }, (_, index) =>
  index === 0 ? '0' : String(FIRST + BigInt(index * CHUNK)),
)

const QUERY = '/2.0/events?stream_type=admin_logs&limit=500&stream_position='

function all(seen: number): void {
  if (seen !== HISTORY) {
    throw new Error(`${String(seen)} events were read`)
  }
}

export const contenders: Contenders = {
  async 'undici + JSON.parse'(url) {
    const send = await undiciAt(url)
    return async () => {
      let seen = 0
      for (const position of positions) {
        const { entries } = (await send('GET', QUERY + position)) as Wire
        seen += entries.filter(event => event.event_type !== '').length
      }
      all(seen)
    }
  },
  async 'box-node-sdk'(url) {
    const { events } = await boxNodeSdkAt(url)
    return async () => {
      let seen = 0
      for (const streamPosition of positions) {
        const queryParams = { streamType: 'admin_logs', limit: CHUNK, streamPosition } as const
        const { entries = [] } = await events.getEvents(queryParams)
        seen += entries.filter(({ eventType }) => eventType !== undefined).length
      }
      all(seen)
    }
  },
  async boxwright(url) {
    const { events } = await boxwrightAt(url)
    return async () => {
      let seen = 0
      for await (const { eventType } of events.adminLogs({ limit: CHUNK })) {
        seen += eventType === undefined ? 0 : 1
      }
      all(seen)
    }
  },
  /** With checkpoints and without repetitions. */
  async 'boxwright stream'(url) {
    const { events } = await boxwrightAt(url)
    return async () => {
      let seen = 0
      const end = { from: 'beginning', follow: false } as const
      for await (const { eventType } of events.enterprise(end)) {
        seen += eventType === undefined ? 0 : 1
      }
      all(seen)
    }
  },
}

/** Measures draining; the long form has the storm as well. */
export async function run(effort: Effort): Promise<Report> {
  const drained = await withServer(({ plain }) => drain(plain, effort))
  return effort.short ? drained : together([drained, await storm()])
}

function perEvent(rounds: Rounds): Rounds {
  return new Map(
    [...rounds].map(([name, figures]) => [
      name,
      figures.map(each => ({ ...each, cpu: each.cpu / HISTORY, time: each.time / HISTORY })),
    ]),
  )
}

async function drain(setting: string, { short }: Effort): Promise<Report> {
  const entries = Object.keys(contenders).map(name => ({ name, setting, count: 1 }))
  const size = short ? { rounds: 5, warmUp: 2 } : { rounds: 15, warmUp: 3 }
  const rounds = perEvent(await contest({ bench: 'events', entries, ...size }))
  const stream = valuesOf(rounds, 'boxwright stream')
  return {
    tables: [{ title: 'Draining events, for each event', rows: rowsOf(rounds) }],
    ratios: ['undici + JSON.parse', 'box-node-sdk'].map(peer => ({
      name: `events, CPU of a drain / ${peer}`,
      value: ratioOf(stream, valuesOf(rounds, peer)),
    })),
  }
}

const EVERY = 100

// The server repeats a tenth of the events and reorders another tenth.
async function storm(): Promise<Report> {
  const figures = await runEventStorm({ changes: 20_000, every: EVERY, kills: 20 })
  const { lost, mostAfterRestart } = figures
  return {
    tables: [{ title: 'Storm of events', rows: { figures: { ...figures } } }],
    ratios: [
      { name: 'events, lost in a storm', value: exactly(lost) },
      {
        name: 'events, handed out again after a kill / checkpoint interval',
        value: exactly(mostAfterRestart / (EVERY + 1)),
      },
    ],
  }
}
