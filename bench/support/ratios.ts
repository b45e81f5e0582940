/** Something to measure. */
export interface Contender {
  readonly name: string
  run(): unknown
}

/** What a ratio may be at most. */
export interface Budget {
  readonly name: string
  readonly ratio: number
  readonly budget: number
}

// The first runs of a block clear away what the contender before has left behind.
const BLOCK = 12
const UNCOUNTED = 4

/**
 * Measures contenders side by side, in short blocks that take turns: whatever slows the machine down
 * slows all of them, and each pays for its own garbage only.
 *
 * @param contenders - what to run
 * @param rounds - how many blocks of each; a fifth as many go before as a warm-up
 * @returns what each takes in milliseconds, by name: the lower decile of its runs
 */
export function sideBySide(contenders: readonly Contender[], rounds: number): Map<string, number> {
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]))
  for (let round = -Math.ceil(rounds / 5); round < rounds; round++) {
    for (const { name, run } of contenders) {
      for (let at = 0; at < BLOCK; at++) {
        const start = performance.now()
        run()
        const spent = performance.now() - start
        if (round >= 0 && at >= UNCOUNTED) {
          times.get(name)?.push(spent)
        }
      }
    }
  }
  return new Map([...times].map(([name, spent]) => [name, lowerDecile(spent)]))
}

// What a busy machine adds is never negative, so the low end is what the work itself takes.
function lowerDecile(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 10)] ?? NaN
}

/** Prints each ratio beside its budget. Returns whether all are within. */
export function withinBudget(budgets: readonly Budget[]): boolean {
  console.table(
    Object.fromEntries(
      budgets.map(({ name, ratio, budget }) => [
        name,
        { measured: Number(ratio.toFixed(3)), budget, verdict: ratio <= budget ? 'ok' : 'OVER' },
      ]),
    ),
  )
  return budgets.every(({ ratio, budget }) => ratio <= budget)
}
