import type { Event, EventQuery } from '../resources/index.js'
import type { Reader } from './reader.js'

/** What is read, and how its place is kept. */
export interface Draining {
  readonly query: EventQuery
  /** Where to go on. */
  readonly position: () => string
  /** Is told when everything before a position is done with. */
  readonly move: (position: string) => void
}

/** Reads chunk after chunk until there is no progress; a short chunk is not the last one. */
export async function* drain(
  reader: Reader,
  { query, position, move }: Draining,
): AsyncGenerator<readonly Event[], void, undefined> {
  for (;;) {
    const streamPosition = position()
    const chunk = await reader.chunk({ ...query, streamPosition })
    // Replies that are no chunk are normal replies of Box, too.
    const entries = Array.isArray(chunk.entries) ? chunk.entries : []
    if (entries.length > 0) {
      yield entries
    }
    const next = chunk.nextStreamPosition
    if (next === undefined || next === streamPosition) {
      return
    }
    move(next)
    if (entries.length === 0) {
      return
    }
  }
}
