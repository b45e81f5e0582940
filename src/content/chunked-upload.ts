import type { CallOptions, Session } from '../core/index.js'
import { ApiError, ConflictError, ContentError } from '../errors/index.js'
import type { File, PartReference, UploadOptions, UploadSession } from '../resources/index.js'
import { isOnce, type PlainSource } from '../transport/index.js'
import { callRules, type CallRules } from './call-rules.js'
import { listed } from './commit-upload.js'
import { uploadError } from './content-error.js'
import { Meter } from './meter.js'
import { openParts } from './part-reader.js'
import { sendParts, type SentParts } from './send-parts.js'
import { givenSha1 } from './sha1.js'
import type { Span } from './span.js'
import type { UploadJournal } from './upload-journal.js'
import type { UploadTarget } from './upload-target.js'

/** An upload in parts. */
export interface ChunkedUpload {
  readonly target: UploadTarget
  readonly source: PlainSource
  readonly size: number
  readonly options: UploadOptions
  readonly operation: string
  readonly session: Session
  readonly span: Span
  readonly journal: UploadJournal | undefined
}

// A session that is gone is begun anew; one that is gone again and again is no accident.
const SESSIONS = 3
// How long an upload that has failed waits for its session to be given up.
const PARTING = 2_000

/** An open session, and what has arrived in it before. */
interface Begun {
  readonly session: UploadSession
  readonly arrived: readonly PartReference[]
}

/** Uploads content part by part, and goes on where an earlier attempt has ended. */
export async function chunkedUpload(upload: ChunkedUpload): Promise<File> {
  const { size, options, operation, span } = upload
  givenSha1(options.sha1, operation)
  const meter = new Meter(size, options.onProgress)
  const rules = callRules(options, span.signal)
  for (let sessions = 1; ; sessions++) {
    const begun = await begin(upload, rules)
    if ('committed' in begun) {
      return begun.committed
    }
    try {
      return await carryOut(upload, begun, { meter, rules })
    } catch (error) {
      const gone = isGone(error)
      await part(upload, begun.session, { error, gone })
      if (!gone || sessions === SESSIONS || isOnce(upload.source)) {
        throw error
      }
      meter.reset()
    }
  }
}

async function begin(
  upload: ChunkedUpload,
  rules: CallRules,
): Promise<Begun | { readonly committed: File }> {
  const { target, journal, size, session: client } = upload
  const entry = await journal?.get()
  if (journal === undefined || entry === undefined) {
    return open(upload)
  }
  const { hydrator } = client
  const raw = { type: 'upload_session', id: entry.sessionId }
  const known = hydrator.decode('upload_session', raw, client) as UploadSession
  if (!journal.isSame(entry)) {
    await known.abort(rules).catch(() => undefined)
    await journal.delete()
    throw uploadError(
      'CONTENT_CHANGED',
      'The content is not what it was when its upload began. What was sent of it is given up; call again to upload it as it is now',
    )
  }
  try {
    const session = await known.get(rules)
    if (session.totalParts === Math.ceil(size / session.partSize)) {
      return { session, arrived: await listed(session, rules) }
    }
  } catch (error) {
    if (!isGone(error)) {
      throw error
    }
  }
  const { sha1 } = entry
  const committed = sha1 && (await target.find(sha1, selecting(upload.options, rules)))
  if (committed) {
    await journal.delete()
    return { committed }
  }
  return open(upload)
}

async function open(upload: ChunkedUpload): Promise<Begun> {
  const { journal } = upload
  const session = await opened(upload)
  try {
    await journal?.set(session.id)
  } catch (error) {
    await part({ ...upload, journal: undefined }, session, { error, gone: false })
    throw error
  }
  return { session, arrived: [] }
}

// An abort does not cut this call off: a session that nobody has heard of could not be given up.
async function opened(upload: ChunkedUpload): Promise<UploadSession> {
  const { target, size, options, span } = upload
  const control = new AbortController()
  const opening = target.open(size, callRules(options, control.signal))
  try {
    return await span.race(opening)
  } catch (error) {
    const late = setTimeout(() => control.abort(error), PARTING)
    const session = await opening.catch(() => undefined)
    clearTimeout(late)
    if (session !== undefined) {
      await part({ ...upload, journal: undefined }, session, { error, gone: false })
    }
    throw error
  }
}

interface Means {
  readonly meter: Meter
  readonly rules: CallRules
}

async function carryOut(upload: ChunkedUpload, begun: Begun, means: Means): Promise<File> {
  const { options, journal } = upload
  const { session } = begun
  const sent = await transfer(upload, begun, means)
  const given = givenSha1(options.sha1, '')
  if (given !== undefined && given !== sent.sha1) {
    throw uploadError('CONTENT_DIGEST', `The content has the SHA-1 ${sent.sha1}, not ${given}`)
  }
  await journal?.set(session.id, sent.sha1)
  const file = await commit(upload, session, { sent, rules: means.rules })
  await journal?.delete()
  return file
}

async function transfer(
  { source, size, options, span }: ChunkedUpload,
  { session, arrived }: Begun,
  { meter, rules }: Means,
): Promise<SentParts> {
  const cut = { size, partSize: session.partSize ?? size }
  const reader = await openParts(source, cut)
  // The first failure ends all other parts at once.
  const first = new AbortController()
  try {
    const signal = AbortSignal.any([span.signal, first.signal])
    const known = new Map(arrived.map(each => [each.offset, each]))
    const { parallel = 4 } = options
    const common = { session, reader, cut, arrived: known, parallel, meter }
    return await span.race(sendParts({ ...common, rules: { ...rules, signal } }))
  } catch (error) {
    first.abort(error)
    throw error
  } finally {
    await reader.close()
  }
}

async function commit(
  { target, options }: ChunkedUpload,
  session: UploadSession,
  { sent, rules }: { readonly sent: SentParts; readonly rules: CallRules },
): Promise<File> {
  const { ifMatch } = options
  const selection = selecting(options, rules)
  try {
    const { attributes } = target
    const file = await session.commit({ ...sent, attributes }, { ...selection, ifMatch })
    if (file.sha1 !== sent.sha1) {
      throw uploadError('CONTENT_DIGEST', `Box has made a file of the SHA-1 ${file.sha1}`)
    }
    return file
  } catch (error) {
    // The answer of an earlier attempt may have been lost on the way: then the file is there.
    const lost = isGone(error) || error instanceof ConflictError
    const made = lost ? await target.find(sent.sha1, selection) : undefined
    if (made === undefined) {
      throw error
    }
    return made
  }
}

/** Leaves nothing behind, or keeps what can be gone on with. */
async function part(
  { journal, options }: ChunkedUpload,
  session: UploadSession,
  { error, gone }: { readonly error: unknown; readonly gone: boolean },
): Promise<void> {
  const changed = error instanceof ContentError && error.code === 'CONTENT_CHANGED'
  if (gone || changed) {
    await journal?.delete()
  }
  if (journal !== undefined && !gone && !changed) {
    return
  }
  const signal = AbortSignal.timeout(PARTING)
  await session.abort(callRules(options, signal)).catch(() => undefined)
}

/** Tells whether a session has ended. */
function isGone(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 404 || error.status === 410)
}

/** The rules, and the fields that were selected. */
function selecting(options: CallOptions, rules: CallRules): CallRules {
  const { fields } = options as { readonly fields?: readonly string[] }
  return fields === undefined ? rules : { ...rules, ...{ fields } }
}
