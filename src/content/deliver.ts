import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ContentError, isBoxError, type FailedRequest } from '../errors/index.js'
import type { Reply } from '../core/index.js'
import type { Progress } from '../resources/progress.js'
import { landAt } from './landing.js'

/** A transfer from Box to a target. */
export interface Delivery {
  readonly target: string | Writable
  readonly operation: string
  readonly request: FailedRequest
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Sees each piece on its way. */
  readonly inspect?: ((piece: Uint8Array) => void) | undefined
}

/**
 * Writes a streamed reply to a target and resolves to the number of its bytes. The target is made
 * room for before anything is asked, and is kept only when `settle` has nothing against it.
 */
export async function deliver(
  { target, operation, request, onProgress, inspect }: Delivery,
  ask: () => Promise<Reply>,
  settle: (size: number) => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const landing = await landAt(target, operation)
  try {
    const { headers, body } = await ask()
    const length = Number(headers['content-length'] ?? Number.NaN)
    const coded = headers['content-encoding'] !== undefined
    const total = Number.isNaN(length) || coded ? undefined : length
    let loaded = 0
    const watch = async function* (pieces: AsyncIterable<Uint8Array>) {
      for await (const piece of pieces) {
        inspect?.(piece)
        loaded += piece.byteLength
        yield piece
        onProgress?.({ loaded, total })
      }
    }
    await pipeline(body as Readable, watch, landing.stream).catch((error: unknown) => {
      throw unwritten(error, request)
    })
    await settle(loaded)
    await landing.keep()
    return loaded
  } catch (error) {
    await landing.discard()
    throw error
  }
}

function unwritten(error: unknown, request: FailedRequest): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (isBoxError(error) || code === undefined) {
    return error
  }
  const doing = syscall === undefined ? '' : ` (${syscall})`
  const message = `What arrived could not be written: ${code}${doing}`
  return new ContentError({ message, request, cause: error, code })
}
