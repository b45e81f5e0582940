import { invalid } from './refusal.js'
import type { Call } from './scope.js'

const OFFSET_CEILING = 10_000

/** Limits on a page. */
export interface PageRules {
  readonly fallback: number
  readonly most: number
}

/** One page out of a list. */
export interface Page<T> {
  readonly entries: readonly T[]
  /** What goes beside `entries` in the reply. */
  readonly frame: Readonly<Record<string, unknown>>
}

function integer(c: Call, name: string): number | undefined {
  const text = c.req.query(name)
  if (text === undefined || text === '') {
    return undefined
  }
  if (!/^\d+$/.test(text)) {
    throw invalid(name, `'${name}' must be a whole number`)
  }
  return Number(text)
}

/** Cuts lists into pages, by offset or by marker. `maxPageSize` lowers every limit further. */
export class Paging {
  readonly #maxPageSize: number

  constructor(maxPageSize = Infinity) {
    this.#maxPageSize = maxPageSize
  }

  /** Cuts by `offset` and `limit`; throws a 400 above the ceiling of 10,000. */
  byOffset<T>(c: Call, all: readonly T[], rules?: Partial<PageRules>): Page<T> {
    const offset = integer(c, 'offset') ?? 0
    if (offset > OFFSET_CEILING) {
      throw invalid('offset', `'offset' must not be above ${String(OFFSET_CEILING)}`)
    }
    const limit = this.limit(c, rules)
    const entries = all.slice(offset, offset + limit)
    return { entries, frame: { total_count: all.length, offset, limit } }
  }

  /** Cuts by `marker` and `limit`. A marker survives changes to the list as long as its item does. */
  byMarker<T>(c: Call, all: readonly T[], idOf: (entry: T) => string): Page<T> {
    const limit = this.limit(c)
    const start = position(c.req.query('marker'), all, idOf)
    const entries = all.slice(start, start + limit)
    const last = entries.at(-1)
    const more = last !== undefined && start + entries.length < all.length
    const next = more ? encode(start + entries.length, idOf(last)) : null
    return { entries, frame: { limit, next_marker: next } }
  }

  /** Gives the limit that applies, lowered to what is allowed. */
  limit(c: Call, { fallback = 100, most = 1000 }: Partial<PageRules> = {}): number {
    const asked = integer(c, 'limit') ?? fallback
    if (asked < 1) {
      throw invalid('limit', "'limit' must be at least 1")
    }
    return Math.min(asked, most, this.#maxPageSize)
  }
}

function encode(next: number, lastId: string): string {
  return Buffer.from(JSON.stringify([next, lastId])).toString('base64url')
}

function position<T>(
  marker: string | undefined,
  all: readonly T[],
  idOf: (entry: T) => string,
): number {
  if (marker === undefined || marker === '') {
    return 0
  }
  try {
    const parsed: unknown = JSON.parse(Buffer.from(marker, 'base64url').toString())
    if (Array.isArray(parsed)) {
      const [next, lastId] = parsed as unknown[]
      const index = all.findIndex(entry => idOf(entry) === lastId)
      if (typeof next === 'number') {
        return index < 0 ? next : index + 1
      }
    }
  } catch {
    // Refused below like any other text that is not a marker.
  }
  throw invalid('marker', "'marker' is not one that this list gave out")
}

/** Says whether the caller asks for markers. */
export function usesMarker(c: Call): boolean {
  return c.req.query('usemarker') === 'true' || c.req.query('marker') !== undefined
}
