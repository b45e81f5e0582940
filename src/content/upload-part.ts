import type { ActionCall } from '../core/index.js'
import { UsageError } from '../errors/index.js'
import type { PartInput, PartOptions, UploadPart, UploadSession } from '../resources/index.js'
import { uploadError } from './content-error.js'
import { digestOf, sha1Of } from './sha1.js'

// Sent in pieces, so that a slow line is a line that moves, and progress can be told.
const PIECE = 256 * 1024

/** Sends one part of an upload session, with its digest and its place. */
export async function uploadPart(
  verb: ActionCall<UploadSession, PartInput, PartOptions>,
): Promise<UploadPart> {
  const { input, options, operation } = verb
  const { content, offset, fileSize } = input
  check(input, operation)
  const sha1 = input.sha1 ?? sha1Of(content)
  const { onProgress, headers, ...rest } = options
  const last = offset + content.byteLength - 1
  const part = (await verb.plain(
    { content: { size: content.byteLength, open: () => pieces(content, onProgress) } },
    {
      ...rest,
      headers: {
        ...headers,
        digest: digestOf(sha1),
        'content-range': `bytes ${String(offset)}-${String(last)}/${String(fileSize)}`,
      },
    },
  )) as UploadPart | undefined
  if (part?.sha1 !== undefined && part.sha1.toLowerCase() !== sha1) {
    throw uploadError('CONTENT_DIGEST', `Box has received a part at ${String(offset)} that differs`)
  }
  if (part === undefined) {
    throw uploadError('CONTENT_DIGEST', `Box has not said what it received at ${String(offset)}`)
  }
  return part
}

function check({ content, offset, fileSize }: PartInput, at: string): void {
  if (!(content instanceof Uint8Array) || content.byteLength === 0) {
    throw new UsageError(`${at}: content must be bytes, at least one.`)
  }
  const whole = Number.isSafeInteger(offset) && Number.isSafeInteger(fileSize)
  if (!whole || offset < 0 || offset + content.byteLength > fileSize) {
    throw new UsageError(
      `${at}: offset ${String(offset)} and ${String(content.byteLength)} bytes of content do not fit into fileSize ${String(fileSize)}.`,
    )
  }
}

// Generators cost nothing to those who never read them: a request that fails early opens nothing.
async function* pieces(
  content: Uint8Array,
  onProgress: PartOptions['onProgress'],
): AsyncGenerator<Uint8Array, void, undefined> {
  const total = content.byteLength
  for (let at = 0; at < total; at += PIECE) {
    yield await Promise.resolve(content.subarray(at, at + PIECE))
    onProgress?.({ loaded: Math.min(at + PIECE, total), total })
  }
}
