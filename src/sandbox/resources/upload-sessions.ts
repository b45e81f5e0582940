import { Hono } from 'hono'
import { demand } from '../http/access.js'
import { Body, readBody } from '../http/body.js'
import { notFound, Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv, Scope } from '../http/scope.js'
import type { UploadSessionRecord, UploadTarget } from '../store/upload-sessions.js'
import { checkSpace } from './file-content.js'
import { currentVersion } from './file-shape.js'
import { checkFree, findParent } from './item-changes.js'
import { findForUpload, replyWith, storeFile, storeVersion } from './stored-uploads.js'
import { readDigest, takePart, writePart } from './upload-parts.js'

function writeSession({ machine }: Scope, session: UploadSessionRecord): object {
  const address = `${machine.origins.api}/api/2.0/files/upload_sessions/${session.id}`
  return {
    type: 'upload_session',
    id: session.id,
    session_expires_at: new Date(session.expiresAt).toISOString().replace(/\.\d+Z$/, 'Z'),
    part_size: session.partSize,
    total_parts: session.totalParts,
    num_parts_processed: session.parts.size,
    session_endpoints: {
      upload_part: address,
      commit: `${address}/commit`,
      abort: address,
      list_parts: `${address}/parts`,
      status: address,
      log_event: `${address}/log`,
    },
  }
}

function readSize({ machine }: Scope, body: Body): number {
  if (!body.has('file_size')) {
    throw new Refusal(400, 'missing_file_size', "'file_size' was not provided")
  }
  const size = Number(body.optional('file_size'))
  if (!Number.isSafeInteger(size) || size < 0) {
    throw new Refusal(400, 'invalid_file_size', "'file_size' was not a valid number")
  }
  const { minimumSize } = machine.uploadSessions
  if (size < minimumSize) {
    const least = `A session takes at least ${String(minimumSize)} bytes`
    throw new Refusal(400, 'file_size_too_small', least)
  }
  return size
}

function open(c: Call, target: UploadTarget, size: number): Response {
  const { scope } = c.var
  const session = scope.machine.uploadSessions.create(scope.user.id, target, size)
  return c.json(writeSession(scope, session), 201)
}

function findSession(c: Call): UploadSessionRecord {
  const { scope } = c.var
  const session = scope.machine.uploadSessions.find(c.req.param('session') ?? '')
  if (session?.userId !== scope.user.id) {
    throw notFound('upload_session')
  }
  return session
}

function checkParts(session: UploadSessionRecord, body: Body): void {
  const named = body.objects('parts')
  if (!named) {
    throw new Refusal(400, 'missing_parts', "'parts' was not provided")
  }
  const arrived = session.sorted()
  const same = named.every((part, index) => {
    const { id, offset, content } = arrived[index] ?? {}
    const size = Number(part.optional('size'))
    return (
      part.optional('part_id') === id &&
      Number(part.optional('offset')) === offset &&
      size === content?.length
    )
  })
  if (!same || named.length !== session.totalParts || arrived.length !== session.totalParts) {
    const needs = `The ${String(session.totalParts)} parts must all have arrived, and be listed by offset`
    throw new Refusal(409, 'parts_mismatch', needs)
  }
}

/** Part by part: `/files/upload_sessions`, at the API and at the upload address. */
export const uploadSessions = new Hono<SandboxEnv>()

uploadSessions.post('/files/upload_sessions', async c => {
  const { scope } = c.var
  const body = await readBody(c)
  for (const [key, code] of [
    ['folder_id', 'missing_destination'],
    ['file_name', 'missing_file_name'],
  ] as const) {
    if (!body.has(key)) {
      throw new Refusal(400, code, `'${key}' was not provided`)
    }
  }
  const id = body.string('folder_id')
  const name = body.string('file_name')
  const parent = findParent(scope, new Body({ parent: { id } }))
  checkFree(scope, { parent, name, type: 'file' })
  const size = readSize(scope, body)
  checkSpace(scope, scope.store.users.get(parent.ownerId), size)
  return open(c, { type: 'folder', id, name }, size)
})

uploadSessions.post('/files/:id/upload_sessions', async c => {
  const { scope } = c.var
  const file = findForUpload(c, c.req.param('id'))
  const body = await readBody(c)
  const name = body.optional('file_name')
  const parent = scope.store.parentOf(file)
  if (name !== undefined && name !== file.name && parent) {
    demand(scope, file, 'edit')
    checkFree(scope, { parent, name, type: 'file' }, file)
  }
  const size = readSize(scope, body)
  const owner = scope.store.users.get(file.ownerId)
  checkSpace(scope, owner, size - currentVersion(file).content.length)
  return open(c, { type: 'file', id: file.id, name }, size)
})

uploadSessions.get('/files/upload_sessions/:session', c =>
  c.json(writeSession(c.var.scope, findSession(c))),
)

uploadSessions.put('/files/upload_sessions/:session', async c =>
  c.json({ part: writePart(await takePart(c, findSession(c))) }),
)

uploadSessions.delete('/files/upload_sessions/:session', c => {
  c.var.scope.machine.uploadSessions.remove(findSession(c))
  return c.body(null, 204)
})

uploadSessions.get('/files/upload_sessions/:session/parts', c => {
  const all = findSession(c).sorted()
  const { entries, frame } = c.var.scope.machine.paging.byOffset(c, all, { fallback: 1000 })
  return c.json({ ...frame, entries: entries.map(writePart) })
})

uploadSessions.post('/files/upload_sessions/:session/commit', async c => {
  const { scope } = c.var
  const session = findSession(c)
  const digest = readDigest(c)
  const body = await readBody(c)
  checkParts(session, body)
  const { uploadSessions: sessions } = scope.machine
  if (session.pendingCommits > 0) {
    session.pendingCommits -= 1
    return c.body(null, 202, { 'retry-after': String(sessions.retryAfter) })
  }
  const sha1 = session.sha1()
  if (sha1 !== digest) {
    throw new Refusal(412, 'sha1_mismatch', 'The digest is not that of the parts together')
  }
  const { target } = session
  const given = body.object('attributes')?.values ?? {}
  const name = target.name === undefined ? {} : { name: target.name }
  const content = session.content()
  if (target.type === 'folder') {
    const attributes = new Body({ ...name, ...given, parent: { id: target.id } })
    const file = storeFile(scope, { attributes, content, sha1 })
    sessions.remove(session)
    return replyWith(c, file, 201)
  }
  const file = findForUpload(c, target.id)
  storeVersion(scope, file, { attributes: new Body({ ...name, ...given }), content, sha1 })
  sessions.remove(session)
  return replyWith(c, file, 201)
})
