/** Parallel GETs of the same few folders, with request merging and without. */
import { contest, rowsOf, valuesOf, type Entry } from './support/contest.js'
import type { Contenders } from './support/contender.js'
import { withServer } from './support/http-server-process.js'
import { clientOptionsAt, repeat } from './support/peers.js'
import type { Effort, Report } from './support/report.js'
import { ratioOf } from './support/spread.js'

const FOLDERS = 8
const AT_ONCE = 64

/** Each of 64 readers asks for one folder after the other, as a tree walk does for the parents of its items. */
function reading(merge: boolean) {
  return async (url: string) => {
    const { createClient, mergeGets } = await import('boxwright')
    const use = merge ? [mergeGets()] : []
    const { folders } = createClient({ ...clientOptionsAt(url), use })
    let call = 0
    return (count: number) => repeat(count, AT_ONCE, () => folders.get(String(call++ % FOLDERS)))
  }
}

export const contenders: Contenders = { separate: reading(false), merged: reading(true) }

/** Measures it. */
export function run({ short }: Effort): Promise<Report> {
  return withServer(async ({ plain }) => {
    const entries = Object.keys(contenders).map<Entry>(name => ({
      name,
      setting: plain,
      count: 1024,
    }))
    const size = short ? { rounds: 7, warmUp: 3 } : { rounds: 25, warmUp: 8 }
    const rounds = await contest({ bench: 'merge', entries, ...size })
    const value = ratioOf(valuesOf(rounds, 'merged'), valuesOf(rounds, 'separate'))
    return {
      tables: [{ title: 'Parallel GETs of eight folders, 64 at once', rows: rowsOf(rounds) }],
      ratios: [{ name: 'parallel GETs, CPU merged / separate', value }],
    }
  })
}
