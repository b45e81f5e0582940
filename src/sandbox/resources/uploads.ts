import { Hono } from 'hono'
import { can, demand, find } from '../http/access.js'
import { Body, readBody } from '../http/body.js'
import { checkIfMatch } from '../http/conditional.js'
import { tierOf } from '../http/fields.js'
import { readForm } from '../http/form.js'
import { denied, invalid, Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv, Scope } from '../http/scope.js'
import { Bytes } from '../store/bytes.js'
import type { FileRecord } from '../store/records.js'
import { checkSpace, checkUnlocked, makeVersion, pushVersion } from './file-content.js'
import { currentVersion } from './file-shape.js'
import { changeItem, checkFree, findParent, freshItem } from './item-changes.js'
import { writeItem } from './item-shapes.js'

interface Upload {
  readonly attributes: Body
  readonly content: Bytes
}

async function readUpload(c: Call): Promise<Upload> {
  const form = await readForm(c)
  let attributes: string | undefined
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      if (name === 'attributes') {
        attributes = value
      }
      continue
    }
    if (attributes === undefined && form.has('attributes')) {
      throw new Refusal(400, 'metadata_after_file_contents', 'Metadata must come before the file')
    }
    const content = new Bytes([new Uint8Array(await value.arrayBuffer())])
    checkDigest(c, content)
    return { attributes: Body.parse(attributes ?? ''), content }
  }
  throw invalid('file', "'file' is required", 'missing_parameter')
}

function checkDigest(c: Call, content: Bytes): void {
  // The header has the name of one digest and the value of another: that is Box's way.
  const wanted = c.req.header('content-md5')
  if (wanted === undefined) {
    return
  }
  if (content.sha1() !== wanted.toLowerCase()) {
    throw new Refusal(400, 'bad_digest', 'The content-md5 header does not match the content')
  }
}

function reply(c: Call, file: FileRecord, status: 200 | 201): Response {
  const entry = writeItem(file, { scope: c.var.scope, tier: tierOf(c) })
  return c.json({ total_count: 1, entries: [entry] }, status)
}

function storeFile(scope: Scope, { attributes, content }: Upload): FileRecord {
  const { store, user } = scope
  const name = attributes.string('name')
  const parent = findParent(scope, attributes)
  checkFree(scope, { parent, name, type: 'file' })
  checkSpace(scope, store.users.get(parent.ownerId), content.length)
  const fresh = freshItem(scope, { parent, name })
  const file: FileRecord = {
    ...fresh,
    type: 'file',
    description: attributes.optional('description') ?? '',
    contentCreatedAt: attributes.date('content_created_at') ?? fresh.contentCreatedAt,
    contentModifiedAt: attributes.date('content_modified_at') ?? fresh.contentModifiedAt,
    versions: [makeVersion(scope, { content, name, number: 1 })],
    lock: undefined,
    dispositionAt: undefined,
    downloadableBy: 'open',
  }
  store.add(file)
  store.emit('ITEM_UPLOAD', user, file)
  return file
}

function storeVersion(scope: Scope, file: FileRecord, { attributes, content }: Upload): void {
  const name = attributes.optional('name') ?? file.name
  const owner = scope.store.users.get(file.ownerId)
  checkSpace(scope, owner, content.length - currentVersion(file).content.length)
  const version = makeVersion(scope, { content, name, number: currentVersion(file).number + 1 })
  const contentModifiedAt = attributes.date('content_modified_at') ?? version.createdAt
  const push = (): void => {
    pushVersion(file, version)
    file.contentModifiedAt = contentModifiedAt
  }
  // A role that may only upload may bring new content, but not a new name.
  const body = new Body(name === file.name ? {} : { name })
  changeItem(scope, file, { body, changes: [push] })
  scope.store.emit('ITEM_UPLOAD', scope.user, file)
}

function findForUpload(c: Call, id: string): FileRecord {
  const { scope } = c.var
  const file = find(scope, { type: 'file', id })
  if (!can(scope, file, 'upload')) {
    throw denied()
  }
  checkIfMatch(c, file)
  checkUnlocked(scope, file)
  return file
}

/** Content coming in: `/files/content` and `/files/{id}/content`, at the API and at the upload address. */
export const uploads = new Hono<SandboxEnv>()

uploads.post('/files/content', async c =>
  reply(c, storeFile(c.var.scope, await readUpload(c)), 201),
)

uploads.options('/files/content', async c => {
  const { scope } = c.var
  const body = await readBody(c)
  const uploadUrl = `${scope.machine.origins.api}/api/2.0/files/content`
  if (!body.has('name') && !body.has('parent')) {
    return c.json({ upload_url: uploadUrl })
  }
  const parent = findParent(scope, body)
  checkFree(scope, { parent, name: body.string('name'), type: 'file' })
  checkSpace(scope, scope.store.users.get(parent.ownerId), Number(body.optional('size') ?? 0))
  return c.json({ upload_url: uploadUrl })
})

uploads.post('/files/:id/content', async c => {
  const file = findForUpload(c, c.req.param('id'))
  storeVersion(c.var.scope, file, await readUpload(c))
  return reply(c, file, 200)
})

uploads.options('/files/:id/content', async c => {
  const { scope } = c.var
  const file = findForUpload(c, c.req.param('id'))
  const body = await readBody(c)
  const name = body.optional('name') ?? file.name
  const parent = scope.store.parentOf(file)
  if (parent) {
    checkFree(scope, { parent, name, type: 'file' }, file)
  }
  if (name !== file.name) {
    demand(scope, file, 'edit')
  }
  checkSpace(scope, scope.store.users.get(file.ownerId), Number(body.optional('size') ?? 0))
  return c.json({ upload_url: `${scope.machine.origins.api}/api/2.0/files/${file.id}/content` })
})
