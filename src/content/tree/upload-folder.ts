import { createReadStream, type Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ActionCall, CallOptions } from '../../core/index.js'
import { ConflictError, UsageError } from '../../errors/index.js'
import type {
  Folder,
  Item,
  ReplayableContent,
  TreeResult,
  TreeUploadOptions,
} from '../../resources/index.js'
import { carryOut, concurrencyOf, type TreeRun } from './carry-out.js'
import { each } from './each.js'
import { isSame, look } from './local.js'
import { boxKey, boxNameProblem } from './names.js'
import { below, refuse, skip, type Advance, type Task } from './plan.js'
import { checkDirectory, withinSignal } from './start.js'

type Call = ActionCall<Folder, string, TreeUploadOptions | undefined>

/** A directory and the folder that it goes to; the folder may have to be made first. */
interface Place {
  readonly path: string
  readonly directory: string
  /** Real paths of the directories above, which a link must not lead back to. */
  readonly above: readonly string[]
  folder: Folder | undefined
}

/** Uploads a directory with all that is in it. */
export async function uploadFolder(call: Call): Promise<TreeResult> {
  const { self, options = {}, operation } = call
  const directory = checkDirectory(call.input, operation)
  const found = await stat(directory).catch(() => undefined)
  if (!found?.isDirectory()) {
    throw new UsageError(
      `${operation}: there is no directory '${directory}'; give the path of one.`,
    )
  }
  return withinSignal(operation, options, async run => {
    const plan = new UploadPlan(run, options)
    await plan.walk([{ path: '', directory, above: [], folder: self }])
    return carryOut(plan.tasks, run)
  })
}

class UploadPlan {
  readonly tasks: Task[] = []
  readonly #run: TreeRun
  readonly #options: TreeUploadOptions

  constructor(run: TreeRun, options: TreeUploadOptions) {
    this.#run = run
    this.#options = options
  }

  /** Plans the places, then those below them. */
  async walk(places: readonly Place[]): Promise<void> {
    const next: Place[] = []
    await each(places, concurrencyOf(this.#run), async place => {
      next.push(...(await this.#planDirectory(place)))
    })
    if (next.length > 0) {
      await this.walk(next)
    }
  }

  get #call() {
    const { asUser, headers, timeout } = this.#options
    return { asUser, headers, timeout, signal: this.#run.control.signal }
  }

  async #planDirectory(place: Place): Promise<Place[]> {
    const present = await this.#present(place.folder)
    const real = await realpath(place.directory)
    const names = (await readdir(place.directory)).sort()
    const seen = new Set<string>()
    const inner: Place[] = []
    for (const name of names) {
      const path = below(place.path, name)
      const problem =
        boxNameProblem(name) ??
        (seen.has(boxKey(name))
          ? 'Box does not tell it from another name of its folder'
          : undefined)
      seen.add(boxKey(name))
      if (problem !== undefined) {
        this.tasks.push(refuse(path, `${problem}; rename it`))
        continue
      }
      const at = { path, directory: join(place.directory, name), above: [...place.above, real] }
      const remote = present.get(boxKey(name))
      const found = await this.#look(at)
      if ('step' in found) {
        this.tasks.push(found)
      } else if (found.isDirectory()) {
        inner.push(...this.#planInner(name, { ...at, folder: undefined }, place, remote))
      } else {
        this.tasks.push(await this.#planFile(name, at, { place, found, remote }))
      }
    }
    return inner
  }

  /** What is in the folder at Box already, by name. */
  async #present(folder: Folder | undefined): Promise<Map<string, Item>> {
    const present = new Map<string, Item>()
    if (folder !== undefined) {
      const query = { fields: ['name', 'size', 'sha1'] as never, limit: 1000 }
      for await (const item of folder.items(query, this.#call) as AsyncIterable<Item>) {
        present.set(boxKey(item.name), item)
      }
    }
    return present
  }

  /** What is at a path: a file, a directory, or a reason to leave it. */
  async #look({ path, directory, above }: Omit<Place, 'folder'>): Promise<Stats | Task> {
    let found = await look(directory)
    if (found?.isSymbolicLink()) {
      if (this.#options.followSymlinks !== true) {
        return skip(path, 'symbolic links are not followed')
      }
      found = await stat(directory).catch(() => undefined)
      if (found?.isDirectory() && above.includes(await realpath(directory))) {
        return refuse(path, 'the symbolic link leads back to a directory above it')
      }
    }
    if (found === undefined) {
      return refuse(path, 'it cannot be found; is its name readable, and its link not broken?')
    }
    return found.isFile() || found.isDirectory() ? found : skip(path, 'it is no regular file')
  }

  #planInner(name: string, inner: Place, outer: Place, remote: Item | undefined): Place[] {
    if (remote !== undefined && remote.type !== 'folder') {
      this.tasks.push(refuse(inner.path, `a ${remote.type} has its name at Box; move it away`))
      return []
    }
    inner.folder = remote
    if (remote === undefined) {
      this.tasks.push({
        step: { action: 'createFolder', path: inner.path },
        run: async () => {
          inner.folder = await makeFolder(parentOf(outer), name, this.#call)
        },
      })
    }
    return [inner]
  }

  async #planFile(
    name: string,
    { path, directory: source }: Omit<Place, 'folder'>,
    of: { readonly place: Place; readonly found: Stats; readonly remote: Item | undefined },
  ): Promise<Task> {
    const { place, found, remote } = of
    const { conflict = 'replace' } = this.#options
    const { size, mtime: contentModifiedAt } = found
    if (remote === undefined) {
      return {
        step: { action: 'upload', path, size },
        run: async (_, advance) => {
          const content = counted(source, size, advance)
          await parentOf(place).upload({ name, content, contentModifiedAt }, this.#call)
        },
      }
    }
    if (remote.type !== 'file') {
      return refuse(path, `a ${remote.type} has its name at Box; move it away`)
    }
    if (await isSame({ path: source, size }, remote, this.#run.control.signal)) {
      return skip(path, 'unchanged')
    }
    if (conflict === 'skip') {
      return skip(path, 'there is a file with other content')
    }
    if (conflict === 'fail') {
      return refuse(path, "there is a file with other content; say conflict: 'replace' or 'skip'")
    }
    return {
      step: { action: 'uploadVersion', path, size },
      run: async (_, advance) => {
        const content = counted(source, size, advance)
        await remote.uploadVersion({ content, contentModifiedAt }, this.#call)
      },
    }
  }
}

function parentOf({ folder, path }: Place): Folder {
  if (folder === undefined) {
    throw new UsageError(`The folder '${path}' could not be made, so nothing can be put into it.`)
  }
  return folder
}

/** Makes a folder; one that somebody else has made in the meantime will do. */
async function makeFolder(parent: Folder, name: string, options: CallOptions): Promise<Folder> {
  try {
    return await parent.createFolder({ name }, options)
  } catch (error) {
    if (error instanceof ConflictError && error.existing?.type === 'folder') {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the session has made it, of the class that its type names
      return error.existing as Folder
    }
    throw error
  }
}

/** A file as content, which tells how much of it has been read. */
function counted(path: string, size: number, advance: Advance): ReplayableContent {
  return {
    size,
    async *open() {
      let loaded = 0
      for await (const piece of createReadStream(path) as AsyncIterable<Uint8Array>) {
        yield piece
        loaded += piece.byteLength
        advance(loaded)
      }
    },
  }
}
