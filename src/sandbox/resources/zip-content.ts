import { Hono } from 'hono'
import { notFound } from '../http/refusal.js'
import type { SandboxEnv } from '../http/scope.js'
import { writeArchive } from '../media/zip-archive.js'
import { plan } from '../media/zip-plan.js'

/** The content of zip downloads, at addresses that need no token. */
export const archives = new Hono<SandboxEnv>()

archives.get('/2.0/zip_downloads/:id/content', c => {
  const { machine } = c.var
  const zip = machine.zips.begin(c.req.param('id'))
  if (!zip) {
    throw notFound('zip_download')
  }
  const { scope, progress } = zip
  const planned = plan(scope, zip.entries)
  Object.assign(zip.progress, planned.counts)
  async function* content() {
    try {
      for (const piece of writeArchive(planned, () => (progress.downloaded += 1))) {
        // Others are let in between, as they are with a large archive on the way.
        await new Promise(setImmediate)
        yield piece
      }
      progress.state = 'succeeded'
    } finally {
      if (progress.state !== 'succeeded') {
        progress.state = 'failed'
      }
    }
  }
  for (const { file } of planned.files) {
    scope.store.emit('ITEM_DOWNLOAD', scope.user, file)
  }
  const name = encodeURIComponent(zip.name)
  return c.body(ReadableStream.from(content()), 200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment;filename*=UTF-8''${name}`,
  })
})
