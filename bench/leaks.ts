/** What 10,000 calls leave behind on the heap. */
import { contest } from './support/contest.js'
import type { Contenders } from './support/contender.js'
import { heapAfterCollection } from './support/heap.js'
import { withServer } from './support/http-server-process.js'
import { boxwrightAt, repeat } from './support/peers.js'
import type { Report } from './support/report.js'
import { spread } from './support/spread.js'

const CALLS = 10_000

export const contenders: Contenders = {
  async boxwright(url) {
    const { folders } = await boxwrightAt(url)
    return async () => {
      const before = await heapAfterCollection()
      await repeat(CALLS, 1, () => folders.get('11446498'))
      return { kept: ((await heapAfterCollection()) - before) / CALLS }
    }
  },
}

/** Measures it; the first 10,000 calls compile code, and do not count. */
export function run(): Promise<Report> {
  return withServer(async ({ plain }) => {
    const entries = [{ name: 'boxwright', setting: plain, count: 1 }]
    const rounds = await contest({ bench: 'leaks', entries, rounds: 3, warmUp: 1 })
    const kept = (rounds.get('boxwright') ?? []).map(({ more }) => more['kept'] ?? NaN)
    return {
      tables: [],
      ratios: [{ name: 'leaks, bytes that each of 10,000 calls leaves', value: spread(kept) }],
    }
  })
}
