import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ContentError, isBoxError, UsageError, type FailedRequest } from '../errors/index.js'
import type { SaveOptions } from '../resources/index.js'
import { checkFree, PartFile } from './part-file.js'

/** Content that is to be saved. */
export interface Saving {
  /** A path, or a stream. */
  readonly target: string | Writable
  readonly options: SaveOptions
  readonly operation: string
  /** What errors name. */
  readonly request: FailedRequest
  /** Names the content, where what is left over of an earlier run is to be taken up. */
  readonly version?: string | undefined
}

/** Where content arrives. Under a path nothing is seen of it until it is kept. */
export class Destination {
  /** The file in which it arrives; none for a stream. */
  readonly part: PartFile | undefined
  readonly #saving: Saving
  readonly #stream: Writable

  /** Use `open`. */
  constructor(saving: Saving, stream: Writable, part?: PartFile) {
    this.#saving = saving
    this.#stream = stream
    this.part = part
  }

  /**
   * Makes room for content.
   *
   * @throws UsageError when the target can take none
   */
  static async open(saving: Saving): Promise<Destination> {
    const { target } = saving
    await checkTarget(saving)
    if (typeof target !== 'string') {
      return new Destination(saving, target)
    }
    const part = await writing(saving, PartFile.open(fileOf(saving, target)))
    return new Destination(saving, part.writable(), part)
  }

  /** Writes what a stream brings, and lets go of both when one fails. */
  async write(source: Readable, ...through: NodeJS.ReadWriteStream[]): Promise<void> {
    const end = this.part !== undefined || (this.#saving.options.end ?? true)
    await writing(this.#saving, pipeline([source, ...through, this.#stream], { end }))
  }

  /** Gives a file its name. */
  async keep(): Promise<void> {
    const { part } = this
    if (part !== undefined) {
      await writing(this.#saving, part.finish())
    }
  }

  /** Lets go of a file; what of it was not kept is gone, unless another run is to take it up. */
  async leave(resumable = false): Promise<void> {
    await this.part?.leave(resumable)
  }
}

/**
 * Refuses a target that can take no content.
 *
 * @throws UsageError that says why, and the remedy
 */
export async function checkTarget({ target, options, operation }: Omit<Saving, 'request'>) {
  if (typeof target === 'string') {
    if (target === '' || target.includes('\0')) {
      throw new UsageError(`${operation}: the path must be text without null characters.`)
    }
    if (options.end !== undefined) {
      throw new UsageError(`${operation}: end is for streams, not for paths.`)
    }
    await checkFree({ path: target, overwrite: options.overwrite ?? false, operation })
    return
  }
  const stream = target as Partial<Writable> | null | undefined
  if (typeof stream?.write !== 'function' || stream.writable !== true) {
    throw new UsageError(
      `${operation}: the target must be a path or a stream that is still open for writing.`,
    )
  }
  if (options.overwrite !== undefined || options.fsync !== undefined) {
    throw new UsageError(`${operation}: overwrite and fsync are for paths, not for streams.`)
  }
}

const fileOf = ({ options, operation, version }: Saving, path: string) => ({
  path,
  overwrite: options.overwrite ?? false,
  fsync: options.fsync ?? true,
  version,
  operation,
})

/** What the disk or the target stream refuses becomes an error of ours, with its cause. */
async function writing<T>({ request }: Saving, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    if (isBoxError(cause) || cause instanceof CallbackFailure) {
      throw cause instanceof CallbackFailure ? cause.cause : cause
    }
    const why = cause instanceof Error ? cause.message : String(cause)
    const message = `The content could not be written: ${why}`
    throw new ContentError({ code: 'CONTENT_WRITE', message, request, phase: 'reply', cause })
  }
}

/** What a caller's own function threw, on its way through the streams. */
class CallbackFailure extends Error {}

/** Tells a caller, so that what its function throws is not taken for a failure of the target. */
export function telling<T>(tell: ((value: T) => void) | undefined) {
  return (
    tell &&
    ((value: T): void => {
      try {
        tell(value)
      } catch (cause) {
        throw new CallbackFailure('The function of the caller failed', { cause })
      }
    })
  )
}
