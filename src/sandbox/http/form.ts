import { Refusal } from './refusal.js'
import type { Call } from './scope.js'

/** Reads the multipart body of a request. Throws a 400 for another. */
export async function readForm(c: Call): Promise<FormData> {
  try {
    return await c.req.formData()
  } catch {
    throw new Refusal(400, 'bad_request', 'The body is not multipart/form-data')
  }
}
