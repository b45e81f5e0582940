import { ContentError, type FailedRequest } from '../errors/index.js'

/** What is wrong with a content that was downloaded. */
export type ContentProblem =
  | 'CONTENT_CHANGED'
  | 'CONTENT_DIGEST'
  | 'CONTENT_LENGTH'
  | 'CONTENT_RANGE'
  | 'CONTENT_TOO_LARGE'
  | 'CONTENT_WRITE'

/** Makes the error for a content that is not what it should be, or has nowhere to go. */
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
