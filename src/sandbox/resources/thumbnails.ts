import { Hono } from 'hono'
import { find } from '../http/access.js'
import { invalid } from '../http/refusal.js'
import type { Call, SandboxEnv } from '../http/scope.js'
import { drawJpeg } from '../media/jpeg.js'
import { drawPng } from '../media/png.js'
import { currentVersion } from './file-shape.js'

function pixels(c: Call, name: string): number | undefined {
  const text = c.req.query(name)
  if (text === undefined) {
    return undefined
  }
  const value = Number(text)
  if (!Number.isInteger(value) || value < 32 || value > 320) {
    throw invalid(name, `'${name}' must be from 32 to 320`)
  }
  return value
}

function side(c: Call, name: 'height' | 'width'): number {
  const [least, most] = [pixels(c, `min_${name}`), pixels(c, `max_${name}`)]
  return Math.min(Math.max(64, least ?? 32), most ?? 320)
}

/** `/files/{id}/thumbnail.png` and `.jpg`. */
export const thumbnails = new Hono<SandboxEnv>()

for (const extension of ['png', 'jpg'] as const) {
  thumbnails.get(`/files/:id/thumbnail.${extension}`, c => {
    const { scope } = c.var
    const { conversions, origins } = scope.machine
    const file = find(scope, { type: 'file', id: c.req.param('id') }, 'preview')
    const size = { height: side(c, 'height'), width: side(c, 'width') }
    const location = `${origins.download}/placeholder/${extension}`
    const name = `thumbnail_${extension}`
    const version = currentVersion(file)
    if (!conversions.can(file.name, extension)) {
      return c.body(null, 302, { location })
    }
    if (conversions.ask(version.id, name) !== 'success') {
      return c.body(null, 202, { location, 'retry-after': conversions.retryAfter })
    }
    const picture = extension === 'png' ? drawPng(size) : drawJpeg(size)
    return c.body(new Uint8Array(picture), 200, { 'content-type': `image/${extension}` })
  })
}
