import { ApiError } from '../errors/api-error.js'
import { callOf } from './call.js'
import type { HttpRequest, HttpResponse, Middleware } from './transport.js'

/**
 * Turns a refusal (a status from 400) into the error of its kind, and a 202 that stands for "not ready
 * yet" too. Outside the retry layer, so that an error is made once, when nothing more can be done.
 */
export const raise: Middleware = async (request, next) => {
  const response = await next(request)
  if (response.status < 400 && !isNotReady(request, response)) {
    return response
  }
  throw ApiError.fromResponse(response, request, callOf(request).note)
}

/**
 * Tells whether a reply says "come again". A 202 does where it is not the operation's own success:
 * with a Retry-After, or when content was asked for and there can be none.
 */
export function isNotReady({ rules }: HttpRequest, { status, headers }: HttpResponse): boolean {
  if (status !== 202 || rules?.accepts202 === true) {
    return false
  }
  return headers['retry-after'] !== undefined || (rules?.response ?? 'json') !== 'json'
}
