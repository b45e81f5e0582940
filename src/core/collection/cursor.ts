import { UsageError } from '../../errors/box-error.js'
import type { Position } from './page-style.js'

/** A place in a listing: a page, and how many of its entries are done with. */
export interface Place {
  readonly position: Position
  readonly done: number
}

/** Writes a place as text that another process can go on from. */
export function writeCursor({ position, done }: Place): string {
  return `${position.by}:${String(done)}:${position.at}`
}

const SHAPE = /^(marker|offset|position):(\d+):(.*)$/s

/**
 * Reads a cursor.
 *
 * @throws UsageError when the text is none
 */
export function readCursor(text: string, at: string): Place {
  const match = SHAPE.exec(text)
  if (!match) {
    throw new UsageError(
      `${at}: ${JSON.stringify(text)} is not a cursor; pass the 'cursor' of a collection as it was.`,
    )
  }
  const [, by, done, address = ''] = match
  return { position: { by: by as Position['by'], at: address }, done: Number(done) }
}
