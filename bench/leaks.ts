/** What calls leave behind on the heap. */
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
      await repeat(CALLS, 1, () => folders.get('11446498'))
      return { heap: await heapAfterCollection() }
    }
  },
}

const ROUNDS = 9

/**
 * Measures it; in the first 10,000 calls code is compiled, and they do not count. What the engine keeps
 * for itself comes and goes by some 300 kB, so that many calls have to be looked at for a few bytes each.
 */
export function run(): Promise<Report> {
  return withServer(async ({ plain }) => {
    const entries = [{ name: 'boxwright', setting: plain, count: 1 }]
    const rounds = await contest({ bench: 'leaks', entries, rounds: ROUNDS, warmUp: 1 })
    const heaps = (rounds.get('boxwright') ?? []).map(({ more }) => more['heap'] ?? NaN)
    const [first = NaN] = heaps
    const kept = heaps.map((heap, index) => (heap - first) / (index * CALLS))
    return {
      tables: [],
      ratios: [
        { name: 'leaks, bytes that each call leaves', value: spread(kept.slice(ROUNDS / 2)) },
      ],
    }
  })
}
