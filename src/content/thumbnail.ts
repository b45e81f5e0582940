import { segment, type ActionCall, type CallOptions, type Reply } from '../core/index.js'
import { UsageError } from '../errors/index.js'
import type { File } from '../resources/file.js'
import type {
  Thumbnail,
  ThumbnailOptions,
  ThumbnailQuery,
} from '../resources/representation-inputs.js'
import { callOptions, until, type Answer } from './until.js'

const SIDES = ['minHeight', 'minWidth', 'maxHeight', 'maxWidth'] as const

type Call = ActionCall<File, ThumbnailQuery | undefined, ThumbnailOptions>

/** Reads a small picture of a file; see `File.thumbnail`. */
export async function thumbnail(call: Call): Promise<Thumbnail> {
  const { options, operation } = call
  const query = checked(call)
  const ask = async (each: CallOptions): Promise<Answer<Thumbnail>> => {
    const reply = await call.send({ ...query }, each)
    const { location } = reply.headers
    const instead = reply.status === 302 || (reply.status === 202 && options.acceptPlaceholder)
    if (instead && location !== undefined) {
      return { done: { ...shown(await placeholder(call, location, each)), isPlaceholder: true } }
    }
    return reply.status === 200
      ? { done: { ...shown(reply), isPlaceholder: false } }
      : { headers: reply.headers }
  }
  const path = `/files/${call.self.id}/thumbnail.${query.extension}`
  return until(ask, { options, request: { method: 'GET', url: path }, what: `${operation}: it` })
}

function checked({ input, operation, self }: Call): ThumbnailQuery {
  const [owner = '', key = ''] = operation.split('.')
  segment(self.id, 'id', { owner, key })
  if (input?.extension !== 'png' && input?.extension !== 'jpg') {
    throw new UsageError(`${operation}: 'extension' must be 'png' or 'jpg'.`)
  }
  for (const side of SIDES) {
    const pixels = input[side]
    if (pixels !== undefined && !(Number.isInteger(pixels) && pixels >= 32 && pixels <= 320)) {
      throw new UsageError(
        `${operation}: '${side}' must be from 32 to 320 pixels, not ${String(pixels)}; larger ` +
          `pictures come from file.representation().`,
      )
    }
  }
  return input
}

function placeholder(call: Call, address: string, options: CallOptions): Promise<Reply> {
  return call.session.send({
    method: 'GET',
    base: 'api',
    path: '',
    address,
    query: {},
    rules: { response: 'bytes' },
    options: callOptions(options),
    operation: call.operation,
  })
}

function shown({ headers, body }: Reply): Omit<Thumbnail, 'isPlaceholder'> {
  return { content: body as Uint8Array, contentType: headers['content-type'] }
}
