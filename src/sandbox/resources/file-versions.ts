import { Hono } from 'hono'
import { find } from '../http/access.js'
import { readBody } from '../http/body.js'
import { checkIfMatch } from '../http/conditional.js'
import { represent, tierOf } from '../http/fields.js'
import { notFound, Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv } from '../http/scope.js'
import type { FileRecord, VersionRecord } from '../store/records.js'
import { checkUnlocked, makeVersion, pushVersion } from './file-content.js'
import { currentVersion, versionShape } from './file-shape.js'
import { touch } from './item-changes.js'

function findVersion(file: FileRecord, id: string): VersionRecord {
  const version = file.versions.find(each => each.id === id)
  if (!version) {
    throw notFound('file_version')
  }
  return version
}

function reply(c: Call, version: VersionRecord, status: 200 | 201 = 200): Response {
  const tier = tierOf(c)
  return c.json(represent(versionShape, version, { scope: c.var.scope, tier }), status)
}

function findFor(c: Call, id: string): FileRecord {
  const file = find(c.var.scope, { type: 'file', id }, 'edit')
  checkUnlocked(c.var.scope, file)
  return file
}

/** `/files/{id}/versions`: what a file contained before. */
export const fileVersions = new Hono<SandboxEnv>()

fileVersions.get('/files/:id/versions', c => {
  const { scope } = c.var
  const file = find(scope, { type: 'file', id: c.req.param('id') }, 'preview')
  const former = file.versions.slice(0, -1).reverse()
  const { entries, frame } = scope.machine.paging.byOffset(c, former, { fallback: 1000 })
  const tier = tierOf(c)
  return c.json({
    ...frame,
    order: [{ by: 'version_number', direction: 'DESC' }],
    entries: entries.map(version => represent(versionShape, version, { scope, tier })),
  })
})

fileVersions.get('/files/:id/versions/:version', c => {
  const file = find(c.var.scope, { type: 'file', id: c.req.param('id') }, 'preview')
  return reply(c, findVersion(file, c.req.param('version')))
})

fileVersions.post('/files/:id/versions/current', async c => {
  const { scope } = c.var
  const file = findFor(c, c.req.param('id'))
  const source = findVersion(file, (await readBody(c)).string('id'))
  if (source.trashedAt !== undefined) {
    throw notFound('file_version')
  }
  const number = currentVersion(file).number + 1
  const promoted = makeVersion(scope, { content: source.content, name: source.name, number })
  pushVersion(file, promoted)
  touch(scope, file)
  scope.store.emit('ITEM_VERSION_PROMOTE', scope.user, file)
  return reply(c, promoted, 201)
})

fileVersions.delete('/files/:id/versions/:version', c => {
  const { scope } = c.var
  const file = findFor(c, c.req.param('id'))
  checkIfMatch(c, file)
  const version = findVersion(file, c.req.param('version'))
  if (version === currentVersion(file)) {
    throw new Refusal(400, 'bad_request', 'The current version can not be deleted')
  }
  version.trashedAt = scope.store.now()
  version.trashedBy = scope.user.id
  touch(scope, file)
  scope.store.emit('ITEM_VERSION_TRASH', scope.user, file)
  return c.body(null, 204)
})

fileVersions.put('/files/:id/versions/:version', async c => {
  const { scope } = c.var
  const file = findFor(c, c.req.param('id'))
  const version = findVersion(file, c.req.param('version'))
  const body = await readBody(c)
  if (body.date('trashed_at') === null && version.trashedAt !== undefined) {
    version.trashedAt = undefined
    version.trashedBy = undefined
    version.restoredAt = scope.store.now()
    version.restoredBy = scope.user.id
    touch(scope, file)
    scope.store.emit('ITEM_VERSION_UNDELETE', scope.user, file)
  }
  return reply(c, version)
})
