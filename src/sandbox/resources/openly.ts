import { Hono } from 'hono'
import { html } from 'hono/html'
import { drawPng } from '../media/png.js'
import { can } from '../http/access.js'
import { notFound } from '../http/refusal.js'
import type { SandboxEnv, Scope } from '../http/scope.js'
import type { FileRecord } from '../store/records.js'

const LIFETIME_SECONDS = 60

/** Writes an address that shows a file in a frame for a minute. */
export function embedLink(file: FileRecord, scope: Scope): unknown {
  if (!can(scope, file, 'preview')) {
    return undefined
  }
  const { machine, user } = scope
  const restriction = { scopes: new Set(['base_preview']), item: file }
  const { value } = machine.tokens.issue({ userId: user.id, restriction }, LIFETIME_SECONDS)
  return {
    url: `${machine.origins.api}/preview/expiring_embed/${value}`,
    access_token: value,
    expires_in: LIFETIME_SECONDS,
    token_type: 'bearer',
    restricted_to: [{ scope: 'base_preview', object: { type: 'file', id: file.id } }],
  }
}

/** What is shown to whoever has its address. */
export const openly = new Hono<SandboxEnv>()

openly.get('/preview/expiring_embed/:key', c => {
  const token = c.var.machine.tokens.valid(c.req.param('key'))
  const file = token?.restriction?.item
  if (file?.type !== 'file') {
    throw notFound('embed_link')
  }
  return c.html(
    html`<!doctype html><title>${file.name}</title>
      <p>${file.name}</p>`,
  )
})

openly.get('/placeholder/:extension{png|jpg}', c => {
  const bytes = drawPng({ width: 32, height: 32 })
  return c.body(new Uint8Array(bytes), 200, { 'content-type': 'image/png' })
})
