import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Content } from '../resources/index.js'

/** The name that content has of its own: that of a file of this machine, or of a `File`. */
export function nameOf(content: Content): string | undefined {
  if (content instanceof URL) {
    return nameOf({ path: content })
  }
  // Callers without a compiler may pass anything.
  if (typeof content !== 'object' || (content as unknown) === null) {
    return undefined
  }
  if ('path' in content) {
    // A ReadStream has the path that it reads; it may be bytes.
    const path: unknown = content.path
    if (path instanceof URL) {
      return path.protocol === 'file:' ? basename(fileURLToPath(path)) : undefined
    }
    return typeof path === 'string' ? basename(path) : undefined
  }
  return content instanceof Blob && 'name' in content && typeof content.name === 'string'
    ? content.name
    : undefined
}
