/**
 * Reads a Retry-After header: whole or fractional seconds, or an HTTP date.
 *
 * @param value - the header, when the reply has one
 * @param now - the present moment in milliseconds since 1970
 * @returns milliseconds to wait, never negative; `undefined` when the header is absent or unreadable
 */
export function parseRetryAfter(value: string | undefined, now = Date.now()): number | undefined {
  const text = value?.trim()
  if (!text) {
    return undefined
  }
  if (/^\d+(\.\d+)?$/.test(text)) {
    return Math.round(Number(text) * 1000)
  }
  // Date.parse takes '-5' and '1e3' for years; only what begins like a date is one.
  const date = /^[A-Za-z]{3}/.test(text) ? Date.parse(text) : NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
