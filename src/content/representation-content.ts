import type { Readable, Writable } from 'node:stream'
import { segment, type ActionCall, type CallOptions, type Reply } from '../core/index.js'
import { UsageError } from '../errors/index.js'
import type {
  RepresentationDownloadOptions,
  RepresentationOptions,
  RepresentationPart,
} from '../resources/representation-inputs.js'
import type { Representation } from '../resources/representations.js'
import { deliver } from './deliver.js'
import { whenReady } from './representation-ready.js'
import { callOptions } from './until.js'

type Reading = ActionCall<
  Representation,
  RepresentationPart | undefined,
  RepresentationOptions | undefined
>

/** Opens a representation; see `Representation.download`. */
export async function download(call: Reading): Promise<Readable> {
  return (await read(call, call.input, call.options)('stream')).body as Readable
}

/** Reads a representation whole; see `Representation.bytes`. */
export async function bytes(call: Reading): Promise<Uint8Array> {
  return (await read(call, call.input, call.options)('bytes')).body as Uint8Array
}

/** Reads a representation as text; see `Representation.text`. */
export async function text(call: Reading): Promise<string> {
  return new TextDecoder().decode(await bytes(call))
}

/** Writes a representation to a target; see `Representation.downloadTo`. */
export async function downloadTo(
  call: ActionCall<Representation, string | Writable, RepresentationDownloadOptions | undefined>,
): Promise<number> {
  const { self, input: target, options = {}, operation } = call
  const request = { method: 'GET', url: self.content?.urlTemplate ?? '' }
  const ask = () => read(call, options, options)('stream')
  return deliver({ target, options, operation, request }, ask)
}

function read(
  call: ActionCall<Representation>,
  part: RepresentationPart = {},
  options: RepresentationOptions = {},
): (response: 'stream' | 'bytes') => Promise<Reply> {
  return async response => {
    const { session, operation } = call
    checkPart(part, operation)
    const ready = await whenReady(call.self, { session, operation, options })
    return session.send({
      method: 'GET',
      base: 'api',
      path: '',
      address: addressOf(ready, part, operation),
      query: {},
      // Box wants the token there, although the host is one for content.
      rules: { response, trusted: true },
      options: callOptions(options) satisfies CallOptions,
      operation,
    })
  }
}

function checkPart({ page, asset }: RepresentationPart, operation: string): void {
  if (page !== undefined && asset !== undefined) {
    throw new UsageError(`${operation}: name a 'page' or an 'asset', not both.`)
  }
}

function addressOf(ready: Representation, part: RepresentationPart, operation: string): string {
  const template = ready.content?.urlTemplate ?? ''
  const isPaged = ready.properties?.paged === 'true'
  const page =
    part.page === undefined ? undefined : `${String(part.page)}.${ready.representation ?? ''}`
  const name = part.asset ?? page
  if (isPaged && name === undefined) {
    throw new UsageError(
      `${operation}: this ${ready.representation ?? 'form'} has a file for each page; say which, as ` +
        `{ page: 1 }.`,
    )
  }
  if (!isPaged && part.page !== undefined) {
    throw new UsageError(`${operation}: this form is one file; leave 'page' out.`)
  }
  const [owner = '', key = ''] = operation.split('.')
  const path = name?.split('/').map(piece => segment(piece, 'a part', { owner, key })) ?? []
  return template.replace('{+asset_path}', () => path.join('/'))
}
