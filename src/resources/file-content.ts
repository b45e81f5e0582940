import type { File } from './file.js'
import { FileVersions } from './file-versions.js'
import type { Readable, Writable } from 'node:stream'
import { firstEntry, uploadBody } from './content.js'
import type {
  ContentOptions,
  Download,
  DownloadAddress,
  Downloaded,
  DownloadOptions,
  DownloadToOptions,
} from './download-inputs.js'
import { Action, Endpoint, type CallOptions, type Get, type Post } from './dsl.js'
import type { VersionUpload } from './file-inputs.js'
import type { Ref } from './ref.js'
import type { Preflight, UploadAddress } from './upload-address.js'
import type { UploadOptions } from './upload-options.js'
import type { NewVersionSession } from './upload-session-inputs.js'
import type { UploadSession } from './upload-session.js'

/** The content of a file, and its way in and out. */
export abstract class FileContent<
  OnRequest extends string = never,
> extends FileVersions<OnRequest> {
  /**
   * Opens its content for reading. Reading slowly slows the sender; destroying the stream hangs up. A
   * connection that is lost in the middle is taken up again where it broke, on the same version: a
   * file that was replaced meanwhile is a ContentError (`CONTENT_CHANGED`), as is content that has
   * another length or SHA-1 than it should (`CONTENT_LENGTH`, `CONTENT_DIGEST`).
   */
  @Endpoint('GET ./content', undefined, {
    needs: { version: 'id?' },
    input: true,
    response: 'stream',
    via: 'download',
  })
  declare download: Get<Readable, Download, DownloadOptions>

  /**
   * Downloads it to a path, or into any writable stream. At a path the file appears when all of it is
   * there and not before: it is written beside it under a temporary name, then renamed.
   *
   * @param target - where it goes; the directory must be there
   * @throws UsageError when the path is taken (see `overwrite`) or its directory is not there
   * @throws ContentError `CONTENT_WRITE` when it cannot be written, with the cause
   */
  @Action('downloadTo')
  declare downloadTo: (
    target: string | Writable,
    options?: DownloadToOptions,
  ) => Promise<Downloaded>

  /**
   * Brings its content, or a part of it, into memory.
   *
   * @throws ContentError `CONTENT_TOO_LARGE` when it is more than `maxSize`
   */
  @Action('downloadContent')
  declare content: (options?: ContentOptions) => Promise<Uint8Array>

  /** Makes an address from which anybody can download it for a short time, without a token. */
  @Endpoint('GET ./content', undefined, {
    needs: { version: 'id?' },
    input: true,
    response: 'location',
  })
  declare downloadUrl: Get<string, DownloadAddress>

  /**
   * Uploads new content: in one request, or in parts above 50 MiB. The old content becomes a version.
   * With `ifMatch`, a file that was changed meanwhile stays as it is.
   *
   * Box topics: Uploads, Uploads (Chunked).
   */
  @Endpoint('POST ./content', 'file', {
    base: 'upload',
    via: 'uploadVersion',
    address: (_self: Ref, { uploadUrl }: VersionUpload) => uploadUrl ?? undefined,
    content: ({ content, uploadUrl: _, ...attributes }: VersionUpload) =>
      uploadBody(content, attributes, 'File.uploadVersion'),
    unwrap: firstEntry,
  })
  declare uploadVersion: Post<File, VersionUpload, UploadOptions>

  /** Asks whether Box would take new content, and where to send it. */
  @Action('preflightVersion')
  declare preflight: (input?: Preflight, options?: CallOptions) => Promise<UploadAddress>

  /** Begins an upload in parts that the caller sends; `uploadVersion()` does all of it by itself. */
  @Endpoint('POST ./upload_sessions', 'upload_session', {
    needs: { fileSize: 'number' },
    base: 'upload',
    // A session too many does no harm: it ends by itself.
    idempotent: true,
  })
  declare createUploadSession: Post<UploadSession, NewVersionSession>
}
