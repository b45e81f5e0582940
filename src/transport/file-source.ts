import { createReadStream, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { UsageError } from '../errors/box-error.js'
import type { ReplayableSource } from './transport.js'

/** A file of this machine, looked up. */
export interface FileSource extends ReplayableSource {
  readonly path: string
  /** In bytes. */
  readonly size: number
}

/**
 * Uploads a file of this machine without holding it in memory. It can be sent again, so a failed
 * upload may be repeated; its size is read now.
 *
 * @param path - where the file is: a path, or a `file:` URL
 * @throws UsageError when there is no such file, or it is a directory
 */
export function fileSource(path: string | URL): FileSource {
  const place = path instanceof URL ? pathOf(path) : path
  const stats = statSync(place, { throwIfNoEntry: false })
  if (!stats?.isFile()) {
    throw new UsageError(`fileSource('${place}'): there is no such file; give the path of a file.`)
  }
  return { path: place, size: stats.size, open: () => createReadStream(place) }
}

function pathOf(url: URL): string {
  if (url.protocol !== 'file:') {
    throw new UsageError(
      `fileSource: a '${url.protocol}' URL is no file; open it yourself and give the stream.`,
    )
  }
  return fileURLToPath(url)
}
