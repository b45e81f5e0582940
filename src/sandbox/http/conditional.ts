import { Refusal } from './refusal.js'
import type { Call } from './scope.js'

function etags(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map(etag => etag.trim().replace(/^W\//, '').replaceAll('"', ''))
    .filter(etag => etag !== '')
}

/** Throws a 412 when the caller's If-Match does not name the present etag. */
export function checkIfMatch(c: Call, item: { readonly etag: number }): void {
  const wanted = etags(c.req.header('if-match'))
  if (wanted.length === 0 || wanted.includes('*') || wanted.includes(String(item.etag))) {
    return
  }
  throw new Refusal(
    412,
    'precondition_failed',
    'The resource has been modified. Please retrieve the resource again and retry',
  )
}

/** Says whether the caller's If-None-Match names the present etag, so that a 304 is the answer. */
export function isUnchanged(c: Call, item: { readonly etag: number }): boolean {
  const known = etags(c.req.header('if-none-match'))
  return known.includes('*') || known.includes(String(item.etag))
}
