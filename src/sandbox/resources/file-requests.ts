import { Hono } from 'hono'
import { demand, find } from '../http/access.js'
import { readBody, type Body } from '../http/body.js'
import { timestamp } from '../http/fields.js'
import { notFound, Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv, Scope } from '../http/scope.js'
import type { FolderRecord } from '../store/records.js'
import type { FileRequestRecord } from '../store/task-records.js'
import { writeItem } from './item-shapes.js'
import { lookUp } from './lookup.js'
import { userReference } from './references.js'

function folderOf(scope: Scope, { folderId, createdBy }: FileRequestRecord): FolderRecord {
  // '0' is another folder for everybody.
  if (folderId === '0' && createdBy !== scope.user.id) {
    throw notFound('file_request')
  }
  return find(scope, { type: 'folder', id: folderId })
}

function write(scope: Scope, each: FileRequestRecord) {
  return {
    type: 'file_request',
    id: each.id,
    title: each.title,
    description: each.description,
    status: each.status,
    is_email_required: each.isEmailRequired,
    is_description_required: each.isDescriptionRequired,
    ...(each.expiresAt === undefined ? {} : { expires_at: timestamp(each.expiresAt) }),
    folder: writeItem(folderOf(scope, each), { scope, tier: 'mini' }),
    url: `/f/${each.id}`,
    etag: String(each.etag),
    created_by: userReference(scope, each.createdBy),
    created_at: timestamp(each.createdAt),
    updated_by: userReference(scope, each.updatedBy),
    updated_at: timestamp(each.updatedAt),
  }
}

function findRequest(scope: Scope, id: string): FileRequestRecord {
  const request = lookUp(scope.store.fileRequests, id, 'file_request')
  folderOf(scope, request)
  return request
}

function settings(scope: Scope, before: FileRequestRecord, body: Body) {
  return {
    title: body.optional('title') ?? before.title,
    description: body.optional('description') ?? before.description,
    status: body.oneOf('status', ['active', 'inactive']) ?? before.status,
    isEmailRequired: body.boolean('is_email_required') ?? before.isEmailRequired,
    isDescriptionRequired: body.boolean('is_description_required') ?? before.isDescriptionRequired,
    expiresAt: body.date('expires_at') ?? before.expiresAt,
    updatedBy: scope.user.id,
    updatedAt: scope.store.now(),
  }
}

function checkIfMatch(c: Call, { etag }: FileRequestRecord): void {
  const wanted = c.req.header('if-match')?.replaceAll('"', '')
  if (wanted !== undefined && wanted !== String(etag)) {
    throw new Refusal(412, 'precondition_failed', 'The resource has been modified')
  }
}

const source = ({ id, folderId }: FileRequestRecord) => ({
  type: 'file_request',
  id,
  parentId: folderId,
})

/** `/file_requests`. The first is there from the start: Box makes them in the web app only. */
export const fileRequests = new Hono<SandboxEnv>()

fileRequests.get('/file_requests/:id', c => {
  const { scope } = c.var
  return c.json(write(scope, findRequest(scope, c.req.param('id'))))
})

fileRequests.put('/file_requests/:id', async c => {
  const { scope } = c.var
  const request = findRequest(scope, c.req.param('id'))
  demand(scope, folderOf(scope, request), 'edit')
  checkIfMatch(c, request)
  Object.assign(request, settings(scope, request, await readBody(c)))
  request.etag += 1
  scope.store.emit('FILE_REQUEST_UPDATE', scope.user, source(request))
  return c.json(write(scope, request))
})

fileRequests.delete('/file_requests/:id', c => {
  const { scope } = c.var
  const request = findRequest(scope, c.req.param('id'))
  demand(scope, folderOf(scope, request), 'edit')
  scope.store.fileRequests.delete(request.id)
  scope.store.emit('FILE_REQUEST_DELETE', scope.user, source(request))
  return c.body(null, 204)
})

fileRequests.post('/file_requests/:id/copy', async c => {
  const { scope } = c.var
  const { store, user } = scope
  const original = findRequest(scope, c.req.param('id'))
  const body = await readBody(c)
  const id = body.required('folder').string('id')
  const folder = find(scope, { type: 'folder', id }, 'edit')
  const copy: FileRequestRecord = {
    ...original,
    ...settings(scope, original, body),
    id: store.nextId(),
    folderId: folder.id,
    etag: 0,
    createdBy: user.id,
    createdAt: store.now(),
  }
  store.fileRequests.set(copy.id, copy)
  store.emit('FILE_REQUEST_CREATE', user, source(copy))
  return c.json(write(scope, copy))
})
