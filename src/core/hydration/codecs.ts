import type { Codec } from '../types/kind.js'

const asSent: Codec<unknown> = { decode: raw => raw }

/** Keeps a JSON object or list as it was sent; its keys keep their spelling. */
export function json<T>(): Codec<T> {
  return asSent as Codec<T>
}

/** A 64-bit number as a string of digits, exact whatever its size. */
export const int64: Codec<string> = {
  decode: raw => (typeof raw === 'number' ? String(raw) : (raw as string)),
}
