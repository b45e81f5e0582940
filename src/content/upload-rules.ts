import { UsageError } from '../errors/index.js'
import type { UploadOptions } from '../resources/index.js'
import { givenSha1 } from './sha1.js'

/** Box takes no upload in parts below this. */
const LEAST = 20_000_000
/** Box wants uploads in parts from about here on. */
const THRESHOLD = 50 * 1024 ** 2

/** The size above which content goes in parts. */
export function limitOf({ chunked }: UploadOptions): number {
  if (typeof chunked === 'object') {
    return chunked.threshold
  }
  return chunked === undefined ? THRESHOLD : chunked ? 0 : Infinity
}

/**
 * Refuses options that cannot work.
 *
 * @throws UsageError
 */
export function checkUpload(options: UploadOptions, at: string): void {
  const { chunked, sha1 } = options
  const threshold: unknown = typeof chunked === 'object' ? chunked.threshold : LEAST
  if (typeof threshold !== 'number' || !(threshold >= LEAST)) {
    throw new UsageError(
      `${at}: chunked.threshold must be ${String(LEAST)} bytes at least, the least that Box takes in parts.`,
    )
  }
  givenSha1(sha1, at)
}
