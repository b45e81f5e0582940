import { createReadStream, statSync } from 'node:fs'
import { UsageError } from '../errors/box-error.js'
import type { ReplayableSource } from './transport.js'

/**
 * Uploads a file of this machine without holding it in memory. It can be sent again, so a failed
 * upload may be repeated; its size is read now.
 *
 * @param path - where the file is
 * @throws UsageError when there is no such file, or it is a directory
 */
export function fileSource(path: string): ReplayableSource & { readonly size: number } {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats?.isFile()) {
    throw new UsageError(`fileSource('${path}'): there is no such file; give the path of a file.`)
  }
  return { size: stats.size, open: () => createReadStream(path) }
}
