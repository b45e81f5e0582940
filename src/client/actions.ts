import type { ActionHandler } from '../core/index.js'
import { enterpriseEvents, eventStream } from '../events/index.js'

/**
 * What carries out the verbs that take more than one call. They are loaded when they are first used,
 * so that an application which only reads never pays for them.
 */
export const actions: Readonly<Record<string, ActionHandler>> = {
  commitUpload: lazy(async () => (await import('../content/commit-upload.js')).commitUpload),
  download: lazy(async () => (await import('../content/download.js')).download),
  downloadContent: lazy(async () => (await import('../content/content.js')).content),
  downloadFolder: lazy(
    async () => (await import('../content/tree/download-folder.js')).downloadFolder,
  ),
  downloadTo: lazy(async () => (await import('../content/download-to.js')).downloadTo),
  embedUrl: lazy(async () => (await import('../content/embed-url.js')).embedUrl),
  enterpriseEvents,
  eventStream,
  preflightVersion: lazy(
    async () => (await import('../content/preflight-version.js')).preflightVersion,
  ),
  representation: lazy(async () => (await import('../content/representations.js')).one),
  representationBytes: lazy(async () => (await representationContent()).bytes),
  representationDownload: lazy(async () => (await representationContent()).download),
  representationDownloadTo: lazy(async () => (await representationContent()).downloadTo),
  representationReady: lazy(async () => (await import('../content/representation-ready.js')).ready),
  representations: lazy(async () => (await import('../content/representations.js')).list),
  representationText: lazy(async () => (await representationContent()).text),
  thumbnail: lazy(async () => (await import('../content/thumbnail.js')).thumbnail),
  thumbnailRepresentation: lazy(
    async () => (await import('../content/representations.js')).picture,
  ),
  uploadFile: lazy(async () => (await import('../content/upload.js')).uploadFile),
  uploadFolder: lazy(async () => (await import('../content/tree/upload-folder.js')).uploadFolder),
  uploadPart: lazy(async () => (await import('../content/upload-part.js')).uploadPart),
  uploadVersion: lazy(async () => (await import('../content/upload.js')).uploadVersion),
  zipCreate: lazy(async () => (await import('../content/zip.js')).create),
  zipDownload: lazy(async () => (await import('../content/zip.js')).download),
  zipDownloadTo: lazy(async () => (await import('../content/zip.js')).downloadTo),
}

const representationContent = () => import('../content/representation-content.js')

function lazy(load: () => Promise<(call: never) => Promise<unknown>>): ActionHandler {
  return async call => (await load())(call as never)
}
