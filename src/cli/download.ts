import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BoxClient } from '../client/index.js'
import { localNameProblem } from '../content/tree/names.js'
import { UsageError } from '../errors/index.js'
import type { File, Folder } from '../resources/index.js'
import type { Values } from './command-line.js'
import { findItem } from './find-item.js'
import { interruptible } from './interrupt.js'
import { withClient } from './open-client.js'
import { bytesText, line, safeName } from './output.js'
import { ProgressLine } from './progress-line.js'
import { reportTree } from './report-tree.js'

/** The name of an item, where it is fit for this machine: a server must not choose directories. */
function localName(item: File | Folder): string {
  // A folder at the top is called after the account.
  const name = item.id === '0' ? 'All Files' : item.name
  const problem = localNameProblem(name, process.platform === 'win32')
  if (problem !== undefined) {
    throw new UsageError(
      `'${safeName(name)}' cannot be a name on this machine: ${problem}; say one with --to.`,
    )
  }
  return name
}

async function targetOf(item: File | Folder, { to }: Values): Promise<string> {
  if (to === undefined) {
    return localName(item)
  }
  const stats = await stat(to).catch(() => undefined)
  return stats?.isDirectory() ? join(to, localName(item)) : to
}

async function downloadFile(file: File, values: Values, signal: AbortSignal): Promise<void> {
  const path = await targetOf(file, values)
  const bar = new ProgressLine(safeName(file.name))
  const { size, sha1 } = await file
    .downloadTo(path, {
      signal,
      // The same command goes on where an interrupted one has stopped.
      resume: true,
      overwrite: values.replace ?? false,
      onProgress: bar.update,
    })
    .finally(() => {
      bar.clear()
    })
  await line(
    values.json
      ? JSON.stringify({ id: file.id, path, size, sha1 })
      : `${safeName(path)}  ${bytesText(size)}  ${sha1}`,
  )
}

async function downloadFolder(folder: Folder, values: Values, signal: AbortSignal): Promise<void> {
  const path = await targetOf(folder, values)
  const bar = new ProgressLine(safeName(folder.name))
  await mkdir(path, { recursive: true })
  const result = await folder
    .downloadTo(path, {
      signal,
      onProgress: bar.update,
      conflict: values.replace ? 'replace' : 'fail',
      onError: 'collect',
    })
    .finally(() => {
      bar.clear()
    })
  await reportTree(path, result, values)
}

/** `boxwright download`: files and whole folders. */
export function download(values: Values, targets: readonly string[]): Promise<void> {
  const all = async (client: BoxClient, signal: AbortSignal): Promise<void> => {
    for (const target of targets) {
      const item = await findItem(client, target)
      await (item.type === 'folder'
        ? downloadFolder(item, values, signal)
        : downloadFile(item, values, signal))
    }
  }
  return withClient(values, client => interruptible(signal => all(client, signal)))
}
