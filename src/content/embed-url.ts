import type { ActionCall, CallOptions } from '../core/index.js'
import { BoxError } from '../errors/index.js'
import type { File } from '../resources/file.js'

/** Makes an address to show a file at; see `File.embedUrl`. */
export async function embedUrl(
  call: ActionCall<File, undefined, CallOptions | undefined>,
): Promise<string> {
  const url = await call.plain({}, call.options)
  if (typeof url !== 'string') {
    throw new BoxError(`${call.operation}: Box gives no address to show this file at.`)
  }
  return url
}
