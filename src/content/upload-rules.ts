import { UsageError } from '../errors/index.js'
import type { UploadOptions } from '../resources/index.js'
import { givenSha1 } from './sha1.js'

/** Box takes no upload in parts below this. */
const LEAST = 20_000_000
/** Box wants uploads in parts from about here on. */
const THRESHOLD = 50 * 1024 ** 2
const MOST_PARALLEL = 32

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
  const { chunked, parallel = 4, sha1 } = options
  if (typeof chunked === 'object' && !(chunked.threshold >= LEAST)) {
    throw new UsageError(
      `${at}: chunked.threshold must be ${String(LEAST)} bytes at least, the least that Box takes in parts.`,
    )
  }
  if (!Number.isInteger(parallel) || parallel < 1 || parallel > MOST_PARALLEL) {
    throw new UsageError(
      `${at}: parallel must be a whole number from 1 to ${String(MOST_PARALLEL)}, not ${String(parallel)}.`,
    )
  }
  givenSha1(sha1, at)
}
