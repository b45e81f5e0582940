import type { ActionCall, CallOptions } from '../core/index.js'
import { RepresentationError } from '../errors/index.js'
import type { File } from '../resources/file.js'
import type {
  RepresentationHints,
  RepresentationOptions,
  RepresentationQuery,
  ThumbnailHint,
} from '../resources/representation-inputs.js'
import type { Representation } from '../resources/representations.js'
import { hintHeader } from './hints.js'
import { whenReady } from './representation-ready.js'
import { callOptions } from './until.js'

/** Lists the forms of a file; see `File.getRepresentations`. */
export async function list(
  call: ActionCall<File, RepresentationQuery | undefined, CallOptions>,
): Promise<unknown> {
  const { input, options, operation } = call
  const hints = input?.hints
  if (hints === undefined) {
    return call.plain({}, options)
  }
  const headers = { ...options.headers, 'x-rep-hints': hintHeader(hints, operation) }
  return call.plain({}, { ...options, headers })
}

/** Gets a file in another form; see `File.representation`. */
export async function one(
  call: ActionCall<File, RepresentationHints, RepresentationOptions | undefined>,
): Promise<Representation> {
  const { self, input: hints, options = {}, session, operation } = call
  const wanted = hintHeader(hints, operation)
  const [first] = await self.getRepresentations({ hints: wanted }, callOptions(options))
  if (first === undefined) {
    const facts = { state: 'missing', representation: wanted }
    throw new RepresentationError(`${operation}: this file cannot be had as ${wanted}.`, facts)
  }
  return whenReady(first, { session, operation, options })
}

/** Reads a small picture; see `File.thumbnailRepresentation`. */
export async function picture(
  call: ActionCall<File, ThumbnailHint | undefined, RepresentationOptions | undefined>,
): Promise<Uint8Array> {
  const { extension = 'jpg', dimensions = '320x320' } = call.input ?? {}
  const hints = { representation: extension, dimensions, paged: false }
  const made = await one({ ...call, input: hints })
  return made.bytes({}, call.options)
}
