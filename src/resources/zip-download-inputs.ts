import type { Progress } from './progress.js'
import type { ReadingOptions } from './reading-options.js'
import type { SaveOptions } from './save-options.js'
import type { Waiting } from './waiting.js'
import type { NameConflict } from './zip-download.js'

/** What goes into an archive. */
export interface ZipDownloadCreate {
  /** Files and folders, but not the root folder; 10,000 files at most. */
  readonly items: readonly { readonly type: 'file' | 'folder'; readonly id: string }[]
  /** What the archive is called, without `.zip`. */
  readonly downloadFileName?: string | undefined
}

/** How an archive is downloaded. */
export interface ZipDownloadToOptions extends ReadingOptions, Waiting, SaveOptions {
  /** Told after each piece; the length of an archive is rarely known beforehand. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** How a download of an archive ended. */
export interface ZipDownloadResult {
  /** `failed` is an error, so that this is all there is. */
  readonly state: 'succeeded'
  /** Files that belong to the archive. */
  readonly totalFileCount: number
  /** Files that are in the archive. */
  readonly downloadedFileCount: number
  /** Files that are not in the archive, because they could not be downloaded. */
  readonly skippedFileCount: number
  /** Folders that are not in the archive. */
  readonly skippedFolderCount: number
  /** Items that are in the archive under another name than their own. */
  readonly renamed: readonly NameConflict[]
  /** Bytes of the archive. */
  readonly size: number
}
