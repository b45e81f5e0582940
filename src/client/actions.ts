import type { ActionHandler } from '../core/index.js'

/**
 * What carries out the verbs that take more than one call. They are loaded when they are first used,
 * so that an application which only reads never pays for them.
 */
export const actions: Readonly<Record<string, ActionHandler>> = {
  commitUpload: async verb => (await import('../content/commit-upload.js')).commitUpload(verb),
  preflightVersion: async verb =>
    (await import('../content/preflight-version.js')).preflightVersion(verb),
  uploadFile: async verb => (await import('../content/upload.js')).uploadFile(verb),
  uploadPart: async verb => (await import('../content/upload-part.js')).uploadPart(verb),
  uploadVersion: async verb => (await import('../content/upload.js')).uploadVersion(verb),
}
