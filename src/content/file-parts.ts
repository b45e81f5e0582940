import { open, type FileHandle } from 'node:fs/promises'
import { uploadError, wrongLength } from './content-error.js'
import { fingerprintOf, sameFile } from './fingerprint.js'
import { Buffers, lengthOf, type Cut, type PartReader } from './part-cut.js'

/** Opens a file for reading in parts, at any place. */
export async function fileParts(path: string, cut: Cut): Promise<PartReader> {
  const file = await open(path)
  const opened = fingerprintOf(await file.stat())
  const buffers = new Buffers(cut)
  return {
    read: (index, slot) => readFully(file, buffers.at(slot, lengthOf(cut, index)), index, cut),
    verify: async () => {
      const now = fingerprintOf(await file.stat())
      if (now.size !== cut.size) {
        throw wrongLength(cut.size, now.size > cut.size ? 'more' : now.size)
      }
      if (!sameFile(now, opened)) {
        throw uploadError('CONTENT_CHANGED', `'${path}' was changed while it was being uploaded`)
      }
    },
    close: () => file.close(),
  }
}

async function readFully(
  file: FileHandle,
  buffer: Buffer,
  index: number,
  { size, partSize }: Cut,
): Promise<Uint8Array> {
  const start = index * partSize
  let filled = 0
  while (filled < buffer.byteLength) {
    const { bytesRead } = await file.read(
      buffer,
      filled,
      buffer.byteLength - filled,
      start + filled,
    )
    if (bytesRead === 0) {
      throw wrongLength(size, start + filled)
    }
    filled += bytesRead
  }
  return buffer
}
