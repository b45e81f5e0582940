let lastText = ''
let lastTime = NaN

/**
 * Reads an RFC 3339 date; `undefined` when the text is none.
 *
 * The times of an item are often one and the same, so the last text is remembered.
 */
export function parseDate(text: string): Date | undefined {
  if (text !== lastText) {
    lastTime = Date.parse(text)
    lastText = text
  }
  return Number.isNaN(lastTime) ? undefined : new Date(lastTime)
}
