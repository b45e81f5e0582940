import { Hono } from 'hono'
import { contentOf, demand, find } from '../http/access.js'
import { readBody, type Body } from '../http/body.js'
import { checkIfMatch, isUnchanged } from '../http/conditional.js'
import { tierOf, type Tier } from '../http/fields.js'
import { usesMarker } from '../http/paging.js'
import { Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv, Scope } from '../http/scope.js'
import type { FolderRecord } from '../store/records.js'
import { lineage } from '../store/tree.js'
import { changeItem, checkFree, findParent, freshItem, type Change } from './item-changes.js'
import { copyItem } from './item-copies.js'
import { checkUnfrozen } from './folder-locks.js'
import { orderItems } from './item-order.js'
import { etagOf } from './item-fields.js'
import { writeItem } from './item-shapes.js'
import { trashItem } from './trash.js'

const SWITCHES = [
  'can_non_owners_invite',
  'can_non_owners_view_collaborators',
  'is_collaboration_restricted_to_enterprise',
]

function readSettings(id: string, body: Body): Map<string, unknown> {
  const settings = new Map<string, unknown>()
  for (const name of SWITCHES) {
    const value = body.boolean(name)
    if (value !== undefined) {
      settings.set(name, value)
    }
  }
  const sync = body.oneOf('sync_state', ['synced', 'not_synced', 'partially_synced'])
  if (sync) {
    settings.set('sync_state', sync)
  }
  const upload = body.object('folder_upload_email')
  if (upload !== undefined) {
    const access = upload?.oneOf('access', ['open', 'collaborators']) ?? 'collaborators'
    const email = `upload.${id}@u.box.example`
    settings.set('folder_upload_email', upload && { access, email })
  }
  return settings
}

function planSettings(scope: Scope, folder: FolderRecord, body: Body): Change[] {
  const settings = readSettings(folder.id, body)
  if (settings.size === 0) {
    return []
  }
  demand(scope, folder, 'edit')
  return [
    () => {
      for (const [name, value] of settings) {
        folder.settings.set(name, value)
      }
      scope.store.emit('ITEM_MODIFY', scope.user, folder)
    },
  ]
}

function itemsByOffset(c: Call, folder: FolderRecord, tier: Tier): Record<string, unknown> {
  const { scope } = c.var
  const { items, order } = orderItems(c, contentOf(scope, folder))
  const { entries, frame } = scope.machine.paging.byOffset(c, items)
  return { ...frame, order, entries: entries.map(item => writeItem(item, { scope, tier })) }
}

function itemsByMarker(c: Call, folder: FolderRecord, tier: Tier): Record<string, unknown> {
  const { scope } = c.var
  const { items } = orderItems(c, contentOf(scope, folder))
  const { entries, frame } = scope.machine.paging.byMarker(c, items, item => item.id)
  return { ...frame, entries: entries.map(item => writeItem(item, { scope, tier })) }
}

function reply(c: Call, folder: FolderRecord, status: 200 | 201 = 200): Response {
  const { scope } = c.var
  const etag = etagOf(folder)
  if (etag !== null) {
    c.header('etag', `"${etag}"`)
  }
  const written = writeItem(folder, { scope, tier: tierOf(c) })
  const items = 'item_collection' in written && itemsByOffset(c, folder, 'mini')
  return c.json({ ...written, ...(items && { item_collection: items }) }, status)
}

function createFolder(scope: Scope, body: Body): FolderRecord {
  const name = body.string('name')
  const parent = findParent(scope, body)
  checkFree(scope, { parent, name, type: 'folder' })
  const fresh = freshItem(scope, { parent, name })
  const settings = readSettings(fresh.id, body)
  const folder: FolderRecord = { ...fresh, type: 'folder', settings }
  scope.store.add(folder)
  scope.store.emit('ITEM_CREATE', scope.user, folder)
  return folder
}

/** `/folders`. */
export const folders = new Hono<SandboxEnv>()

folders.post('/folders', async c => reply(c, createFolder(c.var.scope, await readBody(c)), 201))

folders.get('/folders/:id', c => {
  const folder = find(c.var.scope, { type: 'folder', id: c.req.param('id') })
  if (folder.parentId !== undefined && isUnchanged(c, folder)) {
    return c.body(null, 304)
  }
  return reply(c, folder)
})

folders.put('/folders/:id', async c => {
  const { scope } = c.var
  const folder = find(scope, { type: 'folder', id: c.req.param('id') })
  checkIfMatch(c, folder)
  const body = await readBody(c)
  if (body.has('parent')) {
    checkUnfrozen(scope, folder)
  }
  changeItem(scope, folder, { body, changes: planSettings(scope, folder, body) })
  return reply(c, folder)
})

folders.delete('/folders/:id', c => {
  const { scope } = c.var
  const folder = find(scope, { type: 'folder', id: c.req.param('id') })
  checkIfMatch(c, folder)
  checkUnfrozen(scope, folder)
  const empty = scope.store.childrenOf(folder).every(child => child.trashedAt !== undefined)
  if (!empty && c.req.query('recursive') !== 'true') {
    throw new Refusal(400, 'folder_not_empty', 'Cannot delete - folder not empty')
  }
  trashItem(scope, folder)
  return c.body(null, 204)
})

folders.get('/folders/:id/items', c => {
  const folder = find(c.var.scope, { type: 'folder', id: c.req.param('id') })
  const itemsBy = usesMarker(c) ? itemsByMarker : itemsByOffset
  return c.json(itemsBy(c, folder, tierOf(c, 'mini')))
})

folders.post('/folders/:id/copy', async c => {
  const { scope } = c.var
  const source = find(scope, { type: 'folder', id: c.req.param('id') }, 'download')
  const body = await readBody(c)
  if (source.parentId === undefined) {
    throw new Refusal(500, 'internal_server_error', 'The root folder can not be copied')
  }
  const parent = findParent(scope, body)
  const name = body.optional('name') ?? source.name
  checkFree(scope, { parent, name, type: 'folder' })
  if (lineage(scope.store, parent).includes(source)) {
    throw new Refusal(400, 'bad_request', 'A folder can not be copied into itself')
  }
  const copy = copyItem(scope, source, { parent, name })
  scope.store.emit('ITEM_COPY', scope.user, copy)
  return c.json(writeItem(copy, { scope, tier: tierOf(c) }), 201)
})
