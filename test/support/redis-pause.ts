import { sleep, startChaos, type Chaos, type ChaosOptions } from './redis-chaos.js'

/** What came of stopping the process that renews, beyond its lease, and letting it go on. */
export interface PauseFigures {
  readonly stopped: string
  /** The token that it had been given, or was asking for, when it was stopped. */
  readonly lateToken: string | undefined
  /** What the store held just before it went on, and some time after. */
  readonly before: string | undefined
  readonly after: string | undefined
}

/** Stops the next process that asks for tokens while its request waits, before anything is spent. */
export async function pauseBeforeGrant(chaos: Chaos, options: ChaosOptions): Promise<PauseFigures> {
  const { tokens, fleet } = chaos
  let handleLate = (): void => undefined
  const stopped = await new Promise<string>(resolve => {
    tokens.gate = (worker, handle) => {
      tokens.gate = undefined
      fleet.signal(worker, 'SIGSTOP')
      handleLate = handle
      resolve(worker)
    }
  })
  const before = await outlive(chaos, options)
  fleet.signal(stopped, 'SIGCONT')
  handleLate()
  return { stopped, lateToken: undefined, before, after: await look(chaos) }
}

/** Stops the next process that is given tokens when its answer is on the way to it. */
export async function pauseAfterGrant(chaos: Chaos, options: ChaosOptions): Promise<PauseFigures> {
  const { tokens, fleet } = chaos
  const [stopped, lateToken] = await new Promise<[string, string | undefined]>(resolve => {
    tokens.onGrant = worker => {
      tokens.onGrant = undefined
      fleet.signal(worker, 'SIGSTOP')
      resolve([worker, tokens.given.at(-1)?.accessToken])
    }
  })
  const before = await outlive(chaos, options)
  fleet.signal(stopped, 'SIGCONT')
  return { stopped, lateToken, before, after: await look(chaos) }
}

/** Waits until the lease is over and somebody else has stored other tokens. */
async function outlive(chaos: Chaos, { lease }: ChaosOptions): Promise<string | undefined> {
  const { store, key, tokens } = chaos
  const old = (await store.get(key()))?.version
  for (const end = performance.now() + 3 * lease + 5_000; performance.now() < end;) {
    const stored = await store.get(key())
    if (stored !== undefined && stored.version !== old) {
      return stored.tokens.accessToken
    }
    await sleep(20)
  }
  throw new Error(`Nobody took over; ${String(tokens.given.length)} tokens were given`)
}

/** Gives the one that goes on time to do whatever it will, within the life of the new tokens. */
async function look({ store, key }: Chaos): Promise<string | undefined> {
  await sleep(300)
  return (await store.get(key()))?.tokens.accessToken
}

/** Starts, pauses the one that renews, lets the rest run on for a while and hands all of it to `check`. */
export async function runPause(
  options: ChaosOptions,
  pause: typeof pauseAfterGrant,
  check: (chaos: Chaos, figures: PauseFigures) => void | Promise<void>,
): Promise<void> {
  const chaos = await startChaos(options)
  try {
    const figures = await pause(chaos, options)
    await sleep(options.life)
    await check(chaos, figures)
  } finally {
    await chaos.close()
  }
}
