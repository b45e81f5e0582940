/** Reading pages from a server 50 ms away, with 50 ms of work for each page. */
import { setTimeout as sleep } from 'node:timers/promises'
import { contest, rowsOf, valuesOf, type Entry } from './support/contest.js'
import type { Contenders } from './support/contender.js'
import { withServer } from './support/http-server-process.js'
import { boxwrightAt } from './support/peers.js'
import type { Effort, Report } from './support/report.js'
import { ratioOf } from './support/spread.js'

const LATENCY = 50
const WORK = 50
const LIMIT = 100

/** A setting is an address and a folder. */
function reading(prefetch: boolean) {
  return async (setting: string) => {
    const [url = '', id = ''] = setting.split(' ')
    const { folders } = await boxwrightAt(url)
    return async () => {
      for await (const { entries } of folders
        .ref(id)
        .items({ limit: LIMIT }, { prefetch })
        .pages()) {
        await sleep(entries.length > 0 ? WORK : 0)
      }
    }
  }
}

export const contenders: Contenders = { sequential: reading(false), prefetch: reading(true) }

/** Measures it. */
export function run({ short }: Effort): Promise<Report> {
  return withServer(async ({ plain }) => {
    const setting = `${plain}/latency/${String(LATENCY)} mini-${short ? '20' : '40'}`
    const entries = Object.keys(contenders).map<Entry>(name => ({ name, setting, count: 1 }))
    const size = { rounds: short ? 2 : 7, warmUp: short ? 0 : 1 }
    const rounds = await contest({ bench: 'prefetch', entries, ...size })
    const value = ratioOf(
      valuesOf(rounds, 'prefetch', 'time'),
      valuesOf(rounds, 'sequential', 'time'),
    )
    return {
      tables: [{ title: 'Pages under latency, all of them', rows: rowsOf(rounds, 'ms') }],
      ratios: [{ name: 'iterate under latency, time with prefetch / without', value }],
    }
  })
}
