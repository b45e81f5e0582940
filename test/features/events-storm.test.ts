import { expect, test } from 'vitest'
import { runEventStorm } from '../support/events-storm.js'

// `npm run bench events` does the same with 20,000 changes.
test(
  'a consumer that is killed again and again loses nothing, and repeats little',
  { timeout: 180_000 },
  async () => {
    const figures = await runEventStorm({ changes: 1_000, every: 50, kills: 4 })
    expect(figures).toMatchObject({ changes: 1_000, lost: 0, repeatedInRun: 0 })
    // What was handed out since the last checkpoint, and the event that was under way.
    expect(figures.mostAfterRestart).toBeLessThanOrEqual(51)
  },
)
