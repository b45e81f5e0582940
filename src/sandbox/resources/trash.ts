import { Hono } from 'hono'
import { demand, findTrashed } from '../http/access.js'
import { readBody, type Body } from '../http/body.js'
import { tierOf } from '../http/fields.js'
import { usesMarker } from '../http/paging.js'
import { denied, notFound } from '../http/refusal.js'
import type { SandboxEnv, Scope } from '../http/scope.js'
import type { FolderRecord, ItemRecord, ItemType } from '../store/records.js'
import { isTrashed, purge } from '../store/tree.js'
import { checkNotKept } from './kept.js'
import { checkFree, touch } from './item-changes.js'
import { orderItems } from './item-order.js'
import { writeItem } from './item-shapes.js'

/** Puts an item into the trash. Throws a 403 without the right to it. */
export function trashItem(scope: Scope, item: ItemRecord): void {
  if (item.parentId === undefined) {
    throw denied('The root folder can not be deleted')
  }
  demand(scope, item, 'edit')
  item.trashedAt = scope.store.now()
  item.trashedBy = scope.user.id
  item.sharedLink = undefined
  if (item.type === 'folder') {
    item.settings.delete('folder_upload_email')
  }
  touch(scope, item)
  scope.store.emit('ITEM_TRASH', scope.user, item)
}

// Box looks at `parent` only when the folder from before is not there any more.
function homeOf(scope: Scope, item: ItemRecord, body: Body): FolderRecord {
  const { store, user } = scope
  const before = store.parentOf(item)
  if (before && !isTrashed(store, before)) {
    return before
  }
  const id = body.object('parent')?.string('id')
  const wanted = id === '0' ? store.roots.get(user.id) : store.items.get(id ?? '')
  if (wanted?.type !== 'folder' || isTrashed(store, wanted)) {
    throw notFound('parent')
  }
  return wanted
}

function restore(scope: Scope, item: ItemRecord, body: Body): void {
  const parent = homeOf(scope, item, body)
  demand(scope, parent, 'upload')
  const name = body.optional('name') ?? item.name
  checkFree(scope, { parent, name, type: item.type }, item)
  item.name = name
  item.trashedAt = undefined
  item.trashedBy = undefined
  scope.store.move(item, parent)
  touch(scope, item)
  scope.store.emit('ITEM_UNDELETE_VIA_TRASH', scope.user, item)
}

/** `/folders/trash/items`, and the trash and restore calls of files, folders and web links. */
export const trash = new Hono<SandboxEnv>()

trash.get('/folders/trash/items', c => {
  const { scope } = c.var
  const { store, user, machine } = scope
  const own = [...store.items.values()].filter(
    item =>
      item.trashedAt !== undefined && (item.ownerId === user.id || item.trashedBy === user.id),
  )
  const { items, order } = orderItems(c, own)
  const marker = usesMarker(c)
  const page = marker
    ? machine.paging.byMarker(c, items, item => item.id)
    : machine.paging.byOffset(c, items)
  const tier = tierOf(c, 'mini')
  const entries = page.entries.map(item => writeItem(item, { scope, tier }))
  return c.json({ ...page.frame, ...(marker ? {} : { order }), entries })
})

const PATHS: readonly (readonly [string, ItemType])[] = [
  ['files', 'file'],
  ['folders', 'folder'],
  ['web_links', 'web_link'],
]

for (const [path, type] of PATHS) {
  trash.get(`/${path}/:id/trash`, c => {
    const { scope } = c.var
    const item = findTrashed(scope, type, c.req.param('id'))
    return c.json(writeItem(item, { scope, tier: tierOf(c) }))
  })

  trash.delete(`/${path}/:id/trash`, c => {
    const { scope } = c.var
    const item = findTrashed(scope, type, c.req.param('id'))
    demand(scope, item, 'edit')
    checkNotKept(scope.store, item)
    purge(scope.store, item)
    scope.store.emit('ITEM_PURGE', scope.user, item)
    return c.body(null, 204)
  })

  trash.post(`/${path}/:id`, async c => {
    const { scope } = c.var
    const item = findTrashed(scope, type, c.req.param('id'))
    restore(scope, item, await readBody(c))
    return c.json(writeItem(item, { scope, tier: tierOf(c) }), 201)
  })
}
