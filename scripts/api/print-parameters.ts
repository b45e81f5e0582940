import { always } from './always.js'
import { minimalCalls } from './minimal.js'
import { describedOperations } from './parameters.js'
import { compareParameters } from './reachable.js'
import { recordCalls } from './record.js'
import { readDocuments } from './spec.js'
import { unreachable } from './unreachable.js'

function complain(title: string, lines: readonly string[]): boolean {
  if (lines.length > 0) {
    console.error([`${title}:`, ...lines.map(line => `  ${line}`)].join('\n'))
  }
  return lines.length > 0
}

/**
 * Prints how much of what the description names can be said, and what is wrong with that.
 *
 * @param folder - where the three files of the description are
 * @returns whether nothing is wrong
 */
export async function printParameters(folder: string): Promise<boolean> {
  const spec = describedOperations(readDocuments(folder))
  const calls = await recordCalls()
  const { total, reachable, listed, missing, stale } = compareParameters(spec, calls, unreachable)
  const minimal = minimalCalls(spec, calls, always)
  const wrong = [
    complain('Said by no call (give it in test/support/calls, or list it in scripts/api)', missing),
    complain('Listed in scripts/api/unreachable.ts, but said after all, or not described', stale),
    complain('No call says only what it needs; the shortest says besides', minimal.without),
    complain('Listed in scripts/api/always.ts, but not always said', minimal.stale),
  ]
  console.log(
    `${reachable} of ${total} parameters are reachable (${listed} listed with a reason), by ${calls.length} calls.`,
  )
  return !wrong.includes(true)
}
