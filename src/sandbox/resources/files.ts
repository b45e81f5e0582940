import { Hono } from 'hono'
import { find } from '../http/access.js'
import { readBody } from '../http/body.js'
import { checkIfMatch, isUnchanged } from '../http/conditional.js'
import { tierOf } from '../http/fields.js'
import { denied, notFound } from '../http/refusal.js'
import type { Call, SandboxEnv } from '../http/scope.js'
import type { FileRecord } from '../store/records.js'
import { planFileChanges } from './file-changes.js'
import { checkSpace, checkUnlocked } from './file-content.js'
import { activeLock, currentVersion } from './file-shape.js'
import { changeItem, checkFree, findParent } from './item-changes.js'
import { copyItem } from './item-copies.js'
import { writeRepresentations } from './representations.js'
import { writeItem } from './item-shapes.js'
import { trashItem } from './trash.js'

function reply(c: Call, file: FileRecord): Response {
  c.header('etag', `"${String(file.etag)}"`)
  const tier = tierOf(c)
  const written = writeItem(file, { scope: c.var.scope, tier })
  const asked = typeof tier === 'object' && tier.has('representations')
  return c.json({ ...written, ...(asked && { representations: writeRepresentations(c, file) }) })
}

/** `/files`, except for content and versions. */
export const files = new Hono<SandboxEnv>()

files.get('/files/:id', c => {
  const file = find(c.var.scope, { type: 'file', id: c.req.param('id') })
  return isUnchanged(c, file) ? c.body(null, 304) : reply(c, file)
})

files.put('/files/:id', async c => {
  const { scope } = c.var
  const file = find(scope, { type: 'file', id: c.req.param('id') })
  checkIfMatch(c, file)
  const body = await readBody(c)
  checkUnlocked(scope, file)
  changeItem(scope, file, { body, changes: planFileChanges(scope, file, body) })
  return reply(c, file)
})

files.delete('/files/:id', c => {
  const { scope } = c.var
  const file = find(scope, { type: 'file', id: c.req.param('id') })
  checkIfMatch(c, file)
  checkUnlocked(scope, file)
  trashItem(scope, file)
  return c.body(null, 204)
})

files.post('/files/:id/copy', async c => {
  const { scope } = c.var
  const source = find(scope, { type: 'file', id: c.req.param('id') }, 'download')
  const body = await readBody(c)
  const parent = findParent(scope, body)
  const name = body.optional('name') ?? source.name
  checkFree(scope, { parent, name, type: 'file' })
  const wanted = body.optional('version') ?? currentVersion(source).id
  const version = source.versions.find(each => each.id === wanted)
  if (!version) {
    throw notFound('version')
  }
  checkSpace(scope, scope.store.users.get(parent.ownerId), version.content.length)
  const copy = copyItem(scope, { ...source, versions: [version] }, { parent, name })
  scope.store.emit('ITEM_COPY', scope.user, copy)
  return c.json(writeItem(copy, { scope, tier: tierOf(c) }), 201)
})

files.get('/files/:id/content', c => {
  const { scope } = c.var
  const file = find(scope, { type: 'file', id: c.req.param('id') }, 'download')
  const lock = activeLock(scope, file)
  if (lock?.downloadPrevented && lock.createdBy !== scope.user.id) {
    throw denied('Access denied - the lock of this item prevents its download')
  }
  const id = c.req.query('version') ?? currentVersion(file).id
  const version = file.versions.find(each => each.id === id)
  if (!version) {
    throw notFound('version')
  }
  scope.store.emit('ITEM_DOWNLOAD', scope.user, file)
  const key = scope.machine.downloads.grant(file, version)
  return c.redirect(`${scope.machine.origins.download}/download/${key}`, 302)
})
