import { Hono } from 'hono'
import { find } from '../http/access.js'
import { readBody, type Body } from '../http/body.js'
import { timestamp } from '../http/fields.js'
import { invalid, notFound, Refusal } from '../http/refusal.js'
import type { SandboxEnv, Scope } from '../http/scope.js'
import { nameEntries } from '../media/zip-names.js'
import { plan } from '../media/zip-plan.js'
import type { FileRecord, FolderRecord } from '../store/records.js'

const MOST_FILES = 10_000
const MOST_BYTES = 0xffff_ffff

function readItems(scope: Scope, body: Body): (FileRecord | FolderRecord)[] {
  const items = body.objects('items')
  if (!items || items.length === 0) {
    throw invalid('items', "'items' is required", 'missing_parameter')
  }
  return items.map(each => {
    const id = each.string('id')
    const type = each.oneOf('type', ['file', 'folder'])
    if (type === undefined || id === '0') {
      throw invalid('items', 'An archive takes files and folders, but not the root folder')
    }
    return find(scope, { type, id })
  })
}

/** `/zip_downloads`, except for the content. */
export const zipDownloads = new Hono<SandboxEnv>()

zipDownloads.post('/zip_downloads', async c => {
  const { scope } = c.var
  const { machine } = scope
  const body = await readBody(c)
  const { entries, conflicts } = nameEntries(readItems(scope, body))
  const { files } = plan(scope, entries)
  const code =
    files.length > MOST_FILES
      ? 'zip_download_file_count_exceeded_limit'
      : 'zip_download_pre_compressed_bytes_exceeded_limit'
  if (files.length > MOST_FILES || files.reduce((sum, each) => sum + each.size, 0) > MOST_BYTES) {
    throw new Refusal(400, code, 'The archive would be too large')
  }
  const name = `${body.optional('download_file_name') ?? 'Box Download'}.zip`
  const zip = machine.zips.grant({ scope, entries, name })
  const path = `/2.0/zip_downloads/${zip.key}`
  return c.json(
    {
      download_url: `${machine.origins.download}${path}/content`,
      status_url: `${machine.origins.api}${path}/status`,
      expires_at: timestamp(zip.expiresAt),
      name_conflicts: conflicts,
    },
    202,
  )
})

zipDownloads.get('/zip_downloads/:id/status', c => {
  const { machine, user } = c.var.scope
  const zip = machine.zips.begun(c.req.param('id'))
  if (zip?.scope.user.id !== user.id) {
    throw notFound('zip_download')
  }
  return c.json(machine.zips.status(zip))
})
