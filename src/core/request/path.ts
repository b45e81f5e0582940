import { UsageError } from '../../errors/box-error.js'
import type { EndpointDescriptor } from '../metadata/describe.js'

// A separator inside a value would make it another address; Box has no id that holds one.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const REFUSED = /[/\\?#\u0000-\u001f\u007f]|^\.{1,2}$|^\s*$/

/** Fills the holes of an endpoint's path, percent-encoded. */
export function fillPath(endpoint: EndpointDescriptor, valueOf: (hole: string) => unknown): string {
  const { texts, holes } = endpoint.parsed
  let path = texts[0] ?? ''
  for (const [index, hole] of holes.entries()) {
    path += segment(valueOf(hole), hole, endpoint) + (texts[index + 1] ?? '')
  }
  return path
}

/**
 * Encodes one value of a path.
 *
 * @throws UsageError when it is no string, empty, or would change the address
 */
export function segment(
  value: unknown,
  name: string,
  at: { readonly owner: string; readonly key: string },
): string {
  if (typeof value !== 'string') {
    const what = value === null ? 'null' : typeof value
    throw new UsageError(
      `${at.owner}.${at.key}: ${name} must be a string, not ${what}; ids are strings, as in '0'.`,
    )
  }
  if (REFUSED.test(value) || !value.isWellFormed()) {
    throw new UsageError(
      `${at.owner}.${at.key}: ${JSON.stringify(value)} cannot be ${name}: it is empty, made of dots, ` +
        `or holds a separator; pass the id alone.`,
    )
  }
  return encodeURIComponent(value)
}
