import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { UsageError } from '../errors/index.js'

/** Where content arrives: nothing counts until it is kept. */
export interface Landing {
  readonly stream: Writable
  /** Puts what was written in its place. */
  keep(): Promise<void>
  /** Leaves nothing behind. */
  discard(): Promise<void>
}

/**
 * Makes room for content. A path gets a file beside it, which takes its name only when it is kept; a
 * stream is written to as it is.
 *
 * @throws UsageError when the target can be written to in neither way
 */
export async function landAt(target: string | Writable, operation: string): Promise<Landing> {
  if (typeof target !== 'string') {
    return landOn(target, operation)
  }
  const beside = `${target}.${randomBytes(6).toString('hex')}.part`
  const file = await open(beside, 'wx').catch((cause: unknown) => {
    throw new UsageError(
      `${operation}: no file can be written at '${target}'; give a path in a folder that exists and ` +
        `may be written to.`,
      { cause },
    )
  })
  const stream = file.createWriteStream()
  return {
    stream,
    keep: () => rename(beside, target),
    async discard() {
      if (!stream.closed) {
        await new Promise<void>(resolve => stream.once('close', resolve).destroy())
      }
      await rm(beside, { force: true })
    },
  }
}

function landOn(target: Writable | undefined, operation: string): Landing {
  const nothing = () => Promise.resolve()
  if (typeof target?.write !== 'function' || !target.writable) {
    throw new UsageError(
      `${operation}: the target must be a path or a stream that is still open for writing.`,
    )
  }
  return { stream: target, keep: nothing, discard: nothing }
}
