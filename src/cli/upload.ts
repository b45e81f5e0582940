import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { BoxClient } from '../client/index.js'
import { fileJournal } from '../content/index.js'
import { ConflictError } from '../errors/index.js'
import { File, Folder } from '../resources/index.js'
import { CommandLineError, type Values } from './command-line.js'
import { findFolder } from './find-item.js'
import { interruptible } from './interrupt.js'
import { withClient } from './open-client.js'
import { bytesText, jsonLine, line, safeName } from './output.js'
import { ProgressLine } from './progress-line.js'
import { reportTree } from './report-tree.js'

interface Task {
  readonly path: string
  readonly name: string
  readonly values: Values
  readonly folder: Folder
  readonly signal: AbortSignal
}

async function uploadFile({ path, name, values, folder, signal }: Task): Promise<void> {
  const bar = new ProgressLine(safeName(name))
  // With a journal, the same command goes on where an interrupted one has stopped.
  const options = { signal, onProgress: bar.update, journal: fileJournal() }
  const content = { path }
  let file: File
  try {
    file = await folder.upload({ content, name }, options).catch((error: unknown) => {
      const { existing } = error instanceof ConflictError ? error : {}
      if (values.replace !== true || !(existing instanceof File)) {
        throw error
      }
      return existing.uploadVersion({ content }, options)
    })
  } finally {
    bar.clear()
  }
  const { size } = await stat(path)
  await (values.json
    ? jsonLine(file)
    : line(`${safeName(name)}  ${bytesText(size)}  file/${file.id}`))
}

/** The folder of this name; the one that is there already will do. */
async function folderIn(parent: Folder, name: string): Promise<Folder> {
  try {
    return await parent.createFolder({ name })
  } catch (error) {
    if (error instanceof ConflictError && error.existing instanceof Folder) {
      return error.existing
    }
    throw error
  }
}

async function uploadDirectory({ path, name, values, folder, signal }: Task): Promise<void> {
  const bar = new ProgressLine(safeName(name))
  const target = await folderIn(folder, name)
  const result = await target
    .uploadFrom(path, {
      signal,
      onProgress: bar.update,
      conflict: values.replace ? 'replace' : 'fail',
      onError: 'collect',
    })
    .finally(() => {
      bar.clear()
    })
  await reportTree(name, result, values)
}

async function uploadAll(client: BoxClient, values: Values, paths: readonly string[]) {
  const folder = await findFolder(client, values.to ?? '0')
  await interruptible(async signal => {
    for (const path of paths) {
      const stats = await stat(path).catch(() => undefined)
      if (!stats) {
        throw new CommandLineError(`There is no '${path}' on this machine.`)
      }
      const name = values.name ?? basename(resolve(path))
      const task = { path, name, values, folder, signal }
      await (stats.isDirectory() ? uploadDirectory(task) : uploadFile(task))
    }
  })
}

/** `boxwright upload`: files and whole directories. */
export function upload(values: Values, paths: readonly string[]): Promise<void> {
  if (values.name !== undefined && paths.length > 1) {
    throw new CommandLineError('--name goes with a single file or directory.')
  }
  return withClient(values, client => uploadAll(client, values, paths))
}
