import { createHash } from 'node:crypto'
import { Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ActionCall } from '../core/index.js'
import { isBoxError, UsageError } from '../errors/index.js'
import type { Downloaded, DownloadToOptions, File } from '../resources/index.js'
import { contentError } from './content-error.js'
import { DownloadStream } from './download-stream.js'
import { knownVersion, learnVersion } from './known-version.js'
import { checkFree, PartFile } from './part-file.js'

type Call = ActionCall<File, string | Writable, DownloadToOptions | undefined>

/** Downloads a file to a path, or into a stream. */
export async function downloadTo(call: Call): Promise<Downloaded> {
  const { input: target, options = {}, operation } = call
  if (typeof target !== 'string') {
    return toStream(call, target)
  }
  if (target === '' || target.includes('\0')) {
    throw new UsageError(`${operation}: the path must be text without null characters.`)
  }
  if (options.resume !== true) {
    await checkFree({ path: target, overwrite: options.overwrite ?? false, operation })
    return toPath(call, target)
  }
  if (options.range !== undefined) {
    throw new UsageError(
      `${operation}: give either range or resume; only a whole file is taken up.`,
    )
  }
  await checkFree({ path: target, overwrite: options.overwrite ?? false, operation })
  return resumed(call, target)
}

async function toStream(call: Call, target: Writable): Promise<Downloaded> {
  const { operation, options = {} } = call
  if (typeof (target as Partial<Writable> | undefined)?.write !== 'function') {
    throw new UsageError(`${operation}: the target must be a path or a writable stream.`)
  }
  if (options.resume === true || options.overwrite !== undefined) {
    throw new UsageError(`${operation}: overwrite and resume are for paths, not for streams.`)
  }
  return { ...(await copy(call, target, { end: options.end ?? true })), resumedFrom: 0 }
}

async function toPath(call: Call, path: string): Promise<Downloaded> {
  const { overwrite = false } = call.options ?? {}
  const part = await guarded(call, PartFile.open({ path, overwrite, operation: call.operation }))
  try {
    return await fill(call, part)
  } finally {
    await part.leave(false)
  }
}

/** Goes on where an earlier run stopped; what does not add up is thrown away and brought anew. */
async function resumed(call: Call, path: string): Promise<Downloaded> {
  const { overwrite = false, version: asked, ...rest } = call.options ?? {}
  const { signal, headers, timeout, asUser } = rest
  const given = asked === undefined ? {} : knownVersion(call.self, asked)
  const known =
    given.sha1 === undefined
      ? await learnVersion(call.self, asked, { signal, headers, timeout, asUser })
      : given
  if (known.id === undefined || known.sha1 === undefined) {
    // What cannot be told apart and verified cannot be taken up either.
    return toPath(call, path)
  }
  const { id, sha1 } = known
  for (;;) {
    const at = { path, overwrite, operation: call.operation, version: `${call.self.id} ${id}` }
    const part = await guarded(call, PartFile.open(at))
    const tooLong = part.size > (known.size ?? Infinity)
    let keep = !tooLong
    try {
      if (tooLong) {
        continue
      }
      const version = { type: 'file_version', id, sha1, size: known.size }
      return await fill({ ...call, options: { ...call.options, version } }, part, sha1)
    } catch (error) {
      const damaged = isBoxError(error) && 'code' in error && error.code === 'CONTENT_DIGEST'
      keep = !damaged
      if (!damaged || part.size === 0) {
        throw error
      }
    } finally {
      await part.leave(keep)
    }
  }
}

async function fill(call: Call, part: PartFile, sha1?: string): Promise<Downloaded> {
  const { handle, size: from } = part
  const { fsync = true, version } = call.options ?? {}
  const all = typeof version === 'object' && 'size' in version && version.size === from
  let done: Copied = { size: from, sha1: part.digest() }
  if (!all || from === 0) {
    done = await copy(call, part.writable(), { end: true, part })
  }
  if (sha1 !== undefined && done.sha1 !== sha1) {
    const message = `The content has SHA-1 ${done.sha1} in place of ${sha1}`
    throw contentError('CONTENT_DIGEST', message, { file: call.self.id })
  }
  if (fsync) {
    await guarded(call, handle.sync())
  }
  await guarded(call, handle.close())
  await guarded(call, part.finish())
  return { ...done, resumedFrom: from }
}

type Copied = Pick<Downloaded, 'size' | 'sha1'>

/** Writes what the download brings into a stream, behind what is in the part already. */
async function copy(
  call: Call,
  target: Writable,
  { end, part }: { readonly end: boolean; readonly part?: PartFile },
): Promise<Copied> {
  const { version, range, accessToken, onProgress, verify, reconnect, ...rest } = call.options ?? {}
  const { signal, headers, query, timeout, asUser } = rest
  const from = part?.size ?? 0
  const stream = await call.self.download(
    { version, range: from > 0 ? { start: from } : range, accessToken },
    {
      ...{ signal, headers, query, timeout, asUser, verify, reconnect },
      onProgress:
        onProgress &&
        (({ loaded, total }) => {
          onProgress({ loaded: loaded + from, total: total === undefined ? total : total + from })
        }),
    },
  )
  if (from === 0 && stream instanceof DownloadStream) {
    await guarded(call, pipeline([stream, target], { end }))
    return { size: stream.delivered, sha1: stream.sha1 }
  }
  const hash = part?.hash ?? createHash('sha1')
  let size = from
  const watch = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece)
      size += piece.length
      done(null, piece)
    },
  })
  await guarded(call, pipeline([stream, watch, target], { end }))
  return { size, sha1: hash.digest('hex') }
}

/** What the disk or the target stream refuses becomes an error of ours, with its cause. */
async function guarded<T>(call: Call, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    if (isBoxError(cause)) {
      throw cause
    }
    const why = cause instanceof Error ? cause.message : String(cause)
    const message = `The content could not be written: ${why}`
    throw contentError('CONTENT_WRITE', message, { file: call.self.id, cause })
  }
}
