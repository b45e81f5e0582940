import type { CallOptions } from '../core/index.js'
import { ConflictError } from '../errors/index.js'
import type {
  CommitAttributes,
  File,
  Folder,
  Upload,
  UploadSession,
  VersionUpload,
} from '../resources/index.js'

/** What an upload in parts makes: a new file, or a new version of one. */
export interface UploadTarget {
  /** Tells it from others in a journal. */
  readonly key: string
  readonly attributes: CommitAttributes
  /** Opens a session. */
  open(size: number, options: CallOptions): Promise<UploadSession>
  /** Finds the file, where a commit whose answer was lost has made it. */
  find(sha1: string, options: CallOptions): Promise<File | undefined>
}

type Named = Upload & { readonly name: string }

/** A new file in a folder. */
export function newFile(
  folder: Folder,
  { name, description, contentCreatedAt, contentModifiedAt }: Named,
): UploadTarget {
  return {
    key: `folder/${folder.id}/${name}`,
    attributes: { name, description, contentCreatedAt, contentModifiedAt },
    open: (fileSize, options) => folder.createUploadSession({ fileName: name, fileSize }, options),
    async find(sha1, options) {
      const { headers, asUser, signal } = options
      try {
        await folder.preflight({ name }, { headers, asUser, signal })
      } catch (error) {
        const found =
          error instanceof ConflictError ? (error.existing as File | undefined) : undefined
        return found?.type === 'file' && found.sha1 === sha1 ? found.get(options) : undefined
      }
      return undefined
    },
  }
}

/** A new version of a file. */
export function newVersion(
  file: File,
  { name, description, contentModifiedAt }: VersionUpload,
): UploadTarget {
  return {
    key: `file/${file.id}`,
    attributes: { name, description, contentModifiedAt },
    open: (fileSize, options) => file.createUploadSession({ fileName: name, fileSize }, options),
    async find(sha1, options) {
      const now = await file.get(options)
      return now.sha1 === sha1 ? now : undefined
    },
  }
}
