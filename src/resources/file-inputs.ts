import type { Content } from './content.js'
import type { Copy, ItemUpdate } from './item-inputs.js'
import type { Open } from './open.js'
import type { Ref } from './ref.js'

/** What a lock does. */
export interface LockInput {
  /** When it opens by itself. Default: never. */
  readonly expiresAt?: Date | string | undefined
  /** Keeps others from downloading the file as well. Default false. */
  readonly isDownloadPrevented?: boolean | undefined
}

/** Who may download a file, whatever the role of a collaborator says. */
export interface FilePermissionsInput {
  /** `company`: nobody from outside the owner's enterprise. */
  readonly canDownload?: Open<'open' | 'company'> | undefined
}

/** What can be changed on a file. What is left out stays. */
export interface FileUpdate extends ItemUpdate {
  /** The whole list of tags, 100 at most. */
  readonly tags?: readonly string[] | undefined
  /** Locks the file; `null` unlocks it. */
  readonly lock?: LockInput | null | undefined
  /** When its retention ends. It can be put off, never brought forward. */
  readonly dispositionAt?: Date | string | undefined
  /** Who may download it, whatever their role. */
  readonly permissions?: FilePermissionsInput | undefined
}

/** Where a copy of a file goes. */
export interface FileCopy extends Copy {
  /** The version to copy. Default: the current one. */
  readonly version?: string | Ref | undefined
}

/** A version of a file. */
export interface VersionInput {
  /** The version, or its id. */
  readonly version: string | Ref
}

/** New content of a file. */
export interface VersionUpload {
  /** Bytes, text, a stream, or a file made by `fileSource(path)`. */
  readonly content: Content
  /** Renames the file as well. */
  readonly name?: string | undefined
  /** What the file is about. */
  readonly description?: string | undefined
  /** When the content was last changed. Default: the time of the upload. */
  readonly contentModifiedAt?: Date | string | undefined
  /** The address that `preflight()` gave. */
  readonly uploadUrl?: string | null | undefined
}
