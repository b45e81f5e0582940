import { Hono } from 'hono'
import { roleOn } from '../http/access.js'
import { tierOf } from '../http/fields.js'
import { denied, invalid } from '../http/refusal.js'
import type { Call, SandboxEnv, Scope } from '../http/scope.js'
import { metadataFilter } from '../metadata/search-filters.js'
import type { ItemRecord } from '../store/records.js'
import { isTrashed } from '../store/tree.js'
import { writeItem } from './item-shapes.js'
import { searchedText, searchFilters } from './search-filters.js'
import { parseQuery, relevance } from './search-query.js'
import { isOpenByLink, writeLink } from './shared-link.js'

function candidates(c: Call): ItemRecord[] {
  const { scope } = c.var
  const trash = c.req.query('trash_content') ?? 'non_trashed_only'
  return [...scope.store.items.values()].filter(item => {
    const trashed = isTrashed(scope.store, item)
    if (trash === 'non_trashed_only' && trashed) {
      return false
    }
    if (trash === 'trashed_only' && !trashed) {
      return false
    }
    return roleOn(scope, item) !== undefined
  })
}

function ordered(c: Call, found: readonly ItemRecord[]): ItemRecord[] {
  const query = parseQuery(c.req.query('query') ?? '')
  const sign = c.req.query('direction')?.toUpperCase() === 'ASC' ? 1 : -1
  const byDate = (a: ItemRecord, b: ItemRecord): number => sign * (a.modifiedAt - b.modifiedAt)
  if (c.req.query('sort') === 'modified_at') {
    return found.toSorted(byDate)
  }
  return found.toSorted((a, b) => relevance(query, b) - relevance(query, a) || byDate(a, b))
}

function search(c: Call): ItemRecord[] {
  const text = c.req.query('query')
  const metadata = c.req.query('mdfilters')
  if (c.req.query('scope') === 'enterprise_content') {
    throw denied("The scope 'enterprise_content' is not enabled for this user")
  }
  if (text === undefined && metadata === undefined) {
    throw invalid(
      'query',
      "Please provide at least the 'query' or 'mdfilters'",
      'missing_parameter',
    )
  }
  const query = parseQuery(text ?? '')
  const filters = [
    ...searchFilters(c),
    ...(metadata === undefined ? [] : [metadataFilter(c.var.scope, metadata)]),
  ]
  const found = candidates(c)
    .filter(item => filters.every(filter => filter(item)))
    .filter(item => query.matches(searchedText(c, item)))
  return ordered(c, found)
}

function wrapped(scope: Scope, item: ItemRecord, written: Record<string, unknown>) {
  const link = isOpenByLink(scope, item) ? writeLink(scope, item) : null
  return {
    type: 'search_result',
    ...(link ? { accessible_via_shared_link: link['url'] } : {}),
    item: written,
  }
}

/** `/search`. */
export const searching = new Hono<SandboxEnv>()

searching.get('/search', c => {
  const { scope } = c.var
  const rules = { fallback: 30, most: 200 }
  const { entries, frame } = scope.machine.paging.byOffset(c, search(c), rules)
  const tier = tierOf(c)
  const items = entries.map(item => ({ item, written: writeItem(item, { scope, tier }) }))
  if (c.req.query('include_recent_shared_links') !== 'true') {
    const written = items.map(each => each.written)
    return c.json({ ...frame, type: 'search_results_items', entries: written })
  }
  const results = items.map(({ item, written }) => wrapped(scope, item, written))
  return c.json({ ...frame, type: 'search_results_with_shared_links', entries: results })
})
