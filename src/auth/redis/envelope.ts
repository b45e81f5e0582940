import { corruptValue } from '../store.js'
import { decodeTokens, encodeTokens, type Tokens } from '../tokens.js'
import type { KeyRing, Sealed } from './encryption.js'
import { undecryptable, type Place } from './store-error.js'

const FORMAT = 1

/** Writes tokens as the text that Redis keeps: JSON with its format, sealed when there is a secret. */
export async function wrap(tokens: Tokens, key: string, ring?: KeyRing): Promise<string> {
  const text = encodeTokens(tokens)
  const content = ring ? { sealed: await ring.seal(text, context(key)) } : { tokens: text }
  return JSON.stringify({ format: FORMAT, ...content })
}

/**
 * Reads what `wrap` wrote. A value that is not sealed is read with secrets too: it was written before
 * there were any.
 *
 * @throws AuthError when it cannot be read; it says what to do
 */
export async function unwrap(text: string, place: Place, ring?: KeyRing): Promise<Tokens> {
  const envelope = parse(text)
  if (typeof envelope['format'] === 'number' && envelope['format'] > FORMAT) {
    const why = new Error('It was written by a newer boxwright; update this one')
    throw corruptValue(place.store, place.key, why)
  }
  const { format, tokens: plain, sealed } = envelope
  const content = isSealed(sealed) ? await open(sealed, place, ring) : plain
  const tokens = format === FORMAT ? decodeTokens(content) : undefined
  if (tokens === undefined) {
    throw corruptValue(place.store, place.key)
  }
  return tokens
}

async function open(sealed: Sealed, place: Place, ring?: KeyRing): Promise<string> {
  if (!ring?.has(sealed.key)) {
    throw undecryptable(place, `is encrypted with the key '${sealed.key}', which is not given`)
  }
  try {
    return await ring.open(sealed, context(place.key))
  } catch (error) {
    const why = `the key '${sealed.key}' does not open: it is another one, or the value was changed`
    throw undecryptable(place, why, error)
  }
}

// A sealed value that is copied under another key does not open there.
const context = (key: string) => `boxwright ${String(FORMAT)} ${key}`

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function isSealed(value: unknown): value is Sealed {
  if (typeof value !== 'object' || value === null) {
    return false
  }
  const { key, salt, iv, tag, data } = value as Record<string, unknown>
  const isText = [key, iv, tag, data].every(part => typeof part === 'string')
  return isText && (salt === undefined || typeof salt === 'string')
}
