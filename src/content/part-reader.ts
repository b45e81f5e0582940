import type { PlainSource } from '../transport/index.js'
import { fileParts } from './file-parts.js'
import { lengthOf, type Cut, type PartReader } from './part-cut.js'
import { streamParts } from './stream-parts.js'

const done = (): Promise<void> => Promise.resolve()

/** Opens content for reading in parts: at any place where that is possible, in order where not. */
export function openParts(source: PlainSource, cut: Cut): Promise<PartReader> | PartReader {
  const { partSize } = cut
  const end = (index: number): number => index * partSize + lengthOf(cut, index)
  if (source instanceof Uint8Array) {
    const read = (index: number): Promise<Uint8Array> =>
      Promise.resolve(source.subarray(index * partSize, end(index)))
    return { read, close: done }
  }
  if (source instanceof Blob) {
    const read = async (index: number): Promise<Uint8Array> =>
      new Uint8Array(await source.slice(index * partSize, end(index)).arrayBuffer())
    return { read, close: done }
  }
  return 'path' in source ? fileParts(source.path, cut) : streamParts(source, cut)
}
