import type { Reporter, TestModule } from 'vitest/node'

/** The counts of one run. */
export interface Totals {
  readonly passed: number
  readonly failed: number
}

/**
 * Counts tests. What fails outside a test (a file that does not load, a hook, an error nobody
 * caught) counts as one failure each, so that a red run never says `0 failed`.
 *
 * @param modules - the test files of the run
 * @param unhandled - how many errors nobody caught
 */
export function countTests(modules: readonly TestModule[], unhandled: number): Totals {
  let passed = 0
  let failed = unhandled
  for (const module of modules) {
    failed += module.errors().length
    for (const suite of module.children.allSuites()) {
      failed += suite.errors().length
    }
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      passed += state === 'passed' ? 1 : 0
      failed += state === 'failed' ? 1 : 0
    }
  }
  return { passed, failed }
}

/** Makes `N passed, N failed` the last line of the run, whatever the other reporters print. */
export class TotalsReporter implements Reporter {
  #line = '0 passed, 1 failed'

  /** Registers the line before anything can go wrong. */
  onInit(): void {
    process.once('exit', () => process.stdout.write(`${this.#line}\n`))
  }

  /** Counts, once all files have run. */
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const { passed, failed } = countTests(modules, errors.length)
    this.#line = `${passed} passed, ${failed} failed`
  }
}
