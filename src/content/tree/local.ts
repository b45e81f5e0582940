import { createHash } from 'node:crypto'
import type { Stats } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { hashFile } from '../sha1.js'

/** What is at a path, links not followed; nothing when there is nothing. */
export async function look(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return undefined
    }
    throw error
  }
}

/** SHA-1 of a file, in hexadecimal. */
export async function sha1OfFile(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha1')
  await hashFile(hash, path, signal)
  return hash.digest('hex')
}

/** Tells whether a file of this machine has the content that one at Box has. */
export async function isSame(
  local: { readonly path: string; readonly size: number },
  remote: { readonly size?: number | undefined; readonly sha1?: string | null },
  signal: AbortSignal,
): Promise<boolean> {
  return (
    local.size === remote.size &&
    !!remote.sha1 &&
    (await sha1OfFile(local.path, signal)) === remote.sha1.toLowerCase()
  )
}
