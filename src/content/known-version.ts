import type { CallOptions } from '../core/index.js'
import type { Download, File, FileVersion, Ref } from '../resources/index.js'

/** What is known of the version that a download brings. */
export interface KnownVersion {
  readonly id?: string | undefined
  /** In lower case. */
  readonly sha1?: string | undefined
  readonly size?: number | undefined
}

/** What a file and the version that was asked for tell without a request. */
export function knownVersion(file: File, version: Download['version']): KnownVersion {
  const current = { ...describe(file), id: file.fileVersion?.id }
  if (version === undefined) {
    return current
  }
  const id = typeof version === 'string' ? version : version.id
  const given = typeof version === 'object' ? describe(version as Partial<FileVersion> & Ref) : {}
  return id === current.id ? { ...current, ...given, id } : { ...given, id }
}

/** Asks Box for the version that is meant: the current one unless another was named. */
export async function learnVersion(
  file: File,
  version: Download['version'],
  options: CallOptions,
): Promise<KnownVersion> {
  if (version !== undefined) {
    const found = await file.version({ version }, options)
    return { ...describe(found), id: found.id }
  }
  const found = await file.get({ ...options, fields: ['sha1', 'size', 'fileVersion'] })
  return { ...describe(found), id: found.fileVersion?.id }
}

function describe({ sha1, size }: { sha1?: string | null; size?: number }): KnownVersion {
  return {
    // Box has files without a digest, such as those that are still being made.
    ...(sha1 && { sha1: sha1.toLowerCase() }),
    ...(size !== undefined && { size }),
  }
}
