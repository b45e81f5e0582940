import type { HttpRequest, HttpResponse } from '../transport/transport.js'
import { REDACTED } from '../util/redact.js'

const OPEN = new Set(['grant_type', 'client_id', 'box_subject_type', 'box_subject_id'])
const OPEN_ENDS = /_type$|^scope$|^resource$|^box_device_/
const SHORTEST = 6

/**
 * Blots out what a refusal repeats of the form it refuses, wherever it stands. Secrets are known here by
 * their value, so no error, log or trace further out can show one.
 */
export function scrub(request: HttpRequest, response: HttpResponse): HttpResponse {
  const { body } = request
  if (response.status < 400 || body === undefined || !('form' in body)) {
    return response
  }
  const secrets = Object.entries(body.form).flatMap(([name, value = '']) =>
    value.length < SHORTEST || OPEN.has(name) || OPEN_ENDS.test(name) ? [] : [value],
  )
  return { ...response, body: without(secrets, response.body) }
}

function without(secrets: readonly string[], value: unknown): unknown {
  if (typeof value === 'string') {
    return secrets.reduce((text, secret) => text.replaceAll(secret, REDACTED), value)
  }
  if (Array.isArray(value)) {
    return value.map(item => without(secrets, item))
  }
  if (typeof value !== 'object' || value === null) {
    return value
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, without(secrets, item)]),
  )
}
