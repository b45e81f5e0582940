import { Hono } from 'hono'
import { demand } from '../http/access.js'
import { Body, readBody } from '../http/body.js'
import { readForm } from '../http/form.js'
import { invalid, Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv } from '../http/scope.js'
import { Bytes } from '../store/bytes.js'
import { checkSpace } from './file-content.js'
import { checkFree, findParent } from './item-changes.js'
import { findForUpload, replyWith, storeFile, storeVersion, type Upload } from './stored-uploads.js'

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

/** Content coming in: `/files/content` and `/files/{id}/content`, at the API and at the upload address. */
export const uploads = new Hono<SandboxEnv>()

uploads.post('/files/content', async c =>
  replyWith(c, storeFile(c.var.scope, await readUpload(c)), 201),
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
  return replyWith(c, file, 200)
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
