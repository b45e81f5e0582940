import type { CallOptions } from './dsl.js'
import type { Progress } from './progress.js'

/** A file that is to come in parts. */
export interface NewUploadSession {
  /** Unique within the folder, whatever its case. */
  readonly fileName: string
  /** Bytes, 20,000,000 at least. */
  readonly fileSize: number
}

/** A version that is to come in parts. */
export interface NewVersionSession {
  /** Renames the file as well. */
  readonly fileName?: string | undefined
  /** Bytes, 20,000,000 at least. */
  readonly fileSize: number
}

/** One part of a file. */
export interface PartInput {
  /** As many bytes as the session's `partSize`; the last part has what is left. */
  readonly content: Uint8Array
  /** Where the part begins: a multiple of `partSize`. */
  readonly offset: number
  /** Bytes of the whole file. */
  readonly fileSize: number
  /** SHA-1 of the part in hexadecimal. Default: it is computed. */
  readonly sha1?: string | undefined
}

/** How a part is sent. */
export interface PartOptions extends CallOptions {
  /** Told how many bytes of the part have left. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** A part that has arrived, as Box lists it. */
export interface PartReference {
  /** As the answer to the part has it. */
  readonly partId: string
  /** Where it begins, in bytes. */
  readonly offset: number
  /** Bytes. */
  readonly size: number
  /** SHA-1 of the part, in hexadecimal. */
  readonly sha1?: string | undefined
}

/** What the file will be like. */
export interface CommitAttributes {
  /** Default: the name that the session was made with. */
  readonly name?: string | undefined
  /** What the file is about. */
  readonly description?: string | undefined
  /** When the content was made, in place of the time of the upload. */
  readonly contentCreatedAt?: Date | string | undefined
  /** When the content was last changed, in place of the time of the upload. */
  readonly contentModifiedAt?: Date | string | undefined
}

/** Makes a file out of the parts. */
export interface Commit {
  /** SHA-1 of the whole file in hexadecimal. */
  readonly sha1: string
  /** All parts by offset. Default: those that Box lists. */
  readonly parts?: readonly PartReference[] | undefined
  /** What the file will be like. */
  readonly attributes?: CommitAttributes | undefined
}
