import { UsageError } from '../errors/index.js'
import type { ByteRange } from '../resources/index.js'

/** Where bytes lie in a file: the last one is not part of it, and may not be known. */
export interface Span {
  readonly from: number
  readonly to: number | undefined
}

/**
 * Refuses a range that asks for nothing or for nonsense.
 *
 * @throws UsageError that names the value and the remedy
 */
export function checkRange(range: ByteRange | undefined, operation: string): void {
  if (range === undefined) {
    return
  }
  // Callers without a compiler pass text, or an array as in other libraries.
  const { start, end }: { start?: unknown; end?: unknown } = Object(range) as object
  for (const [name, value] of Object.entries({ start, end })) {
    const optional = name === 'end' && value === undefined
    if (!optional && !(Number.isSafeInteger(value) && (value as number) >= 0)) {
      throw new UsageError(
        `${operation}: range.${name} must be a whole number of bytes from 0, not ${String(value)}; ` +
          `say { range: { start: 0, end: 1023 } } for the first 1,024 bytes.`,
      )
    }
  }
  if (range.end !== undefined && range.end < range.start) {
    throw new UsageError(
      `${operation}: range.end (${String(range.end)}) lies before range.start (${String(range.start)}); ` +
        `it is the last byte, so equal ones mean one byte.`,
    )
  }
}

/** The span that a range asks for; without one, the whole content. */
export function spanOf(range: ByteRange | undefined): Span {
  return { from: range?.start ?? 0, to: range?.end === undefined ? undefined : range.end + 1 }
}

/** The Range header for a span; none for the whole content. */
export function rangeHeader({ from, to }: Span): string | undefined {
  if (from === 0 && to === undefined) {
    return undefined
  }
  return `bytes=${String(from)}-${to === undefined ? '' : String(to - 1)}`
}

/** Reads a Content-Range header: where the bytes lie, and how many the whole content has. */
export function parseContentRange(
  header: string | undefined,
): (Span & { readonly to: number; readonly size: number | undefined }) | undefined {
  const [, first, last, size] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined) {
    return undefined
  }
  return {
    from: Number(first),
    to: Number(last) + 1,
    size: size === '*' ? undefined : Number(size),
  }
}
