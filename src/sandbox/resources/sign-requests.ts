import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { find, roleOn } from '../http/access.js'
import { readBody, type Body } from '../http/body.js'
import { represent } from '../http/fields.js'
import { invalid, notEmulated, notFound } from '../http/refusal.js'
import type { Call, SandboxEnv, Scope } from '../http/scope.js'
import type { FileRecord, FolderRecord } from '../store/records.js'
import type { SignRequestRecord } from '../store/sign-records.js'
import { isTrashed } from '../store/tree.js'
import { copyItem } from './item-copies.js'
import { holderOf } from './names.js'
import { SIGN_SETTINGS, signRequestShape, statusOf } from './sign-request-shape.js'

const DAY = 24 * 3600 * 1000

function readSigners({ user }: Scope, body: Body): SignRequestRecord['signers'] {
  const given = body.objects('signers') ?? []
  if (given.length === 0 || given.length > 35) {
    throw invalid('signers', "'signers' must have 1 to 35 entries", 'missing_parameter')
  }
  const signers = given.map((each, index): Record<string, unknown> => {
    // A password is written and never read.
    const { password: _, ...rest } = each.values
    const role = each.oneOf('role', ['signer', 'approver', 'final_copy_reader']) ?? 'signer'
    return { order: index, is_in_person: false, ...rest, email: each.string('email'), role }
  })
  const sender = { email: user.login, role: 'final_copy_reader', is_in_person: false, order: 0 }
  return [sender, ...signers].map(each => ({
    ...each,
    has_viewed_document: false,
    signer_decision: null,
    inputs: [],
    embed_url: null,
  }))
}

function readFiles(scope: Scope, body: Body): FileRecord[] {
  const given = body.objects('source_files') ?? []
  if (given.length === 0 || given.length > 10) {
    throw invalid('source_files', "'source_files' must have 1 to 10 entries", 'missing_parameter')
  }
  return given.map(each => find(scope, { type: 'file', id: each.string('id') }, 'download'))
}

function readFolder(scope: Scope, body: Body): FolderRecord {
  const id = body.required('parent_folder').string('id')
  const folder = find(scope, { type: 'folder', id }, 'upload')
  if (folder.parentId === undefined) {
    throw invalid('parent_folder', 'Signed documents can not go into the root folder')
  }
  return folder
}

function copyInto(scope: Scope, folder: FolderRecord, file: FileRecord): string {
  let name = file.name
  for (let count = 1; holderOf(scope.store, folder, name); count++) {
    name = file.name.replace(/(\.[^.]*)?$/, extension => ` (${String(count)})${extension}`)
  }
  return copyItem(scope, file, { parent: folder, name }).id
}

function make(scope: Scope, body: Body): SignRequestRecord {
  if (body.optional('template_id') !== undefined) {
    throw notEmulated('sign requests that are made after a template')
  }
  const signers = readSigners(scope, body)
  const files = readFiles(scope, body)
  const folder = readFolder(scope, body)
  const now = scope.store.now()
  const days = Number(body.optional('days_valid') ?? 0)
  const given = SIGN_SETTINGS.map(name => [name, body.values[name] ?? undefined] as const)
  const request: SignRequestRecord = {
    id: randomUUID(),
    senderId: scope.user.id,
    createdAt: now,
    sourceFileIds: files.map(({ id }) => id),
    signFileIds: files.map(file => copyInto(scope, folder, file)),
    parentFolderId: folder.id,
    signers,
    settings: {
      name: files[0]?.name,
      ...Object.fromEntries(given.filter(([, value]) => value !== undefined)),
    },
    expiresAt: days > 0 ? now + days * DAY : undefined,
    cancelledAt: undefined,
  }
  scope.store.signRequests.set(request.id, request)
  return request
}

/** The documents of a request that are still there; without them it is not listed. */
const documentsOf = ({ store }: Scope, { signFileIds }: SignRequestRecord) =>
  signFileIds.flatMap(id => store.items.get(id) ?? []).filter(file => !isTrashed(store, file))

const sees = (scope: Scope, request: SignRequestRecord): boolean =>
  request.senderId === scope.user.id ||
  documentsOf(scope, request).some(file => roleOn(scope, file) !== undefined)

function findRequest(scope: Scope, id: string): SignRequestRecord {
  const request = scope.store.signRequests.get(id)
  if (!request || !sees(scope, request) || !scope.store.items.has(request.parentFolderId)) {
    throw notFound('sign_request')
  }
  return request
}

/** Finds a request of the caller's that goes on. */
function findOpen(scope: Scope, id: string): SignRequestRecord {
  const request = findRequest(scope, id)
  const status = statusOf(request, scope.store.now())
  if (request.senderId !== scope.user.id) {
    throw notFound('sign_request')
  }
  if (status !== 'sent' && status !== 'created') {
    throw invalid('sign_request', `The sign request is ${status}`)
  }
  return request
}

const write = (c: Call, request: SignRequestRecord) =>
  represent(signRequestShape, request, { scope: c.var.scope, tier: 'standard' })

/** `/sign_requests`. */
export const signRequests = new Hono<SandboxEnv>()

signRequests.post('/sign_requests', async c => {
  const request = make(c.var.scope, await readBody(c))
  // The documents are converted first; a sandbox is done with that at once.
  return c.json({ ...write(c, request), status: 'converting' }, 201)
})

signRequests.get('/sign_requests', c => {
  const { scope } = c.var
  const shared = c.req.query('shared_requests') === 'true'
  const senders = c.req.queries('senders')?.flatMap(text => text.split(','))
  if (senders && !shared) {
    throw invalid('senders', "'senders' needs 'shared_requests' to be true")
  }
  const all = [...scope.store.signRequests.values()].filter(request => {
    const own = request.senderId === scope.user.id
    const sender = scope.store.users.get(request.senderId)?.login ?? ''
    const fits = own !== shared && (senders?.includes(sender) ?? true)
    return fits && documentsOf(scope, request).length > 0 && sees(scope, request)
  })
  const page = scope.machine.paging.byMarker(c, all, each => each.id)
  return c.json({ ...page.frame, entries: page.entries.map(each => write(c, each)) })
})

signRequests.get('/sign_requests/:id', c =>
  c.json(write(c, findRequest(c.var.scope, c.req.param('id')))),
)

signRequests.post('/sign_requests/:id/cancel', c => {
  const { scope } = c.var
  const request = findOpen(scope, c.req.param('id'))
  request.cancelledAt = scope.store.now()
  return c.json(write(c, request))
})

signRequests.post('/sign_requests/:id/resend', c => {
  findOpen(c.var.scope, c.req.param('id'))
  return c.body(null, 202)
})
