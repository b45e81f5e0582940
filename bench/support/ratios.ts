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

/**
 * Measures contenders side by side: each round runs each once, so that whatever slows the machine
 * down slows all of them.
 *
 * @param contenders - what to run
 * @param rounds - how many times; a fifth as many go before as a warm-up
 * @returns the median of each in milliseconds, by name
 */
export function medians(contenders: readonly Contender[], rounds: number): Map<string, number> {
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]))
  for (let round = -Math.ceil(rounds / 5); round < rounds; round++) {
    for (const { name, run } of contenders) {
      const start = performance.now()
      run()
      const spent = performance.now() - start
      if (round >= 0) {
        times.get(name)?.push(spent)
      }
    }
  }
  return new Map([...times].map(([name, spent]) => [name, median(spent)]))
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
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
