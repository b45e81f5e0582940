import type { VerbName } from '../content/check-verb.js'
import type { ActionCall, ActionHandler } from '../core/index.js'
import { UsageError } from '../errors/box-error.js'
import { markCaller, withCallerStack, type CallerMarker } from '../errors/caller-stack.js'
import { enterpriseEvents, eventStream } from '../events/event-stream.js'

type Load = () => Promise<(call: never) => Promise<unknown>>

const representationContent = () => import('../content/representation-content.js')

const CONTENT: Readonly<Record<VerbName, Load>> = {
  commitUpload: async () => (await import('../content/commit-upload.js')).commitUpload,
  download: async () => (await import('../content/download.js')).download,
  downloadContent: async () => (await import('../content/content.js')).content,
  downloadFolder: async () => (await import('../content/tree/download-folder.js')).downloadFolder,
  downloadTo: async () => (await import('../content/download-to.js')).downloadTo,
  embedUrl: async () => (await import('../content/embed-url.js')).embedUrl,
  preflightVersion: async () => (await import('../content/preflight-version.js')).preflightVersion,
  representation: async () => (await import('../content/representations.js')).one,
  representationBytes: async () => (await representationContent()).bytes,
  representationDownload: async () => (await representationContent()).download,
  representationDownloadTo: async () => (await representationContent()).downloadTo,
  representationReady: async () => (await import('../content/representation-ready.js')).ready,
  representations: async () => (await import('../content/representations.js')).list,
  representationText: async () => (await representationContent()).text,
  thumbnail: async () => (await import('../content/thumbnail.js')).thumbnail,
  thumbnailRepresentation: async () => (await import('../content/representations.js')).picture,
  uploadFile: async () => (await import('../content/upload.js')).uploadFile,
  uploadFolder: async () => (await import('../content/tree/upload-folder.js')).uploadFolder,
  uploadPart: async () => (await import('../content/upload-part.js')).uploadPart,
  uploadVersion: async () => (await import('../content/upload.js')).uploadVersion,
  zipCreate: async () => (await import('../content/zip.js')).create,
  zipDownload: async () => (await import('../content/zip.js')).download,
  zipDownloadTo: async () => (await import('../content/zip.js')).downloadTo,
}

/**
 * What carries out the verbs that take more than one call. They are loaded when they are first used,
 * so that an application which only reads never pays for them.
 */
export const actions: Readonly<Record<string, ActionHandler>> = {
  ...Object.fromEntries(
    Object.entries(CONTENT).map(([name, load]) => [name, lazy(name as VerbName, load)]),
  ),
  enterpriseEvents,
  eventStream,
}

function lazy(name: VerbName, load: Load): ActionHandler {
  const handler = (call: ActionCall): Promise<unknown> =>
    carryOut(call, { name, load, marker: markCaller(handler) })
  return handler
}

interface Verb {
  readonly name: VerbName
  readonly load: Load
  readonly marker: CallerMarker
}

async function carryOut(call: ActionCall, { name, load, marker }: Verb): Promise<unknown> {
  try {
    const [{ checkVerb }, verb] = await Promise.all([import('../content/check-verb.js'), load()])
    checkVerb(name, call)
    return await verb(call as never)
  } catch (error) {
    // By now the line that made the call is far away.
    throw error instanceof UsageError ? withCallerStack(error, marker) : error
  }
}
