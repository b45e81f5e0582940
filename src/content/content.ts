import type { ActionCall } from '../core/index.js'
import type { ContentOptions, File } from '../resources/index.js'
import { contentError } from './content-error.js'

const MIB = 1024 * 1024

/** Brings the content of a file into memory, as long as it is not too much. */
export async function content(
  call: ActionCall<File, ContentOptions | undefined>,
): Promise<Uint8Array> {
  const { version, range, accessToken, maxSize = 64 * MIB, ...options } = call.input ?? {}
  const stream = await call.self.download({ version, range, accessToken }, options)
  const size = 'size' in stream && typeof stream.size === 'number' ? stream.size : 0
  const pieces: Uint8Array[] = []
  let held = 0
  const refuse = (bytes: string): Error => {
    const message = `The content has ${bytes} bytes, and maxSize is ${String(maxSize)}; allow more, or use download() or downloadTo()`
    return contentError('CONTENT_TOO_LARGE', message, { file: call.self.id })
  }
  if (size > maxSize) {
    const error = refuse(String(size))
    stream.destroy()
    throw error
  }
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    held += piece.byteLength
    if (held > maxSize) {
      throw refuse('more')
    }
    pieces.push(piece)
  }
  return Buffer.concat(pieces, held)
}
