import { ContentItem } from './content-item.js'
import type { Folder } from './folder.js'
import { firstEntry, uploadBody } from './content.js'
import { Action, Endpoint, list, type Call, type List, type Post } from './dsl.js'
import type { File } from './file.js'
import type { NewFolder, Upload } from './folder-inputs.js'
import type { ItemsQuery } from './item-inputs.js'
import type { Item } from './item.js'
import type { Ref } from './ref.js'
import type { TreeDownloadOptions, TreeResult, TreeUploadOptions } from './tree-inputs.js'
import { UploadAddress, type Preflight } from './upload-address.js'
import type { UploadOptions } from './upload-options.js'
import type { NewUploadSession } from './upload-session-inputs.js'
import type { UploadSession } from './upload-session.js'
import type { NewWebLink } from './web-link-inputs.js'
import type { WebLink } from './web-link.js'

/** What is in a folder, and its way in and out. */
export abstract class FolderContent<OnRequest extends string = never> extends ContentItem<
  'folder',
  OnRequest
> {
  /** Lists what is in it. */
  @Endpoint('GET ./items', list('item', 'either'))
  declare items: List<Item, ItemsQuery>

  /** Makes a folder in it. */
  @Endpoint('POST /folders', 'folder', { needs: { name: 'text' }, self: 'parent' })
  declare createFolder: Post<Folder, NewFolder>

  /** Makes a web link in it. */
  @Endpoint('POST /web_links', 'web_link', { needs: { url: 'text' }, self: 'parent' })
  declare createWebLink: Post<WebLink, NewWebLink>

  /**
   * Uploads a file into it: in one request, or in parts above 50 MiB. Its attributes travel ahead of
   * its content.
   *
   * Box topics: Uploads, Uploads (Chunked).
   */
  @Endpoint('POST /files/content', 'file', {
    base: 'upload',
    via: 'uploadFile',
    address: (_self: Ref, { uploadUrl }: Upload) => uploadUrl ?? undefined,
    content: ({ content, uploadUrl: _, ...attributes }: Upload, { id }: Ref) =>
      uploadBody(content, { ...attributes, parent: { id } }, 'Folder.upload'),
    unwrap: firstEntry,
  })
  declare upload: Post<File, Upload, UploadOptions>

  /**
   * Asks whether Box would take a file (a ConflictError names the one in its way) and where to send
   * its content. Without a name it only asks for the address.
   */
  @Endpoint('OPTIONS /files/content', () => UploadAddress, {
    input: true,
    content: (given: Preflight, { id }: Ref) => ({
      json: given.name === undefined ? {} : { ...given, parent: { id } },
    }),
  })
  declare preflight: Call<Preflight, UploadAddress>

  /** Begins an upload in parts that the caller sends; `upload()` does all of it by itself. */
  @Endpoint('POST /files/upload_sessions', 'upload_session', {
    needs: { fileName: 'text', fileSize: 'number' },
    base: 'upload',
    content: ({ fileName, fileSize }: NewUploadSession, { id }: Ref) => ({
      json: { folder_id: id, file_name: fileName, file_size: fileSize },
    }),
    // A session too many does no harm: it ends by itself.
    idempotent: true,
  })
  declare createUploadSession: Post<UploadSession, NewUploadSession>

  /**
   * Downloads it with all that is in it. First a plan is made, then carried out; what is there already
   * and unchanged (size and SHA-1) is skipped, so that a second run does what a first one did not come
   * to. No name of an item leads out of the directory.
   *
   * @param directory - where what is in it goes; it is made when it is not there
   * @throws UsageError when the plan refuses an item, with its path and the remedy
   */
  @Action('downloadFolder')
  declare downloadTo: (directory: string, options?: TreeDownloadOptions) => Promise<TreeResult>

  /**
   * Uploads what is in a directory into it, directories below as folders. First a plan is made, then
   * carried out; what is there already and unchanged (size and SHA-1) is skipped, so that a second run
   * does what a first one did not come to.
   *
   * @param directory - what to upload; the directory itself makes no folder
   * @throws UsageError when the plan refuses an item, with its path and the remedy
   */
  @Action('uploadFolder')
  declare uploadFrom: (directory: string, options?: TreeUploadOptions) => Promise<TreeResult>
}
