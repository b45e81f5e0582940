import { BoxError, UsageError } from '../../errors/box-error.js'

/**
 * How a listing is paged. `marker` and `offset` are what they say; `either` goes by marker, and by
 * offset where the query has an `offset` or a `sort`, which markers do not know; `position` is an
 * event stream; `single` is one page.
 */
export type PageStyle = 'marker' | 'offset' | 'either' | 'position' | 'single'

/** Where a page starts: how it is addressed, and its address. */
export interface Position {
  readonly by: 'marker' | 'offset' | 'position'
  readonly at: string
}

/** The members of a reply that say where the page stands. */
export interface PageBody {
  readonly entries?: unknown
  readonly limit?: unknown
  readonly total_count?: unknown
  readonly next_marker?: unknown
  readonly next_stream_position?: unknown
}

/** Box refuses offsets beyond this. */
export const OFFSET_CEILING = 10_000

type Query = Readonly<Record<string, unknown>>

/** Where a listing starts. */
export function startOf(style: PageStyle, query: Query): Position {
  if (style === 'position') {
    return { by: 'position', at: text(query['streamPosition']) }
  }
  const byOffset = query['offset'] !== undefined || query['sort'] !== undefined
  if (style === 'offset' || (style === 'either' && byOffset)) {
    return { by: 'offset', at: text(query['offset'] ?? 0) }
  }
  return { by: 'marker', at: text(query['marker']) }
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** The input that asks for the page at a position. */
export function positionInput(style: PageStyle, { by, at }: Position): Query {
  switch (by) {
    case 'offset':
      return style === 'single' ? {} : { offset: Number(at) }
    case 'position':
      return at === '' ? {} : { streamPosition: at }
    case 'marker':
      return {
        ...(style === 'either' && { usemarker: true }),
        ...(at !== '' && { marker: at }),
      }
  }
}

/** Where the page after this one starts; `undefined` when there is none. */
export function nextPosition(
  position: Position,
  body: PageBody,
  entries: number,
  asked: number | undefined,
): Position | undefined {
  switch (position.by) {
    case 'marker':
      return moved(position, text(body.next_marker))
    case 'position': {
      const at = text(body.next_stream_position)
      return entries === 0 || at === position.at ? undefined : moved(position, at)
    }
    case 'offset': {
      const total = body.total_count
      // The server may lower the limit, and says so; what it leaves out for want of permission
      // counts towards the offset all the same.
      const step = positive(body.limit) ?? (entries > 0 ? entries : positive(asked))
      const next = Number(position.at) + (step ?? 0)
      const more = typeof total === 'number' ? next < total : entries > 0
      return step !== undefined && more ? { by: 'offset', at: String(next) } : undefined
    }
  }
}

const positive = (value: unknown): number | undefined =>
  typeof value === 'number' && value > 0 ? value : undefined

function moved(position: Position, at: string): Position | undefined {
  if (at === '') {
    return undefined
  }
  if (at === position.at) {
    throw new BoxError(
      `The server answered with the ${position.by} it was asked for (${at}), so the listing would ` +
        `never end; ask again later, or page by offset where the endpoint has one.`,
    )
  }
  return { by: position.by, at }
}

/** Refuses an offset that Box would refuse, and tells the way out. */
export function checkCeiling(at: string, style: PageStyle, position: Position): void {
  if (position.by === 'offset' && Number(position.at) > OFFSET_CEILING) {
    throw new UsageError(
      `${at}: offsets end at ${String(OFFSET_CEILING)}; ` +
        (style === 'either'
          ? `leave out 'offset' and 'sort' to page by marker, which has no end.`
          : `narrow the query down.`),
    )
  }
}
