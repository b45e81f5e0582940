import type { ActionHandler } from '../core/index.js'

/**
 * What carries out the verbs that take more than one call. They are loaded when they are first used,
 * so that an application which only reads never pays for them.
 */
export const actions: Readonly<Record<string, ActionHandler>> = {
  download: async call => (await import('../content/download.js')).download(call),
  downloadContent: async call => (await import('../content/content.js')).content(call),
  downloadFolder: async call =>
    (await import('../content/tree/download-folder.js')).downloadFolder(call),
  downloadTo: async call => (await import('../content/download-to.js')).downloadTo(call),
  uploadFolder: async call => (await import('../content/tree/upload-folder.js')).uploadFolder(call),
}
