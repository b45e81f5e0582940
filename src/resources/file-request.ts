import {
  BoxResource,
  Endpoint,
  Field,
  Repository,
  Resource,
  type Delete,
  type Post,
  type Put,
} from './dsl.js'
import type {
  FileRequestCopy,
  FileRequestStatus,
  FileRequestUpdate,
} from './file-request-inputs.js'
import type { Folder } from './folder.js'
import { refTo } from './ref.js'
import type { User } from './user.js'

/**
 * A form through which anybody can put files into a folder. It is made in the web app; its copies
 * are made here.
 *
 * Box topic: File requests.
 */
@BoxResource('file_request')
export class FileRequest extends Resource<'file_request'> {
  @Field() declare title?: string
  @Field() declare description?: string | null
  @Field() declare status?: FileRequestStatus
  /** Whoever uploads must give an e-mail address. */
  @Field() declare isEmailRequired?: boolean
  /** Whoever uploads must describe the file. */
  @Field() declare isDescriptionRequired?: boolean
  /** When it stops taking files. */
  @Field(Date) declare expiresAt?: Date
  /** Where the files go. */
  @Field('folder') declare folder: Folder
  /** Path of the form below the address of the web app. */
  @Field() declare url?: string
  @Field() declare etag?: string | null
  @Field('user') declare createdBy?: User
  @Field(Date) declare createdAt: Date
  @Field('user') declare updatedBy?: User
  @Field(Date) declare updatedAt: Date

  /** Makes the same form for another folder. */
  @Endpoint('POST /file_requests/{id}/copy', 'file_request', {
    needs: { folder: 'ref' },
    encode: { folder: refTo('folder') },
  })
  declare copy: Post<FileRequest, FileRequestCopy>

  /** Changes what is named and leaves the rest. */
  @Endpoint('PUT /file_requests/{id}', 'file_request')
  declare update: Put<FileRequest, FileRequestUpdate>

  /** Deletes it for good; what came through it stays. */
  @Endpoint('DELETE /file_requests/{id}')
  declare delete: Delete
}

/** File requests by their id, which stands in the address of the web app. */
export class FileRequestRepository extends Repository<FileRequest> {}

declare module '../core/types/resource-map.js' {
  interface ResourceMap {
    file_request: FileRequest
  }
}
