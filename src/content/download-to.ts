import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import type { ActionCall } from '../core/index.js'
import { isBoxError, UsageError } from '../errors/index.js'
import type { Downloaded, DownloadToOptions, File } from '../resources/index.js'
import { contentError, requestOf } from './content-error.js'
import { watching } from './deliver.js'
import { checkTarget, Destination, telling, type Saving } from './destination.js'
import { DownloadStream } from './download-stream.js'
import { knownVersion, learnVersion } from './known-version.js'

type Call = ActionCall<File, string | Writable, DownloadToOptions | undefined>

/** Downloads a file to a path, or into a stream. */
export async function downloadTo(call: Call): Promise<Downloaded> {
  const { input: target, options = {}, operation } = call
  if (options.resume !== true) {
    return anew(call)
  }
  if (typeof target !== 'string') {
    throw new UsageError(`${operation}: resume is for paths, not for streams.`)
  }
  if (options.range !== undefined) {
    throw new UsageError(
      `${operation}: give either range or resume; only a whole file is taken up.`,
    )
  }
  await checkTarget({ target, options, operation })
  return resumed(call)
}

async function anew(call: Call): Promise<Downloaded> {
  const destination = await Destination.open(savingOf(call))
  try {
    return await fill(call, destination)
  } finally {
    await destination.leave()
  }
}

/** Goes on where an earlier run stopped; what does not add up is thrown away and brought anew. */
async function resumed(call: Call): Promise<Downloaded> {
  const { version: asked, signal, headers, timeout, asUser } = call.options ?? {}
  const given = asked === undefined ? {} : knownVersion(call.self, asked)
  const known =
    given.sha1 === undefined
      ? await learnVersion(call.self, asked, { signal, headers, timeout, asUser })
      : given
  if (known.id === undefined || known.sha1 === undefined) {
    // What cannot be told apart and verified cannot be taken up either.
    return anew(call)
  }
  const { id, sha1 } = known
  for (;;) {
    const saving = { ...savingOf(call), version: `${call.self.id} ${id}` }
    const destination = await Destination.open(saving)
    const before = destination.part?.size ?? 0
    const tooLong = before > (known.size ?? Infinity)
    let keep = !tooLong
    try {
      if (tooLong) {
        continue
      }
      const version = { type: 'file_version', id, sha1, size: known.size }
      return await fill({ ...call, options: { ...call.options, version } }, destination, sha1)
    } catch (error) {
      const damaged = isBoxError(error) && 'code' in error && error.code === 'CONTENT_DIGEST'
      keep = !damaged
      if (!damaged || before === 0) {
        throw error
      }
    } finally {
      await destination.leave(keep)
    }
  }
}

const savingOf = ({ input: target, options = {}, operation, self }: Call): Saving => ({
  target,
  options,
  operation,
  request: requestOf(self.id),
})

async function fill(call: Call, destination: Destination, sha1?: string): Promise<Downloaded> {
  const { part } = destination
  const from = part?.size ?? 0
  const { version } = call.options ?? {}
  const all = typeof version === 'object' && 'size' in version && version.size === from
  const done =
    part !== undefined && all && from > 0
      ? { size: from, sha1: part.digest() }
      : await copy(call, destination)
  if (sha1 !== undefined && done.sha1 !== sha1) {
    const message = `The content has SHA-1 ${done.sha1} in place of ${sha1}`
    throw contentError('CONTENT_DIGEST', message, { file: call.self.id })
  }
  await destination.keep()
  return { ...done, resumedFrom: from }
}

/** Writes what the download brings, behind what is there already. */
async function copy(
  call: Call,
  destination: Destination,
): Promise<Pick<Downloaded, 'size' | 'sha1'>> {
  const { version, range, accessToken, verify, reconnect, ...rest } = call.options ?? {}
  const { signal, headers, query, timeout, asUser } = rest
  const { part } = destination
  const from = part?.size ?? 0
  const onProgress = telling(rest.onProgress)
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
    await destination.write(stream)
    return { size: stream.delivered, sha1: stream.sha1 }
  }
  const hash = part?.hash ?? createHash('sha1')
  let size = from
  const watch = watching(piece => {
    hash.update(piece)
    size += piece.length
  })
  await destination.write(stream, watch)
  return { size, sha1: hash.digest('hex') }
}
