import { Hono } from 'hono'
import { find, roleOn } from '../http/access.js'
import { readBody, type Body } from '../http/body.js'
import { pathsOf } from '../http/fields.js'
import type { SandboxEnv, Scope } from '../http/scope.js'
import { instanceOf } from '../metadata/instances.js'
import { matcherOf } from '../metadata/query-evaluation.js'
import { badQuery, parseMetadataQuery } from '../metadata/query-syntax.js'
import { demandTemplate } from '../metadata/templates.js'
import type { TemplateRecord, Values } from '../store/metadata-records.js'
import type { ItemRecord } from '../store/records.js'
import { isTrashed, lineage } from '../store/tree.js'
import { writeItem } from './item-shapes.js'

interface Found {
  readonly item: ItemRecord
  readonly values: Values
}

/** Everything of a template that the caller sees below a folder. */
function candidates(scope: Scope, template: TemplateRecord, ancestor: string): Found[] {
  const { store } = scope
  const folder = ancestor === '0' ? undefined : find(scope, { type: 'folder', id: ancestor })
  return [...store.items.values()]
    .filter(item => item.type !== 'web_link' && !isTrashed(store, item))
    .filter(item => roleOn(scope, item) !== undefined)
    .filter(item => !folder || lineage(store, item).includes(folder))
    .flatMap(item => {
      const instance = instanceOf(store, item, template)
      return instance ? [{ item, values: instance.values }] : []
    })
}

const RANK = { number: 0, string: 1 } as Readonly<Record<string, number>>

/** Numbers by size, texts by their letters; what is empty comes last. */
function compare(a: unknown, b: unknown): number {
  const [left, right] = [a, b].map(each => RANK[typeof each] ?? 2)
  if (left !== right) {
    return (left ?? 0) - (right ?? 0)
  }
  return typeof a === 'number' ? a - (b as number) : String(a).localeCompare(String(b))
}

function ordered(found: readonly Found[], orders: readonly Body[], template: TemplateRecord) {
  const keys = orders.map(each => each.string('field_key'))
  const ways = new Set(orders.map(each => (each.optional('direction') ?? 'asc').toLowerCase()))
  const unknown = keys.find(key => !template.fields.some(each => each.key === key))
  if (unknown !== undefined || ways.size > 1) {
    throw badQuery(
      unknown === undefined ? 'All of order_by must go the same way' : `No field '${unknown}'`,
    )
  }
  const sign = ways.has('desc') ? -1 : 1
  return found.toSorted((a, b) => {
    const differing = keys.find(key => compare(a.values[key], b.values[key]) !== 0)
    return differing === undefined
      ? Number(a.item.id) - Number(b.item.id)
      : sign * compare(a.values[differing], b.values[differing])
  })
}

/** `/metadata_queries/execute_read`. */
export const metadataQueries = new Hono<SandboxEnv>()

metadataQueries.post('/metadata_queries/execute_read', async c => {
  const { scope } = c.var
  const body = await readBody(c)
  const [, name = '', key = ''] = /^([^.]+)\.(.+)$/.exec(body.string('from')) ?? []
  const template = demandTemplate(scope.store, name, key, 'instance_not_found')
  const text = body.optional('query')
  const params = body.object('query_params')?.values ?? {}
  const matches = text ? matcherOf(parseMetadataQuery(text), { template, params }) : () => true
  const found = candidates(scope, template, body.string('ancestor_folder_id'))
  const all = ordered(
    found.filter(({ values }) => matches(values) === true),
    body.objects('order_by') ?? [],
    template,
  )
  const fields = body.strings('fields')
  const limit = Number(body.optional('limit') ?? 100)
  if (!Number.isInteger(limit) || limit < 0 || limit > 100) {
    throw badQuery("'limit' must be a whole number up to 100")
  }
  const page = scope.machine.paging.cut(all, {
    limit,
    marker: body.optional('marker'),
    idOf: ({ item }) => item.id,
  })
  const tier = fields ? pathsOf(fields) : 'mini'
  return c.json({
    entries: page.entries.map(({ item }) => writeItem(item, { scope, tier })),
    limit,
    ...(page.frame['next_marker'] !== null && { next_marker: page.frame['next_marker'] }),
  })
})
