import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ActionCall, Selected } from '../../core/index.js'
import type { File, Folder, Item, TreeDownloadOptions, TreeResult } from '../../resources/index.js'
import { carryOut, concurrencyOf, type TreeRun } from './carry-out.js'
import { each } from './each.js'
import { isSame, look } from './local.js'
import { localKey, localNameProblem } from './names.js'
import { below, refuse, skip, type Task } from './plan.js'
import { checkDirectory, withinSignal } from './start.js'

type Call = ActionCall<Folder, string, TreeDownloadOptions | undefined>

/** A folder at Box and the directory that it goes to. */
interface Place {
  readonly folder: Folder
  readonly path: string
  readonly directory: string
  /** The directory is there already. */
  readonly exists: boolean
}

/** Downloads a folder with all that is in it. */
export async function downloadFolder(call: Call): Promise<TreeResult> {
  const { self, options = {}, operation } = call
  const directory = checkDirectory(call.input, operation)
  return withinSignal(operation, options, async run => {
    const plan = new DownloadPlan(run, options)
    const exists = (await look(directory)) !== undefined
    await plan.walk([{ folder: self, path: '', directory, exists }])
    if (options.dryRun !== true) {
      await mkdir(directory, { recursive: true })
    }
    return carryOut(plan.tasks, run)
  })
}

class DownloadPlan {
  readonly tasks: Task[] = []
  readonly #run: TreeRun
  readonly #options: TreeDownloadOptions
  readonly #portable: boolean

  constructor(run: TreeRun, options: TreeDownloadOptions) {
    this.#run = run
    this.#options = options
    this.#portable = options.portableNames ?? process.platform === 'win32'
  }

  /** Plans the places, then those below them. */
  async walk(places: readonly Place[]): Promise<void> {
    const next: Place[] = []
    await each(places, concurrencyOf(this.#run), async place => {
      next.push(...(await this.#planFolder(place)))
    })
    if (next.length > 0) {
      await this.walk(next)
    }
  }

  async #planFolder(place: Place): Promise<Place[]> {
    const seen = new Set<string>()
    const inner: Place[] = []
    const { asUser, headers, timeout } = this.#options
    const { signal } = this.#run.control
    const query = { fields: ['name', 'size', 'sha1', 'fileVersion'] as never, limit: 1000 }
    const items = place.folder.items(query, { asUser, headers, timeout, signal })
    for await (const item of items as AsyncIterable<Item>) {
      // A sparse item has none, and is refused by its name.
      const name = item.has('name') ? item.name : ''
      const path = below(place.path, name)
      const key = localKey(name, this.#portable)
      const problem = localNameProblem(name, this.#portable)
      if (problem !== undefined || seen.has(key)) {
        const reason = problem ?? 'another item of the folder would have the same name here'
        this.tasks.push(refuse(path, `${reason}; rename it at Box`))
        continue
      }
      seen.add(key)
      const at = { path, directory: join(place.directory, name) }
      if (item.type === 'folder') {
        inner.push(...(await this.#planInner(item, at, place)))
      } else if (item.type === 'file') {
        this.tasks.push(await this.#planFile(item, at, place))
      } else {
        this.tasks.push(skip(path, 'a web link has no content'))
      }
    }
    return inner
  }

  async #planInner(
    folder: Folder,
    { path, directory }: Pick<Place, 'path' | 'directory'>,
    outer: Place,
  ): Promise<Place[]> {
    const found = outer.exists ? await look(directory) : undefined
    // A link could lead anywhere.
    if (found !== undefined && !found.isDirectory()) {
      this.tasks.push(refuse(path, 'what has its name here is no directory; move it away'))
      return []
    }
    if (found === undefined) {
      this.tasks.push({
        step: { action: 'createFolder', path },
        run: async () => {
          await mkdir(directory)
        },
      })
    }
    return [{ folder, path, directory, exists: found !== undefined }]
  }

  async #planFile(
    file: File,
    { path, directory: target }: Pick<Place, 'path' | 'directory'>,
    outer: Place,
  ): Promise<Task> {
    const { conflict = 'fail', asUser, headers, timeout } = this.#options
    const found = outer.exists ? await look(target) : undefined
    if (found !== undefined && !found.isFile()) {
      return refuse(path, 'what has its name here is no file; move it away')
    }
    const { signal } = this.#run.control
    if (found && (await isSame({ path: target, size: found.size }, file, signal))) {
      return skip(path, 'unchanged')
    }
    if (found && conflict === 'skip') {
      return skip(path, 'there is a file with other content')
    }
    if (found && conflict === 'fail') {
      return refuse(path, "there is a file with other content; say conflict: 'replace' or 'skip'")
    }
    return {
      step: { action: 'download', path, size: (file as Selected<File, 'size'>).size },
      run: async (abort, advance) => {
        await file.downloadTo(target, {
          ...{ asUser, headers, timeout, signal: abort, resume: true },
          version: file.fileVersion ?? undefined,
          overwrite: found !== undefined,
          onProgress: ({ loaded }) => {
            advance(loaded)
          },
        })
      },
    }
  }
}
