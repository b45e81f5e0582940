export type {
  Content,
  ContentStream,
  PathContent,
  ReplayableContent,
  SizedContent,
} from './content.js'
export type {
  ByteRange,
  ContentOptions,
  Download,
  DownloadAddress,
  Downloaded,
  DownloadOptions,
  DownloadToOptions,
  Reconnect,
} from './download-inputs.js'
export type { Journal } from './journal.js'
export type { Progress } from './progress.js'
export type { ReadingOptions } from './reading-options.js'
export type {
  RepresentationDownloadOptions,
  RepresentationHint,
  RepresentationHints,
  RepresentationOptions,
  RepresentationPart,
  RepresentationQuery,
  Thumbnail,
  ThumbnailHint,
  ThumbnailOptions,
  ThumbnailQuery,
} from './representation-inputs.js'
export {
  Representation,
  RepresentationContent,
  RepresentationInfo,
  RepresentationMetadata,
  RepresentationProperties,
  RepresentationStatus,
  Representations,
} from './representations.js'
export type { SaveOptions } from './save-options.js'
export type {
  TreeAction,
  TreeDownloadOptions,
  TreeFailure,
  TreeOptions,
  TreeProgress,
  TreeResult,
  TreeStep,
  TreeUploadOptions,
} from './tree-inputs.js'
export { UploadAddress, type Preflight } from './upload-address.js'
export type { UploadOptions } from './upload-options.js'
export {
  SessionEndpoints,
  UploadPart,
  UploadSession,
  UploadSessionRepository,
} from './upload-session.js'
export type {
  Commit,
  CommitAttributes,
  NewUploadSession,
  NewVersionSession,
  PartInput,
  PartOptions,
  PartReference,
} from './upload-session-inputs.js'
export { NameConflict, ZipDownload, ZipDownloads, ZipDownloadStatus } from './zip-download.js'
export type {
  ZipDownloadCreate,
  ZipDownloadResult,
  ZipDownloadToOptions,
} from './zip-download-inputs.js'
