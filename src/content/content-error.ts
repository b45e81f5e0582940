import { ContentError, type FailedRequest } from '../errors/index.js'

/** What is wrong with a content, by the `code` of the error. */
export type ContentProblem =
  | 'CONTENT_CHANGED'
  | 'CONTENT_DIGEST'
  | 'CONTENT_LENGTH'
  | 'CONTENT_RANGE'
  | 'CONTENT_READ'
  | 'CONTENT_SIZE_UNKNOWN'
  | 'CONTENT_TOO_LARGE'

/** The error for a content that was downloaded and is not what it should be. */
export function contentError(
  code: ContentProblem,
  message: string,
  of: { readonly file: string; readonly cause?: unknown },
): ContentError {
  const { cause, file } = of
  return new ContentError({ message, request: requestOf(file), code, phase: 'reply', cause })
}

/** The request that errors of a download name. */
export function requestOf(file: string): FailedRequest {
  return { method: 'GET', url: `/files/${file}/content` }
}

/** The error for a content that was to be uploaded. */
export function uploadError(code: ContentProblem, message: string, cause?: unknown): ContentError {
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
