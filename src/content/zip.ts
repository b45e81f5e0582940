import type { Readable, Writable } from 'node:stream'
import type { ActionCall, CallOptions, Reply } from '../core/index.js'
import { ContentError, NotFoundError, UsageError, type FailedRequest } from '../errors/index.js'
import type {
  ZipDownloadCreate,
  ZipDownloadResult,
  ZipDownloadToOptions,
} from '../resources/zip-download-inputs.js'
import type { ZipDownload, ZipDownloadStatus } from '../resources/zip-download.js'
import { ArchiveEnd } from './archive-end.js'
import { deliver } from './deliver.js'
import { callOptions, until } from './until.js'

const MOST_ITEMS = 10_000

/** Makes an archive ready; see `client.zipDownloads.create`. */
export async function create(call: ActionCall<object, ZipDownloadCreate | undefined, CallOptions>) {
  // Whoever writes no TypeScript may have passed anything.
  const { items, downloadFileName } = (call.input ?? {}) as Readonly<Record<string, unknown>>
  if (!Array.isArray(items) || items.length === 0 || items.length > MOST_ITEMS) {
    throw new UsageError(
      `${call.operation}: 'items' must list files and folders, from 1 to ${String(MOST_ITEMS)} of them.`,
    )
  }
  const plain = items.map((item: unknown) => {
    const { type, id } = (item ?? {}) as Readonly<Record<string, unknown>>
    if ((type !== 'file' && type !== 'folder') || typeof id !== 'string' || id === '0') {
      throw new UsageError(
        `${call.operation}: ${String(type)} ${String(id)} cannot be in an archive; it takes files ` +
          `and folders as { type, id }, and of a root folder the items in it.`,
      )
    }
    return { type, id }
  })
  return call.plain({ items: plain, downloadFileName }, call.options)
}

/** Opens an archive; see `ZipDownload.download`. */
export async function download(call: ActionCall<ZipDownload, undefined, CallOptions>) {
  const { body } = await opened(call.self, () => call.send({}, call.options))
  return body as Readable
}

/** Downloads an archive and waits for its end; see `ZipDownload.downloadTo`. */
export async function downloadTo(
  call: ActionCall<ZipDownload, string | Writable, ZipDownloadToOptions | undefined>,
): Promise<ZipDownloadResult> {
  const { self, input: target, options = {}, operation } = call
  const request = requestOf(self)
  const end = new ArchiveEnd()
  let status: ZipDownloadStatus | undefined
  const inspect = end.add.bind(end)
  const size = await deliver(
    { target, options, operation, request, inspect },
    () => opened(self, () => open(call, options)),
    async () => {
      if (!end.isWhole) {
        throw failed(request, 'ZIP_DAMAGED', 'What arrived does not end as an archive does')
      }
      status = await terminal(self, options)
    },
  )
  return result(self, status, size)
}

function open(call: ActionCall, options: CallOptions): Promise<Reply> {
  const { downloadUrl } = call.self as ZipDownload
  return call.session.send({
    method: 'GET',
    base: 'api',
    path: '',
    address: downloadUrl,
    query: {},
    rules: { response: 'stream' },
    options: callOptions(options),
    operation: call.operation,
  })
}

async function opened(zip: ZipDownload, ask: () => Promise<Reply>): Promise<Reply> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof NotFoundError)) {
      throw error
    }
    const message =
      `The archive is not there any more: it can be opened once, and until ` +
      `${zip.expiresAt.toISOString()}; make another with client.zipDownloads.create()`
    throw new ContentError({ message, request: requestOf(zip), cause: error, code: 'ZIP_EXPIRED' })
  }
}

/** Waits until Box says how it went. */
async function terminal(zip: ZipDownload, options: ZipDownloadToOptions) {
  const request = { method: 'GET', url: zip.statusUrl }
  const what = 'The end of the archive'
  const status = await until(
    async each => {
      const now = await zip.status(each)
      return now.state === 'in_progress' ? { headers: {} } : { done: now }
    },
    { options, request, what },
  )
  if (status.state !== 'succeeded') {
    throw failed(request, 'ZIP_FAILED', `Box says of the archive that its state is ${status.state}`)
  }
  return status
}

function result(zip: ZipDownload, status: ZipDownloadStatus | undefined, size: number) {
  return {
    state: 'succeeded' as const,
    totalFileCount: status?.totalFileCount ?? 0,
    downloadedFileCount: status?.downloadedFileCount ?? 0,
    skippedFileCount: status?.skippedFileCount ?? 0,
    skippedFolderCount: status?.skippedFolderCount ?? 0,
    renamed: zip.nameConflicts?.flat() ?? [],
    size,
  }
}

function requestOf(zip: ZipDownload): FailedRequest {
  return { method: 'GET', url: zip.downloadUrl }
}

function failed(request: FailedRequest, code: string, message: string): ContentError {
  return new ContentError({ message, request, code })
}
