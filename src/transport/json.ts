/**
 * Parses JSON without losing digits: a whole number that a double cannot hold (a position in the event
 * stream, for one) comes as a string of exactly the digits that were sent. All else is `JSON.parse`.
 *
 * @throws SyntaxError when the text is not JSON
 */
export function parseJson(text: string): unknown {
  return JSON.parse(hasLongRun(text) ? quoteBigIntegers(text) : text)
}

/**
 * Tells whether there are 16 digits in a row, as many as 2^53 has: without them nothing can be lost,
 * and almost no reply has them. A run of 16 covers every sixteenth place, so only these are looked at,
 * which costs a fifth of a pattern.
 */
function hasLongRun(text: string): boolean {
  for (let at = RUN - 1; at < text.length; at += RUN) {
    if (!isDigit(text.charCodeAt(at))) {
      continue
    }
    let first = at
    let end = at + 1
    while (isDigit(text.charCodeAt(first - 1))) {
      first--
    }
    while (isDigit(text.charCodeAt(end))) {
      end++
    }
    if (end - first >= RUN) {
      return true
    }
  }
  return false
}

const RUN = 16
const isDigit = (code: number): boolean => code >= 48 && code <= 57

function quoteBigIntegers(text: string): string {
  const token = /"|-?\d[\d.eE+-]*/g
  let out = ''
  let copied = 0
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [found] = match
    if (found === '"') {
      token.lastIndex = endOfString(text, match.index)
    } else if (isBigInteger(found) && !isKey(text, token.lastIndex)) {
      out += `${text.slice(copied, match.index)}"${found}"`
      copied = token.lastIndex
    }
  }
  return out + text.slice(copied)
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

function isBigInteger(token: string): boolean {
  return (
    token.length >= 16 && /^-?(?:0|[1-9]\d*)$/.test(token) && !Number.isSafeInteger(Number(token))
  )
}

// A bare number as a key is no JSON, and must not become some by being quoted.
function isKey(text: string, end: number): boolean {
  return /^[ \t\r\n]*:/.test(text.slice(end, end + 32))
}
