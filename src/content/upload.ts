import type { ActionCall, CallOptions } from '../core/index.js'
import { BadRequestError, UsageError } from '../errors/index.js'
import type {
  File,
  Folder,
  Preflight,
  Upload,
  UploadAddress,
  UploadOptions,
  VersionUpload,
} from '../resources/index.js'
import { plainSource, type PlainSource } from '../transport/index.js'
import { callRules } from './call-rules.js'
import { chunkedUpload } from './chunked-upload.js'
import { nameOf } from './content-name.js'
import { simpleUpload } from './simple-upload.js'
import { Span } from './span.js'
import { UploadJournal } from './upload-journal.js'
import { checkUpload, limitOf } from './upload-rules.js'
import { newFile, newVersion, type UploadTarget } from './upload-target.js'

type Verb<S, I> = ActionCall<S, I, UploadOptions>

/** Carries out `folder.upload()`. */
export async function uploadFile(verb: Verb<Folder, Upload>): Promise<File> {
  const { self, operation } = verb
  const name = verb.input.name ?? nameOf(verb.input.content)
  if (name === undefined) {
    throw new UsageError(`${operation}: give a name; only a path or a File has one of its own.`)
  }
  const input = { ...verb.input, name }
  return upload({ ...verb, input }, newFile(self, input), self)
}

/** Carries out `file.uploadVersion()`. */
export function uploadVersion(verb: Verb<File, VersionUpload>): Promise<File> {
  return upload(verb, newVersion(verb.self, verb.input), verb.self)
}

interface Asked {
  preflight(input: Preflight, options: CallOptions): Promise<UploadAddress>
}

async function upload(verb: Verb<object, Upload>, target: UploadTarget, at: Asked): Promise<File> {
  const { options, operation } = verb
  const { content, ...attributes } = verb.input
  checkUpload(options, operation)
  const source = plainSource(content, operation)
  const size = sizeOf(source)
  const limit = limitOf(options)
  const input = await addressed(verb, attributes, { at, size })
  if (options.chunked === true && size === undefined) {
    throw new UsageError(
      `${operation}: an upload in parts must know its size; give { stream, size } or { open, size }.`,
    )
  }
  if (size !== undefined && size > limit) {
    try {
      return await inParts(verb, target, { source, size })
    } catch (error) {
      const small = error instanceof BadRequestError && error.code === 'file_size_too_small'
      if (!small || options.chunked !== true) {
        throw error
      }
    }
  }
  return simpleUpload({ verb, input, source, size, limit })
}

async function inParts(
  verb: Verb<object, Upload>,
  target: UploadTarget,
  { source, size }: { readonly source: PlainSource; readonly size: number },
): Promise<File> {
  const { options, operation, session } = verb
  const journal =
    options.journal &&
    new UploadJournal(options.journal, target.key, { source, size, at: operation })
  const span = new Span(options)
  try {
    return await chunkedUpload({
      target,
      source,
      size,
      options,
      operation,
      session,
      span,
      journal,
    })
  } finally {
    span.close()
  }
}

/** Asks Box where the content shall go, when the options say so. */
async function addressed(
  { options }: Verb<object, Upload>,
  input: Omit<Upload, 'content'>,
  { at, size }: { readonly at: Asked; readonly size: number | undefined },
): Promise<Omit<Upload, 'content'>> {
  const { preflight = false, accelerator = false } = options
  if (!preflight && !accelerator) {
    return input
  }
  const span = new Span(options)
  try {
    const rules = { ...callRules(options, span.signal), ifMatch: options.ifMatch }
    const { uploadUrl } = await at.preflight(preflight ? { name: input.name, size } : {}, rules)
    return { ...input, uploadUrl: input.uploadUrl ?? uploadUrl }
  } catch (error) {
    if (preflight || span.signal.aborted) {
      throw error
    }
    return input
  } finally {
    span.close()
  }
}

function sizeOf(source: PlainSource): number | undefined {
  return source instanceof Uint8Array ? source.byteLength : source.size
}
