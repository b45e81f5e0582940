import type { Paged } from '../metadata/declarations.js'
import type { Kind } from '../types/kind.js'
import type { PageStyle } from './page-style.js'

/**
 * Says that an endpoint answers with pages.
 *
 * @param kind - what an entry is
 * @param style - how the pages follow one another
 * @param selects - the kind whose fields can be selected, where the entry wraps it
 */
export function list<const K extends Kind>(
  kind: K,
  style: PageStyle,
  selects: Kind = kind,
): Paged<K> {
  return Object.freeze({ list: kind, style, selects })
}
