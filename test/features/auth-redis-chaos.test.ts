import { expect, test } from 'vitest'
import { sleep, startChaos } from '../support/redis-chaos.js'
import { pauseAfterGrant, pauseBeforeGrant, runPause } from '../support/redis-pause.js'
import { whyNoRedisServer } from '../support/redis-server.js'
import type { TokenServer } from '../support/redis-token-server.js'
import { judgeStorm, runStorm } from '../support/redis-storm.js'

const why = whyNoRedisServer()
if (why !== undefined) {
  console.warn(`The chaos tests are skipped, they restart a Redis of their own: ${why}.`)
}

test.skipIf(why !== undefined)(
  'eight processes share one grant through kills, a Redis restart and a faltering token endpoint',
  async () => {
    const figures = await runStorm({
      processes: 8,
      rate: 200,
      life: 2_000,
      lease: 3_000,
      length: 12_000,
      killEvery: 2_500,
      killHolderAt: [2],
    })
    console.log(figures)
    expect(judgeStorm(figures)).toEqual([])
    expect(figures.dropped).toBeGreaterThan(0)
  },
  60_000,
)

const last = ({ given }: TokenServer) => given.at(-1)?.accessToken

const FLEET = { processes: 4, rate: 100, life: 2_000, lease: 3_000 } as const

test.skipIf(why !== undefined)(
  'a holder that was stopped beyond its lease may not write what it was given',
  () =>
    // Client credentials, because a refresh token would be spent by then, and nobody could take over.
    runPause({ ...FLEET, grant: 'ccg' }, pauseAfterGrant, ({ fleet }, figures) => {
      const { stopped, lateToken, before, after } = figures
      expect(fleet.tally.refusedWrites).toContainEqual({ worker: stopped, accessToken: lateToken })
      expect([before, after]).not.toContain(lateToken)
      expect(fleet.tally.errors).toEqual([])
    }),
  60_000,
)

test.skipIf(why !== undefined)(
  'a holder that was stopped beyond its lease before it spent its refresh token finds the new one',
  () =>
    runPause(FLEET, pauseBeforeGrant, async ({ fleet, tokens, store, key }, figures) => {
      const { stopped, before, after } = figures
      const late = tokens.attempts.filter(({ outcome }) => outcome === 'spent twice')
      // Its request was on the way when it was stopped. Box refuses it, and nothing is lost by that.
      expect(late.map(({ worker }) => worker)).toEqual([stopped])
      expect([before, after]).not.toContain(undefined)
      expect(fleet.tally.errors).toEqual([])
      await expect
        .poll(async () => (await store.get(key()))?.tokens.accessToken === last(tokens))
        .toBe(true)
    }),
  60_000,
)

test.skipIf(why !== undefined)(
  'a kill that destroys the only copy of new tokens is told, and signing in again heals every process',
  async () => {
    const chaos = await startChaos({ ...FLEET, lease: 2_000 })
    const { fleet, tokens } = chaos
    try {
      tokens.onGrant = worker => {
        tokens.onGrant = undefined
        fleet.signal(worker, 'SIGKILL')
      }
      await expect.poll(() => fleet.tally.errors.length, { timeout: 15_000 }).toBeGreaterThan(10)
      expect(fleet.tally.errors.every(text => text.includes('AuthError'))).toBe(true)
      expect(await chaos.store.get(chaos.key())).toBeUndefined()
      // One attempt was enough to know: nobody else sends the dead token.
      expect(tokens.attempts.filter(({ outcome }) => outcome === 'spent twice')).toHaveLength(1)

      await chaos.signIn('code-again')
      const failuresAndCalls = async () => {
        const { calls, errors } = fleet.tally
        const failures = errors.length
        await sleep(1_000)
        return [errors.length - failures, fleet.tally.calls > calls]
      }
      await expect.poll(failuresAndCalls, { timeout: 15_000 }).toEqual([0, true])
    } finally {
      await chaos.close()
    }
  },
  60_000,
)
