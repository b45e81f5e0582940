import { createHash, randomUUID, type Hash } from 'node:crypto'
import { link, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { UsageError } from '../errors/index.js'
import { hashFile, sha1Of } from './sha1.js'

const digestOf = (text: string): string => sha1Of(text).slice(0, 16)

/** How the file at a path comes about. */
export interface PartFileOptions {
  readonly path: string
  readonly overwrite: boolean
  /** Waits until the bytes are on the disk. */
  readonly fsync: boolean
  /** Names the version, where what is left over of an earlier run is to be taken up. */
  readonly version?: string | undefined
  readonly operation: string
}

type Wanted = Pick<PartFileOptions, 'path' | 'overwrite' | 'operation'>

/**
 * The file beside a path in which a content arrives. Its name is short whatever the path is called, so
 * that a name of 255 bytes works; the name of one that can be taken up says of which version it is.
 */
export class PartFile {
  /** SHA-1 of what is in it, and goes on with what is written. */
  readonly hash: Hash
  /** Bytes that were in it already. */
  readonly size: number
  readonly #handle: FileHandle
  readonly #path: string
  readonly #options: PartFileOptions

  /** Use `open`. */
  constructor(
    options: PartFileOptions,
    at: { path: string; handle: FileHandle; hash: Hash; size: number },
  ) {
    this.#options = options
    this.#path = at.path
    this.#handle = at.handle
    this.hash = at.hash
    this.size = at.size
  }

  /**
   * Opens it.
   *
   * @throws UsageError when the path is taken or its directory is not there
   */
  static async open(options: PartFileOptions): Promise<PartFile> {
    const { path, version } = options
    const directory = dirname(path)
    const prefix = `.boxwright-${digestOf(basename(path))}-`
    const name = `${prefix}${version === undefined ? randomUUID() : digestOf(version)}.part`
    const at = join(directory, name)
    const hash = createHash('sha1')
    let size = 0
    if (version !== undefined) {
      await dropOthers(directory, prefix, name)
      size = await hashInto(hash, at)
    }
    const handle = await openBeside(at, options)
    return new PartFile(options, { path: at, handle, hash, size })
  }

  /** SHA-1 of what is in it now. */
  digest(): string {
    return this.hash.copy().digest('hex')
  }

  /** Writes behind what is in it. */
  writable(): Writable {
    const handle = this.#handle
    return new Writable({
      highWaterMark: 256 * 1024,
      write(piece: Buffer, _encoding, done) {
        handle.writeFile(piece).then(() => {
          done()
        }, done)
      },
    })
  }

  /** Closes it and gives it its name, in one step. */
  async finish(): Promise<void> {
    const { path, overwrite, fsync } = this.#options
    if (fsync) {
      await this.#handle.sync()
    }
    await this.#handle.close()
    if (overwrite) {
      await rename(this.#path, path)
      return
    }
    try {
      // Unlike a renaming, a link never replaces what came to be there in the meantime.
      await link(this.#path, path)
    } catch (error) {
      if (codeOf(error) === 'EEXIST') {
        throw taken(this.#options)
      }
      // There are file systems without links.
      await checkFree(this.#options)
      await rename(this.#path, path)
      return
    }
    await rm(this.#path)
  }

  /** Closes it; unless it is to be kept for another run, it is gone. */
  async leave(keep: boolean): Promise<void> {
    await this.#handle.close().catch(() => undefined)
    if (!keep) {
      await rm(this.#path, { force: true })
    }
  }
}

/** Throws when there is something at a path and it must not be replaced, or cannot be. */
export async function checkFree(options: Wanted): Promise<void> {
  const found = await stat(options.path).catch(() => undefined)
  if (found?.isDirectory()) {
    throw new UsageError(
      `${options.operation}: '${options.path}' is a directory; give the path of the file to write.`,
    )
  }
  if (found !== undefined && !options.overwrite) {
    throw taken(options)
  }
}

function taken({ operation, path }: Wanted): UsageError {
  return new UsageError(
    `${operation}: there is a file at '${path}' already; say { overwrite: true } to replace it.`,
  )
}

async function openBeside(at: string, options: PartFileOptions): Promise<FileHandle> {
  try {
    return await open(at, options.version === undefined ? 'wx' : 'a')
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') {
      throw new UsageError(
        `${options.operation}: the directory of '${options.path}' is not there; make it first.`,
      )
    }
    throw error
  }
}

// What is left over of versions that are no longer wanted.
async function dropOthers(directory: string, prefix: string, name: string): Promise<void> {
  const names = await readdir(directory).catch(() => [])
  const others = names.filter(each => each.startsWith(prefix) && each !== name)
  await Promise.all(others.map(each => rm(join(directory, each), { force: true })))
}

async function hashInto(hash: Hash, path: string): Promise<number> {
  try {
    return await hashFile(hash, path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') {
      throw error
    }
    return 0
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
