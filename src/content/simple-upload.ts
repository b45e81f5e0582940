import { pickCallOptions, type ActionCall, type CallOptions } from '../core/index.js'
import type { File, Upload, UploadOptions } from '../resources/index.js'
import { isOnce, type PlainSource } from '../transport/index.js'
import { uploadError } from './content-error.js'
import { Meter } from './meter.js'
import { MeteredContent } from './metered.js'
import { givenSha1, sha1OfSource } from './sha1.js'
import { Span } from './span.js'

/** An upload in one request. */
export interface SimpleUpload {
  readonly verb: ActionCall<object, Omit<Upload, 'content'>, UploadOptions>
  /** What travels ahead of the content. */
  readonly input: Omit<Upload, 'content'>
  readonly source: PlainSource
  readonly size: number | undefined
  /** The most bytes that content of unknown length may have. */
  readonly limit: number
}

/** Uploads content in one request. */
export async function simpleUpload(upload: SimpleUpload): Promise<File> {
  const { verb, input, source, size, limit } = upload
  const { onProgress, sha1: asked, headers } = verb.options
  const expected =
    givenSha1(asked, verb.operation) ?? (asked === true ? await beforehand(upload) : undefined)
  const metered = new MeteredContent(source, {
    meter: new Meter(size, onProgress),
    limit,
    hashed: asked === true && expected === undefined,
  })
  const digest = expected === undefined ? {} : { 'content-md5': expected }
  const file = await send(
    verb,
    { ...input, content: metered.content },
    { ...pickCallOptions(verb.options), headers: { ...headers, ...digest } },
  ).catch((error: unknown) => {
    metered.close()
    throw error
  })
  const sent = expected ?? metered.sha1()
  if (sent !== undefined && file.sha1.toLowerCase() !== sent) {
    throw uploadError(
      'CONTENT_DIGEST',
      `Box has made a file of the SHA-1 ${file.sha1} out of content of the SHA-1 ${sent}`,
    )
  }
  return file
}

const send = (verb: SimpleUpload['verb'], input: Upload, options: CallOptions): Promise<File> =>
  verb.plain({ ...input }, options) as Promise<File>

// The header has the name of one digest and the value of another: that is Box's way. A stream cannot
// be read beforehand; what came out is compared afterwards.
async function beforehand({ source, verb }: SimpleUpload): Promise<string | undefined> {
  if (isOnce(source)) {
    return undefined
  }
  const span = new Span(verb.options)
  try {
    return await span.race(sha1OfSource(source, span.signal))
  } finally {
    span.close()
  }
}
