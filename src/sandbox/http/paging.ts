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

  /** Cuts by `marker` and `limit`. A marker survives changes to the list. */
  byMarker<T>(c: Call, all: readonly T[], idOf: (entry: T) => string): Page<T> {
    return this.cut(all, { limit: this.limit(c), marker: c.req.query('marker'), idOf })
  }

  /** Cuts by a marker and a limit that stand elsewhere than in the query. */
  cut<T>(
    all: readonly T[],
    on: {
      readonly limit: number
      readonly marker: string | undefined
      readonly idOf: (entry: T) => string
    },
  ): Page<T> {
    const { idOf } = on
    const limit = Math.min(on.limit, this.#maxPageSize)
    const start = position(on.marker, all, idOf)
    const entries = all.slice(start, start + limit)
    const end = start + entries.length
    const [last, next] = [entries.at(-1), all[end]]
    const more = last !== undefined && next !== undefined
    const marker = more ? encode({ last: idOf(last), next: idOf(next), index: end }) : null
    return { entries, frame: { limit, next_marker: marker } }
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

interface Marker {
  /** Id of the last entry of the page before. */
  readonly last: string
  /** Id of the entry after it, for when that one is gone. */
  readonly next: string
  /** Its place in the list, for when both are gone. */
  readonly index: number
}

function encode(marker: Marker): string {
  return Buffer.from(JSON.stringify(marker)).toString('base64url')
}

function decode(text: string): Marker | undefined {
  try {
    const parsed = JSON.parse(Buffer.from(text, 'base64url').toString()) as Partial<Marker> | null
    const { last, next, index } = parsed ?? {}
    const known = typeof last === 'string' && typeof next === 'string' && Number.isInteger(index)
    return known ? (parsed as Marker) : undefined
  } catch {
    return undefined
  }
}

function position<T>(
  text: string | undefined,
  all: readonly T[],
  idOf: (entry: T) => string,
): number {
  if (text === undefined || text === '') {
    return 0
  }
  const marker = decode(text)
  if (!marker) {
    throw invalid('marker', "'marker' is not one that this list gave out")
  }
  const place = (id: string): number => all.findIndex(entry => idOf(entry) === id)
  const last = place(marker.last)
  if (last >= 0) {
    return last + 1
  }
  const next = place(marker.next)
  return next >= 0 ? next : marker.index
}

/** Says whether the caller asks for markers. */
export function usesMarker(c: Call): boolean {
  return c.req.query('usemarker') === 'true' || c.req.query('marker') !== undefined
}
