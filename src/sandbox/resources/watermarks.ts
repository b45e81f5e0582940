import { Hono } from 'hono'
import { find, roleOn } from '../http/access.js'
import { readBody } from '../http/body.js'
import { timestamp } from '../http/fields.js'
import { denied, invalid, notFound } from '../http/refusal.js'
import type { Call, SandboxEnv } from '../http/scope.js'
import type { ItemRecord, WatermarkRecord } from '../store/records.js'

function write({ createdAt, modifiedAt }: WatermarkRecord): object {
  return { watermark: { created_at: timestamp(createdAt), modified_at: timestamp(modifiedAt) } }
}

function demandOwner(c: Call, item: ItemRecord): void {
  const role = roleOn(c.var.scope, item)
  if (item.parentId === undefined || (role !== 'owner' && role !== 'co-owner')) {
    throw denied()
  }
}

/** `/files/{id}/watermark` and `/folders/{id}/watermark`. */
export const watermarks = new Hono<SandboxEnv>()

for (const [path, type] of [
  ['/files/:id/watermark', 'file'],
  ['/folders/:id/watermark', 'folder'],
] as const) {
  watermarks.get(path, c => {
    const item = find(c.var.scope, { type, id: c.req.param('id') })
    const watermark = c.var.scope.store.watermarks.get(item.id)
    if (!watermark) {
      throw notFound('watermark')
    }
    return c.json(write(watermark))
  })

  watermarks.put(path, async c => {
    const { store } = c.var.scope
    const item = find(c.var.scope, { type, id: c.req.param('id') })
    demandOwner(c, item)
    if ((await readBody(c)).required('watermark').oneOf('imprint', ['default']) === undefined) {
      throw invalid('imprint', "'imprint' is required", 'missing_parameter')
    }
    const before = store.watermarks.get(item.id)
    const now = store.now()
    const watermark = { createdAt: before?.createdAt ?? now, modifiedAt: now }
    store.watermarks.set(item.id, watermark)
    return c.json(write(watermark), before ? 200 : 201)
  })

  watermarks.delete(path, c => {
    const item = find(c.var.scope, { type, id: c.req.param('id') })
    demandOwner(c, item)
    if (!c.var.scope.store.watermarks.delete(item.id)) {
      throw notFound('watermark')
    }
    return c.body(null, 204)
  })
}
