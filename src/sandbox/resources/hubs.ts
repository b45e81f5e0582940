import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { can, find } from '../http/access.js'
import { readBody, type Body } from '../http/body.js'
import { represent } from '../http/fields.js'
import { denied, invalid, Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv, Scope } from '../http/scope.js'
import type { HubRecord } from '../store/hub-records.js'
import { checkVersion, findHub, hubRoleOf, hubShape, newSettings } from './hub-access.js'
import { checkAdmin } from './user-access.js'

const FLAGS = [
  'is_ai_enabled',
  'is_collaboration_restricted_to_enterprise',
  'can_non_owners_invite',
  'can_shared_link_be_created',
  'can_public_shared_link_be_created',
]

function checkTitle(title: string): string {
  if (title.trim() === '' || title.length > 50) {
    throw invalid('title', "'title' must have 1 to 50 characters")
  }
  return title
}

function makeHub(scope: Scope, title: string, description: string): HubRecord {
  const now = scope.store.now()
  const hub: HubRecord = {
    id: scope.store.nextId(),
    title: checkTitle(title),
    description,
    createdBy: scope.user.id,
    createdAt: now,
    updatedBy: scope.user.id,
    updatedAt: now,
    settings: newSettings(),
    items: [],
    listId: randomUUID(),
  }
  scope.store.hubs.set(hub.id, hub)
  return hub
}

function change(hub: HubRecord, body: Body): void {
  hub.title = checkTitle(body.optional('title') ?? hub.title)
  hub.description = body.optional('description') ?? hub.description
  for (const name of FLAGS) {
    hub.settings.set(name, body.boolean(name) ?? hub.settings.get(name))
  }
  const access = body.oneOf('copy_hub_access', ['all', 'company', 'none'])
  hub.settings.set('copy_hub_access', access ?? hub.settings.get('copy_hub_access'))
}

const ORDERS: Readonly<Record<string, (hub: HubRecord) => string | number>> = {
  name: hub => hub.title.toLowerCase(),
  updated_at: hub => hub.updatedAt,
  last_accessed_at: hub => hub.updatedAt,
  view_count: () => 0,
  relevance: () => 0,
}

function listed(c: Call, hubs: readonly HubRecord[]): Response {
  const { scope } = c.var
  const { query = '', sort = 'relevance', direction = 'ASC' } = c.req.query()
  const order = ORDERS[sort]
  if (!order) {
    throw invalid('sort', `'sort' must be one of ${Object.keys(ORDERS).join(', ')}`)
  }
  const sign = direction === 'DESC' ? -1 : 1
  const found = hubs
    .filter(({ title, description }) =>
      `${title} ${description}`.toLowerCase().includes(query.toLowerCase()),
    )
    .sort((a, b) => (order(a) < order(b) ? -sign : order(a) > order(b) ? sign : 0))
  const page = scope.machine.paging.byMarker(c, found, each => each.id)
  const on = { scope, tier: 'standard' } as const
  return c.json({ ...page.frame, entries: page.entries.map(each => represent(hubShape, each, on)) })
}

function reply(c: Call, hub: HubRecord, status: 200 | 201 = 200): Response {
  return c.json(represent(hubShape, hub, { scope: c.var.scope, tier: 'standard' }), status)
}

function checkCopy(scope: Scope, hub: HubRecord): void {
  const access = hub.settings.get('copy_hub_access')
  const own = hubRoleOf(scope, hub) === 'owner'
  if (!own && (access === 'none' || (access === 'company' && !scope.user.managed))) {
    throw denied()
  }
}

const mayEdit = (scope: Scope, item: HubRecord['items'][number]): boolean => {
  try {
    return can(scope, find(scope, item), 'edit')
  } catch (error) {
    if (error instanceof Refusal) {
      return false
    }
    throw error
  }
}

/** `/hubs`, and the hubs of the enterprise. */
export const hubs = new Hono<SandboxEnv>()

hubs.get('/hubs', c => {
  checkVersion(c)
  const { scope } = c.var
  const wanted = c.req.query('scope') ?? 'all'
  const all = [...scope.store.hubs.values()].filter(hub => {
    const role = hubRoleOf(scope, hub)
    const fits = wanted === 'all' || (role === 'viewer') === (wanted === 'view_only')
    return role !== undefined && fits
  })
  return listed(c, all)
})

hubs.get('/enterprise_hubs', c => {
  checkVersion(c)
  checkAdmin(c.var.scope)
  return listed(c, [...c.var.scope.store.hubs.values()])
})

hubs.post('/hubs', async c => {
  checkVersion(c)
  const body = await readBody(c)
  const hub = makeHub(c.var.scope, body.string('title'), body.optional('description') ?? '')
  return reply(c, hub, 201)
})

hubs.get('/hubs/:id', c => {
  checkVersion(c)
  return reply(c, findHub(c.var.scope, c.req.param('id')))
})

hubs.put('/hubs/:id', async c => {
  checkVersion(c)
  const { scope } = c.var
  const hub = findHub(scope, c.req.param('id'), 'editor')
  change(hub, await readBody(c))
  Object.assign(hub, { updatedBy: scope.user.id, updatedAt: scope.store.now() })
  return reply(c, hub)
})

hubs.delete('/hubs/:id', c => {
  checkVersion(c)
  const { store } = c.var.scope
  const hub = findHub(c.var.scope, c.req.param('id'), 'co-owner')
  for (const each of store.hubCollaborations.values()) {
    if (each.hubId === hub.id) {
      store.hubCollaborations.delete(each.id)
    }
  }
  store.hubs.delete(hub.id)
  return c.body(null, 204)
})

hubs.post('/hubs/:id/copy', async c => {
  checkVersion(c)
  const { scope } = c.var
  const source = findHub(scope, c.req.param('id'))
  checkCopy(scope, source)
  const body = await readBody(c)
  const description = body.optional('description') ?? source.description
  const copy = makeHub(scope, body.optional('title') ?? source.title, description)
  if (body.boolean('include_items') === true) {
    copy.items.push(...source.items.filter(item => mayEdit(scope, item)))
  }
  return reply(c, copy, 201)
})
