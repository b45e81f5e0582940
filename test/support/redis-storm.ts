import { sleep, startChaos, type Chaos, type ChaosOptions } from './redis-chaos.js'

/** A run in which processes die, Redis restarts and the token endpoint falters. */
export interface StormOptions extends ChaosOptions {
  /** Milliseconds. */
  readonly length: number
  /** Milliseconds between two kills. */
  readonly killEvery: number
  /** Which kills (from 1) hit the process whose token request is being handled, rather than any one. */
  readonly killHolderAt: readonly number[]
}

/** What a storm came to. */
export interface StormFigures {
  readonly processes: number
  readonly seconds: number
  readonly calls: number
  readonly failedCalls: number
  /** The first few different errors. */
  readonly errors: readonly string[]
  readonly generations: number
  /** Generations that were renewed with success more or less than once. */
  readonly notOnce: number
  readonly spentTwice: number
  readonly unavailable: number
  /** Requests of killed processes, dropped unspent. */
  readonly dropped: number
  readonly kills: number
  readonly holdersKilled: number
  /** Kills that waited until new tokens had reached the store. */
  readonly postponedKills: number
  readonly redisRestarts: number
  readonly longestWait: number
  readonly lease: number
  /** The longest time from the first to the last attempt at one generation, waits for a lease left out. */
  readonly longestRefresh: number
  /** Whether the store holds the last tokens that were given. */
  readonly isStoreCurrent: boolean
}

/** Runs a storm and counts. */
export async function runStorm(options: StormOptions): Promise<StormFigures> {
  const chaos = await startChaos(options)
  try {
    return await new Storm(chaos, options).run()
  } finally {
    await chaos.close()
  }
}

class Storm {
  #kills = 0
  #holders = 0
  #postponed = 0

  constructor(
    readonly chaos: Chaos,
    readonly options: StormOptions,
  ) {}

  async run(): Promise<StormFigures> {
    const { tokens, redis, fleet } = this.chaos
    const { length, killEvery } = this.options
    const start = performance.now()
    const rebirths: Promise<string>[] = []
    let restart: Promise<void> | undefined
    tokens.isFaulty = true
    while (performance.now() - start + killEvery <= length) {
      await sleep(killEvery - ((performance.now() - start) % killEvery))
      await this.#killOne()
      rebirths.push(fleet.add())
      if (performance.now() - start > length / 2) {
        restart ??= sleep(killEvery / 2).then(() => redis.restart())
      }
    }
    await Promise.all([sleep(Math.max(0, start + length - performance.now())), restart])
    await Promise.all(rebirths)
    await this.#settle()
    return this.#figures((performance.now() - start) / 1000)
  }

  async #killOne(): Promise<void> {
    const { fleet, tokens } = this.chaos
    this.#kills++
    const isHolder = this.options.killHolderAt.includes(this.#kills)
    const { names } = fleet
    const victim = isHolder
      ? await nextAsking(tokens)
      : (names[Math.floor(Math.random() * names.length)] ?? '')
    this.#holders += isHolder ? 1 : 0
    this.#postponed += (await this.chaos.kill(victim)) ? 1 : 0
  }

  /** Waits until what was given last has been stored. */
  async #settle(): Promise<void> {
    for (let tries = 0; tries < 40 && !(await this.#isStoreCurrent()); tries++) {
      await sleep(50)
    }
  }

  async #isStoreCurrent(): Promise<boolean> {
    const { store, key, tokens } = this.chaos
    return (await store.get(key()))?.tokens.accessToken === tokens.given.at(-1)?.accessToken
  }

  async #figures(seconds: number): Promise<StormFigures> {
    const { tokens, fleet } = this.chaos
    const { attempts, given } = tokens
    const count = (outcome: string) => attempts.filter(one => one.outcome === outcome).length
    const granted = attempts.filter(({ outcome }) => outcome === 'granted')
    const wins = given.map((_, spent) => granted.filter(one => one.generation === spent).length)
    const { calls, errors, longest } = fleet.tally
    return {
      processes: this.options.processes,
      seconds,
      calls,
      failedCalls: errors.length,
      errors: [...new Set(errors)].slice(0, 5),
      generations: given.length,
      notOnce: wins.filter(number => number !== 1).length,
      spentTwice: count('spent twice'),
      unavailable: count('unavailable'),
      dropped: count('dropped'),
      kills: this.#kills,
      holdersKilled: this.#holders,
      postponedKills: this.#postponed,
      redisRestarts: 1,
      longestWait: longest,
      lease: this.options.lease,
      longestRefresh: tokens.longestRefresh(),
      isStoreCurrent: await this.#isStoreCurrent(),
    }
  }
}

/** Waits for the next token request and tells whose it is, while it is being handled. */
function nextAsking(tokens: Chaos['tokens']): Promise<string> {
  return new Promise(resolve => {
    tokens.gate = (worker, handle) => {
      tokens.gate = undefined
      setTimeout(handle, 80)
      resolve(worker)
    }
  })
}

// Polls, timers and a machine that is busy with nine processes, in milliseconds.
const SLACK = 1_000

/** Says which promises were broken. */
export function judgeStorm(figures: StormFigures): string[] {
  const { longestWait, lease, longestRefresh, calls, kills, generations } = figures
  const promises: readonly (readonly [boolean, string])[] = [
    [calls > 0 && generations > 2 && kills > 0, 'nothing happened'],
    [figures.notOnce === 0, 'a generation was not renewed exactly once'],
    [figures.spentTwice === 0, 'a refresh token was spent twice'],
    [figures.failedCalls === 0, `calls failed: ${figures.errors.join('; ')}`],
    [figures.isStoreCurrent, 'the store does not hold the last tokens'],
    [
      longestWait <= lease + longestRefresh + SLACK,
      `a call waited ${String(Math.round(longestWait))} ms`,
    ],
  ]
  return promises.filter(([isKept]) => !isKept).map(([, complaint]) => complaint)
}
