import { Hono } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { notFound, Refusal } from '../http/refusal.js'
import type { Call, SandboxEnv } from '../http/scope.js'
import type { FileRecord, VersionRecord } from '../store/records.js'
import { currentVersion } from './file-shape.js'

interface Range {
  readonly start: number
  readonly end: number
}

/** Reads a Range header of one range: undefined when there is none, null when it cannot be served. */
export function parseRange(header: string | undefined, size: number): Range | null | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  const [, first = '', last = ''] = match ?? []
  if (!match || (first === '' && last === '')) {
    return undefined
  }
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start > end || start >= size ? null : { start, end }
}

function send(c: Call, file: FileRecord, version: VersionRecord): Response {
  const { content } = version
  const range = parseRange(c.req.header('range'), content.length)
  if (range === null) {
    throw new Refusal(416, 'range_not_satisfiable', 'The requested range is outside the file', {
      headers: { 'content-range': `bytes */${String(content.length)}` },
    })
  }
  const { start, end } = range ?? { start: 0, end: content.length - 1 }
  const headers = {
    'accept-ranges': 'bytes',
    'content-type': getMimeType(file.name) ?? 'application/octet-stream',
    'content-disposition': `attachment;filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'content-length': String(end + 1 - start),
    ...(range && {
      'content-range': `bytes ${String(start)}-${String(end)}/${String(content.length)}`,
    }),
  }
  const body = ReadableStream.from(content.slice(start, end + 1))
  return c.body(body, range ? 206 : 200, headers)
}

/** Content going out, at addresses that need no token. */
export const downloads = new Hono<SandboxEnv>()

downloads.get('/download/:key', c => {
  const download = c.var.machine.downloads.find(c.req.param('key'))
  if (!download) {
    throw notFound('download')
  }
  return send(c, download.file, download.version)
})

downloads.get('/shared/static/:name', c => {
  const { store } = c.var.machine
  const [token] = c.req.param('name').split('.')
  const file = [...store.items.values()].find(item => item.sharedLink?.token === token)
  const link = file?.sharedLink
  const over = link?.unsharedAt !== null && link !== undefined && link.unsharedAt <= store.now()
  const open = link?.access === 'open' && link.password === null && link.canDownload
  if (file?.type !== 'file' || file.downloadableBy !== 'open' || !link || over || !open) {
    throw notFound('shared_link')
  }
  link.downloads += 1
  return send(c, file, currentVersion(file))
})
