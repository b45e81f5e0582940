import { ContentError } from '../errors/index.js'

/** What can be wrong with the content of an upload, by the `code` of the error. */
export type UploadProblem =
  'CONTENT_CHANGED' | 'CONTENT_LENGTH' | 'CONTENT_READ' | 'CONTENT_SIZE_UNKNOWN' | 'CONTENT_DIGEST'

/** An error about the content of an upload. */
export function uploadError(code: UploadProblem, message: string, cause?: unknown): ContentError {
  const request = { method: 'POST', url: '/files/content' }
  return new ContentError({ code, message, request, cause, phase: 'request' })
}

/** Content that is not as long as was said. */
export function wrongLength(size: number, seen: number | 'more'): ContentError {
  const what =
    seen === 'more'
      ? `goes on beyond the ${String(size)}`
      : `ended after ${String(seen)} of ${String(size)}`
  return uploadError(
    'CONTENT_LENGTH',
    `The content ${what} bytes that were declared; give its real size, or none`,
  )
}
