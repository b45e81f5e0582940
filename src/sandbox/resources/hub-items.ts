import { Hono } from 'hono'
import { find, roleOn } from '../http/access.js'
import { readBody, type Body } from '../http/body.js'
import { invalid, Refusal } from '../http/refusal.js'
import type { SandboxEnv, Scope } from '../http/scope.js'
import type { HubRecord } from '../store/hub-records.js'
import { isTrashed } from '../store/tree.js'
import { checkVersion, findHub } from './hub-access.js'

const ITEMS = ['file', 'folder', 'web_link'] as const

function readItem(operation: Body): HubRecord['items'][number] {
  const item = operation.required('item')
  const type = item.oneOf('type', ITEMS)
  if (!type) {
    throw invalid('item', "'item.type' is required", 'missing_parameter')
  }
  return { type, id: item.string('id') }
}

function carryOut(scope: Scope, hub: HubRecord, action: string, item: HubRecord['items'][number]) {
  const place = hub.items.findIndex(each => each.type === item.type && each.id === item.id)
  if (action === 'add') {
    find(scope, item)
    if (place >= 0) {
      throw new Refusal(409, 'conflict', 'The item is in the hub already')
    }
    hub.items.push(item)
  } else if (place >= 0) {
    hub.items.splice(place, 1)
  } else {
    throw new Refusal(404, 'not_found', 'The item is not in the hub')
  }
}

/** Does one operation; what goes wrong with it is told in its result. */
function manage(scope: Scope, hub: HubRecord, operation: Body): Record<string, unknown> {
  const action = operation.oneOf('action', ['add', 'remove'])
  if (!action) {
    throw invalid('action', "'action' is required", 'missing_parameter')
  }
  const item = readItem(operation)
  const parent = operation.optional('parent_id') ?? hub.listId
  try {
    if (parent !== hub.listId) {
      throw new Refusal(404, 'not_found', 'The hub has no such item list')
    }
    carryOut(scope, hub, action, item)
    return { action, item, parent_id: parent, status: 200 }
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error
    }
    return { action, item, parent_id: parent, status: error.status, error: error.message }
  }
}

/** The items of hubs. */
export const hubItems = new Hono<SandboxEnv>()

hubItems.get('/hub_items', c => {
  checkVersion(c)
  const { scope } = c.var
  const hub = findHub(scope, c.req.query('hub_id') ?? '')
  const parent = c.req.query('parent_id') ?? hub.listId
  const all = (parent === hub.listId ? hub.items : [])
    .flatMap(({ id }) => scope.store.items.get(id) ?? [])
    .filter(item => !isTrashed(scope.store, item) && roleOn(scope, item) !== undefined)
  const page = scope.machine.paging.byMarker(c, all, each => each.id)
  const entries = page.entries.map(({ type, id, name }) => ({ type, id, name }))
  return c.json({ ...page.frame, entries })
})

hubItems.post('/hubs/:id/manage_items', async c => {
  checkVersion(c)
  const { scope } = c.var
  const hub = findHub(scope, c.req.param('id'), 'editor')
  const operations = (await readBody(c)).objects('operations') ?? []
  return c.json({ operations: operations.map(each => manage(scope, hub, each)) }, 207)
})
