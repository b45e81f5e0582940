import type { Readable, Writable } from 'node:stream'
import { Action, Endpoint, Endpoints, Field, json, LiveValue, type Get, type Post } from './dsl.js'
import type { Open } from './open.js'
import type {
  ZipDownloadCreate,
  ZipDownloadResult,
  ZipDownloadToOptions,
} from './zip-download-inputs.js'

/** An item whose name in an archive is another, because two have the same. */
export class NameConflict {
  @Field() declare id: string
  @Field() declare type: Open<'file' | 'folder'>
  @Field() declare originalName: string
  /** Its name in the archive. */
  @Field() declare downloadName: string
}

/** How far the download of an archive is. */
export class ZipDownloadStatus {
  @Field() declare state: Open<'in_progress' | 'succeeded' | 'failed'>
  @Field() declare totalFileCount: number
  @Field() declare downloadedFileCount: number
  /** Files that could not be downloaded, most often for want of permission. */
  @Field() declare skippedFileCount: number
  @Field() declare skippedFolderCount: number
}

/**
 * An archive of files and folders that is made while it is downloaded. It can be downloaded once,
 * and the download must begin within seconds.
 *
 * Box topic: Zip downloads.
 */
export class ZipDownload extends LiveValue {
  /** Where the archive is. It needs no token, so it is a secret. */
  @Field() declare downloadUrl: string
  @Field() declare statusUrl: string
  /** Until when the download must have begun. */
  @Field(Date) declare expiresAt: Date
  /** The items of the same name, those of one name together. */
  @Field([[() => NameConflict]]) declare nameConflicts?: NameConflict[][]

  /** Reads how far the download is, once it has begun; for twelve hours. */
  @Endpoint('GET /zip_downloads/{id}/status', () => ZipDownloadStatus, {
    address: (self: ZipDownload) => self.statusUrl,
  })
  declare status: Get<ZipDownloadStatus>

  /**
   * Opens the archive for reading. The stream must be read or destroyed. It cannot be opened again.
   *
   * @throws ContentError with the code `ZIP_EXPIRED` when it was opened before, or too late
   */
  @Endpoint('GET /zip_downloads/{id}/content', json<Readable>(), {
    response: 'stream',
    address: (self: ZipDownload) => self.downloadUrl,
    via: 'zipDownload',
  })
  declare download: Get<Readable>

  /**
   * Downloads the archive, and waits until Box says how it went. A file appears under its name only
   * when all went well; nothing is left behind otherwise.
   *
   * @param target - the path of the file to write, or a stream; its directory must be there
   * @throws UsageError when the path is taken (see `overwrite`) or its directory is not there
   * @throws ContentError with the code `ZIP_EXPIRED`, `ZIP_FAILED` or `ZIP_DAMAGED`; `CONTENT_WRITE`
   *   when it cannot be written, with the cause
   * @throws TimeoutError when Box does not say within the deadline how it went
   */
  @Action('zipDownloadTo')
  declare downloadTo: (
    target: string | Writable,
    options?: ZipDownloadToOptions,
  ) => Promise<ZipDownloadResult>
}

/** Archives of several files and folders. */
export class ZipDownloads extends Endpoints {
  /** Makes an archive ready. What the user may not download is left out of it. */
  @Endpoint('POST /zip_downloads', () => ZipDownload, {
    accepts202: true,
    via: 'zipCreate',
  })
  declare create: Post<ZipDownload, ZipDownloadCreate>
}
