/**
 * Parses JSON without losing digits: a whole number that a double cannot hold (a position in the event
 * stream, for one) comes as a string of exactly the digits that were sent. All else is `JSON.parse`.
 *
 * @throws SyntaxError when the text is not JSON
 */
export function parseJson(text: string): unknown {
  return JSON.parse(quoteBigIntegers(text))
}

/**
 * Puts what a double cannot hold into quotes. It has 16 digits in a row, as many as 2^53 has, and almost
 * no reply has such a run. A run of 16 covers every sixteenth place, so only these are looked at, which
 * costs a fifth of a pattern; and strings are searched for only where a run may be a number.
 */
function quoteBigIntegers(text: string): string {
  let out = ''
  let copied = 0
  let outside = 0
  let quote = text.indexOf('"')
  for (let at = RUN - 1; at < text.length; at += RUN) {
    if (!isDigit(text.charCodeAt(at))) {
      continue
    }
    const { start, end } = runAround(text, at)
    // The place behind a run is none of the next one's.
    at = end
    if (!isBigInteger(text, start, end)) {
      continue
    }
    while (quote !== -1 && quote < start) {
      outside = endOfString(text, quote)
      quote = text.indexOf('"', outside)
    }
    if (outside <= start) {
      out += `${text.slice(copied, start)}"${text.slice(start, end)}"`
      copied = end
    }
  }
  return copied === 0 ? text : out + text.slice(copied)
}

const RUN = 16
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** The digits around a place, and the minus before them. */
function runAround(text: string, at: number): { readonly start: number; readonly end: number } {
  let start = at
  let end = at + 1
  while (isDigit(text.charCodeAt(start - 1))) {
    start--
  }
  while (isDigit(text.charCodeAt(end))) {
    end++
  }
  return { start: text[start - 1] === '-' ? start - 1 : start, end }
}

const NUMBER = /^-?[1-9]\d{15,}$/
const BEFORE = /[ \t\r\n:,[]/
// A bare number as a key is no JSON, and must not become some by being quoted.
const AFTER = /[ \t\r\n]*(?:[,\]}]|$)/y

function isBigInteger(text: string, start: number, end: number): boolean {
  const digits = text.slice(start, end)
  AFTER.lastIndex = end
  return (
    NUMBER.test(digits) &&
    !Number.isSafeInteger(Number(digits)) &&
    (start === 0 || BEFORE.test(text.charAt(start - 1))) &&
    AFTER.test(text)
  )
}

// A loop rather than a pattern: a pattern for strings with escapes runs out of stack on long ones.
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text[at - 1 - slashes] === '\\') {
      slashes++
    }
    if (slashes % 2 === 0) {
      return at + 1
    }
  }
  return text.length
}
