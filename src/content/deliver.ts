import { Transform, type Readable } from 'node:stream'
import type { Reply } from '../core/index.js'
import type { Progress } from '../resources/index.js'
import { Destination, telling, type Saving } from './destination.js'

/** A transfer of one reply to a target. */
export interface Delivery extends Saving {
  readonly options: Saving['options'] & {
    readonly onProgress?: ((progress: Progress) => void) | undefined
  }
  /** Sees each piece on its way. */
  readonly inspect?: ((piece: Uint8Array) => void) | undefined
}

/**
 * Writes a streamed reply to a target and resolves to the number of its bytes. The target is made
 * room for before anything is asked, and is kept only when `settle` has nothing against it.
 */
export async function deliver(
  delivery: Delivery,
  ask: () => Promise<Reply>,
  settle: () => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const { options, inspect } = delivery
  const destination = await Destination.open(delivery)
  try {
    const reply = await ask()
    const total = lengthOf(reply)
    const onProgress = telling(options.onProgress)
    let loaded = 0
    const watch = watching(piece => {
      inspect?.(piece)
      loaded += piece.byteLength
      onProgress?.({ loaded, total })
    })
    await destination.write(reply.body as Readable, watch)
    await settle()
    await destination.keep()
    return loaded
  } finally {
    await destination.leave()
  }
}

/** Lets bytes through, and shows each piece. */
export function watching(see: (piece: Buffer) => void): Transform {
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      // An exception in here would end the process.
      try {
        see(piece)
      } catch (error) {
        done(error as Error)
        return
      }
      done(null, piece)
    },
  })
}

function lengthOf({ headers }: Reply): number | undefined {
  const length = Number(headers['content-length'] ?? NaN)
  const coded = headers['content-encoding'] !== undefined
  return Number.isNaN(length) || coded ? undefined : length
}
