import type { Invocation } from '../../../../src/core/index.js'

/** How a simulated server behaves. */
export interface Behaviour {
  readonly style: 'marker' | 'offset' | 'position'
  /** The most entries it puts on a page. */
  readonly most: number
  /** Pages, by number, of which it shows nothing although more is to come. */
  readonly empty?: readonly number[]
  readonly tellsLimit?: boolean
  readonly tellsTotal?: boolean
  /** What the last page has for a marker. */
  readonly end?: '' | null | undefined
}

interface Entry {
  readonly type: 'reader'
  readonly id: string
}

/** Entries to page over. */
export const entries = (count: number): Entry[] =>
  Array.from({ length: count }, (_, index) => ({ type: 'reader', id: String(index) }))

/** Answers a listing as a server of that behaviour would. */
export function answerPage(all: readonly Entry[], behaviour: Behaviour, asked: Invocation) {
  const body =
    asked.body && 'json' in asked.body ? (asked.body.json as Record<string, unknown>) : {}
  const given = { ...asked.query, ...body }
  const limit = Math.min(Number(given['limit'] ?? behaviour.most), behaviour.most)
  return { body: PAGES[behaviour.style]({ all, behaviour, given, limit }) }
}

interface Asked {
  readonly all: readonly Entry[]
  readonly behaviour: Behaviour
  readonly given: Readonly<Record<string, unknown>>
  readonly limit: number
}

const PAGES = {
  marker({ all, behaviour, given, limit }: Asked) {
    const marker = typeof given['marker'] === 'string' ? given['marker'] : '0.0'
    const [page = 0, from = 0] = marker.split('.').map(Number)
    const shown = behaviour.empty?.includes(page) ? [] : all.slice(from, from + limit)
    const to = from + shown.length
    const next = to < all.length ? `${String(page + 1)}.${String(to)}` : behaviour.end
    return { entries: shown, ...(next !== undefined && { next_marker: next }), limit }
  },
  offset({ all, behaviour, given, limit }: Asked) {
    const from = Number(given['offset'] ?? 0)
    const slice = all.slice(from, from + limit)
    const hidden =
      behaviour.empty?.includes(from / limit) === true && behaviour.tellsTotal !== false
    return {
      entries: hidden ? [] : slice,
      offset: from,
      ...(behaviour.tellsLimit !== false && { limit }),
      ...(behaviour.tellsTotal !== false && { total_count: all.length }),
    }
  },
  position({ all, given, limit }: Asked) {
    const from = Number(given['stream_position'] ?? 0)
    const slice = all.slice(from, from + limit)
    return {
      entries: slice,
      chunk_size: slice.length,
      next_stream_position: String(from + slice.length),
    }
  },
}

/** The entries that such a server hides from an offset listing are never to be seen. */
export function visible(all: readonly Entry[], behaviour: Behaviour, limit: number): string[] {
  const size = Math.min(limit, behaviour.most)
  const ids = all.map(({ id }) => id)
  return behaviour.style === 'offset' && behaviour.tellsTotal !== false
    ? ids.filter((_, index) => !behaviour.empty?.includes(Math.floor(index / size)))
    : ids
}
